/** The place itself, or the one beside it (`step`) where it would cut a surrogate pair in two. Places in UTF-16 units. */
export const wholeCharacter = (text: string, at: number, step: -1 | 1): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + step : at

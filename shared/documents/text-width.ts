const NARROW = /[\u0020-\u007e]/u

/** Width of a text in full-width characters: Han and full-width marks 1, ASCII letters, figures and marks one half. */
export const widthInCharacters = (text: string): number =>
  [...text].reduce((width, character) => width + (NARROW.test(character) ? 0.5 : 1), 0)

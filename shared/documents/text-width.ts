/** Width of a text in full-width characters: Han and full-width marks 1, ASCII letters, figures and marks one half. */
export const widthInCharacters = (text: string): number => {
  let width = 0
  for (const character of text) width += character >= ' ' && character <= '~' ? 0.5 : 1
  return width
}

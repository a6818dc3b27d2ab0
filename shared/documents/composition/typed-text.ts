/** The paragraphs of a text: its lines without blanks at the ends, empty ones left out. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A text that must stand on one line, such as a heading: blanks at the ends and line breaks go. */
export const oneLine = (text: string): string =>
  text.includes('\n') ? paragraphsOf(text).join('') : text.trim()

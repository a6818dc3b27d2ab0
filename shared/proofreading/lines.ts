/** A line of a text that is not blank: its words without blanks at the ends, and where they start in the whole text. */
export type WrittenLine = { readonly text: string; readonly at: number; readonly paragraph: number }

/** The paragraphs of a typed text as they are printed: its lines that are not blank, counted from 0. */
export const writtenLines = (text: string): WrittenLine[] => {
  const lines: WrittenLine[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words !== '') lines.push({ text: words, at: at + line.indexOf(words), paragraph: lines.length })
    at += line.length + 1
  }
  return lines
}

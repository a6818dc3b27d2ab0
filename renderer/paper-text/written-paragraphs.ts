/** A line that is printed: not blank. */
export const isWritten = (line: string): boolean => line.trim() !== ''

/** Where a paragraph begins in its text, in UTF-16 units; the end of the text when there are fewer. */
export const paragraphStart = (text: string, paragraph: number): number => {
  let start = 0
  let passed = 0
  for (const line of text.split('\n')) {
    if (isWritten(line)) {
      if (passed === paragraph) return start
      passed += 1
    }
    start += line.length + 1
  }
  return text.length
}

/** `title`, or `title（2）`, `title（3）`… when it is taken already. */
export const freshTitle = (title: string, taken: readonly string[]): string => {
  let number = 1
  let candidate = title
  while (taken.includes(candidate)) {
    number += 1
    candidate = `${title}（${number}）`
  }
  return candidate
}

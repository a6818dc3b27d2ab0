/** Steps of storing and fetching evidence, shown with their progress. */
export const EVIDENCE_STEPS = {
  storing: (name: string, number: number, count: number) =>
    count === 1 ? `正在存放“${name}”` : `正在存放“${name}”（第${number}份，共${count}份）`,
  fetching: (name: string) => `正在取出“${name}”`,
} as const

/** Fixed words of the 整改卷目录; what the clerk may change stands in its slots. */
export const ARCHIVE_WORDS = {
  /** Stands for a file whose name is the title itself. */
  sameName: '同题名',
  /** Said of evidence: its 题名 is the name of a file, nothing is bound. */
  electronic: '电子文件',
  /** Stands for the file named in the line above. */
  sameFile: '同上',
  supervision: (finding: string, kind: string) => `关于“${finding}”的${kind}`,
  closeOut: (finding: string) => `“${finding}”销号申请审批表`,
  ofFinding: (number: number | string) => `问题${number}`,
  ofMeasure: (number: number | string, measure: number) => `问题${number}措施${measure}`,
  replied: '已回复',
  approved: '已销号',
  applied: '已申请',
} as const

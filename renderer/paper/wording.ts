/** Words of the paper preview. */
export const PAPER_WORDS = {
  preview: '版面预览',
  page: (number: number) => `第 ${number} 页`,
} as const

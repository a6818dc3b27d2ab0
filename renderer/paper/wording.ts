/** Words of the paper preview and its toolbar. */
export const PAPER_WORDS = {
  preview: '版面预览',
  page: (number: number) => `第 ${number} 页`,
  pages: (count: number) => `共 ${count} 页`,
  pagesSoFar: (count: number) => `约 ${count} 页，正在排版…`,
  pageOf: (page: number, pages: number) => `${page} / ${pages}`,
  previous: '上一页',
  next: '下一页',
  continuous: '连续显示',
  single: '单页显示',
  modes: '显示方式',
  zoom: '显示比例',
  fit: '适合宽度',
  note: '换行和页数以 Word 为准。',
  substituted: '这台电脑缺公文字体，换行可能与 Word 不同',
  widened: (count: number) => `已把 ${count} 处半角标点改成全角（台账里的原文不变）`,
} as const

/** Words around the handbook. */
export const HANDBOOK_WORDS = {
  title: '使用手册',
  contents: '目录',
  search: '在手册里查找（Ctrl+F）',
  noHits: '没有找到',
  hits: (at: number, all: number) => `第 ${at} 处，共 ${all} 处`,
  previousHit: '上一处',
  nextHit: '下一处',
} as const

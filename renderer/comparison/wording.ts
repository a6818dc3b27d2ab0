/** Words of the comparison of the two editions of the notice. */
export const COMPARISON_WORDS = {
  title: '公开稿与党内通报对照',
  note: (count: number) => `共 ${count} 处不同`,
  none: '两份通报的文字完全相同，所有问题都按台账中的表述公开。',
  back: '返回',
  filter: '看哪些不同',
  filters: {
    all: (count: number) => `全部 ${count}`,
    notPublic: (count: number) => `不公开 ${count}`,
    otherWording: (count: number) => `换一种表述 ${count}`,
    other: (count: number) => `其他 ${count}`,
  },
  publicEdition: '社会公开稿',
  internalEdition: '党内通报',
  notPrinted: '这一份不印。',
  openLedger: '在台账中打开',
  edit: '去修改',
  editPublic: (place: string) => `修改公开稿：${place}`,
  editInternal: (place: string) => `修改党内通报：${place}`,
  removed: '只在公开稿中',
  added: '只在党内通报中',
} as const

/** Words of 佐证材料. */
export const EVIDENCE_WORDS = {
  none: '还没有佐证材料。把文件拖到这里，或点“添加文件”。',
  add: '添加文件',
  dropHere: '松开鼠标，添加为佐证材料',
  notAFile: '拖来的不是电脑里的文件，没有添加。请从文件夹里拖文件。',
  added: (summary: string) => `已${summary}`,
  stillCopying: '上一次的文件还没有处理完，这次没有开始。请等它完成后再试一次。',
  someRefused: (count: number) => `另有${count}份没有添加：`,
  removed: (summary: string) => `已${summary}，按 Ctrl+Z 可以找回`,
  open: (name: string) => `打开${name}`,
  addedOn: (date: string) => `${date}添加`,
  menu: (name: string) => `${name}的更多操作`,
  saveAs: '另存为…',
  savedAs: (name: string) => `“${name}”已另存`,
  rename: '改名',
  remove: '移除',
  name: (name: string) => `${name}的名称`,
  note: (name: string) => `${name}的说明`,
  noteHint: '说明它证明什么（可不填）',
  renameDone: '完成',
  cancel: '取消',
  percent: (percent: number) => `${percent}%`,
  list: '佐证材料',
} as const

const UNITS = ['字节', 'KB', 'MB', 'GB'] as const

/** A size in bytes as the clerk reads it in a folder: 12 KB, 3.4 MB. */
export const sizeWords = (bytes: number): string => {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  const digits = unit === 0 || value >= 10 ? 0 : 1
  return `${value.toFixed(digits)} ${UNITS[unit]}`
}

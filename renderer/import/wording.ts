import type { SegmentKind } from '#shared/import/notice-segment.ts'

/** Words for what a line is. */
export const KIND_WORDS: Record<SegmentKind, string> = {
  title: '通报标题',
  outline: '提纲',
  preamble: '导语',
  chapter: '章标题',
  aspect: '方面',
  finding: '问题',
  progress: '进展',
  body: '正文',
  contact: '联系方式',
  signature: '落款',
  date: '日期',
  noise: '忽略',
  unplaced: '待归类',
}

/** Keys that say what the selected line is. */
export const KIND_KEYS: Readonly<Record<string, SegmentKind>> = {
  '1': 'chapter',
  '2': 'aspect',
  '3': 'finding',
  '4': 'progress',
  '5': 'title',
  '0': 'body',
  '-': 'noise',
}

/** Words of the import of a notice. */
export const IMPORT_WORDS = {
  title: '导入通报',
  cancel: '取消',
  back: '重新选择',
  pasteTitle: '把通报全文粘贴到下面',
  pasteHint:
    '从网页、Word 或微信里复制全文，按 Ctrl+V 粘贴。标题、导语、每个问题和进展都会自动认出来，一个字也不会丢。',
  pastePlaceholder: '在这里粘贴通报全文',
  file: '选择文本文件（.txt）…',
  dropHint: '也可以把 .txt 文件拖到这里',
  read: '识别内容',
  pasted: '粘贴的文字',
  source: '原文',
  tree: '将要建立的台账',
  keysHint: '选中一行后按键改类别：1 章标题　2 方面　3 问题　4 进展　5 通报标题　0 正文　- 忽略',
  kindOf: (line: number) => `第 ${line} 行是`,
  corrected: '已改',
  split: '从光标处拆成两段',
  merge: '并入上一段',
  up: '上移',
  down: '下移',
  facts: '从原文读到的情况',
  unit: '单位',
  round: '巡察',
  team: '巡察组',
  period: '起止',
  feedback: '反馈',
  unknown: '原文没有写明，建立后可在“单位与巡察”中补充',
  warnings: (count: number) => `需要留意的地方（${count}）`,
  noWarnings: '没有发现前后不一致的地方。',
  sumsTitle: '数字核对',
  line: (line: number) => `第 ${line} 行`,
  preamble: '导语',
  outline: '提纲',
  implicitChapter: '（没有章标题）',
  implicitAspect: '（没有分方面）',
  noTitle: '（原文没有通报标题）',
  progressMissing: '没有进展文字',
  found: (found: number, declared: number | null) =>
    declared === null ? `${found} 个问题` : `原文写 ${declared} 个，找到 ${found} 个`,
  missing: (count: number) => `还有 ${count} 个问题原文没有写出，将留出待补录的行`,
  tail: '联系方式与落款',
  unplaced: (count: number) => `待归类（${count}）`,
  unplacedNone: '待归类（0）：每一行都有了位置。',
  unplacedHint: '这些文字没有规则能认出。请选中后改类别；不改也会原样保存在这轮巡察的导入记录里。',
  noise: (count: number) => `忽略的网页文字（${count}）`,
  placeholders: (count: number) => `为原文提到但没有写出的 ${count} 个问题留出待补录的行`,
  confirm: (aspects: number, findings: number, placeholders: number) =>
    `建立台账：${aspects} 个方面、${findings} 个问题${placeholders > 0 ? `（${placeholders} 个待补录）` : ''}`,
  confirmEmpty: '建立台账（没有认出问题）',
  done: '已建立，可按 Ctrl+Z 撤销',
  encoding: (name: string, encoding: string) => `${name}（${encoding}）`,
} as const

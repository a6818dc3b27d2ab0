import { UNCHANGED, type Wordings } from './problem-words.ts'

/** Faults of the program itself. */
export const PROGRAM_PROBLEMS = {
  'bad-request': () => ({
    what: '程序内部传递的内容不合规定，这一步没有执行。',
    kept: UNCHANGED,
    next: '请重试；如果反复出现，请关闭程序再打开。',
  }),
  'untrusted-sender': () => ({
    what: '这一步不是从程序自己的窗口发出的，已被拒绝。',
    kept: UNCHANGED,
    next: '请关闭程序再打开。',
  }),
  unexpected: () => ({
    what: '程序出现意外，这一步没有完成。',
    kept: '磁盘上仍是上一次保存的内容。',
    next: '请重试；如果反复出现，请点“另存一份”留底，关闭程序再打开。',
  }),
} as const satisfies Wordings

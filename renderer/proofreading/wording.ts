import type { RemarkKind } from './remark-kind.ts'

/** Words of 校核 in the window. */
export const PROOFREADING_WORDS = {
  title: '校核',
  note: '点一条就到那个地方。确实无误的，写明理由后忽略。',
  working: '正在校核…',
  nothing: '校核没有发现问题',
  scope: '校核的范围',
  scopes: { paper: '这份文书', round: '整个台账' },
  kind: { error: '有误', gap: '待补录', warning: '提醒', hint: '提示' },
  kindCount: {
    error: (count: number) => `${count} 处有误`,
    gap: (count: number) => `${count} 处待补录`,
    warning: (count: number) => `${count} 处提醒`,
    hint: (count: number) => `${count} 处提示`,
  },
  suggestion: (text: string) => `建议：${text}`,
  fix: '改正',
  fixAll: '全部改正',
  fixed: '已改正，按 Ctrl+Z 可以恢复',
  gone: '这一处已经改过，不用再改了',
  accept: '忽略',
  acceptReason: '忽略的理由',
  acceptHint: '例如：原文如此',
  acceptDone: '忽略',
  cancel: '取消',
  accepted: (count: number) => `已忽略 ${count} 处`,
  acceptedBy: (by: string, reason: string) => `${by}忽略，理由：${reason}`,
  withdraw: '恢复',
  more: (count: number) => `另有 ${count} 处没有列出，改好上面的就会看到。`,
} as const satisfies { readonly kind: Readonly<Record<RemarkKind, string>> } & Record<string, unknown>

/** Words beside a text of a paper under edit. */
export const TEXT_WORDS = {
  insert: '插入变量',
  insertSearch: '查找变量',
  insertNothing: '没有这样的变量',
  variablesUsed: '用到的变量',
  noValue: '还没有填写',
  emptyValue: '（没有）',
  fillIn: '去填写',
  unknownVariable: '没有这个变量',
  closePanel: (title: string) => `收起“${title}”`,
} as const

/** Words of the history taken out as a Word or Excel file. */
export const HISTORY_FILE_WORDS = {
  title: '修改记录',
  titleOf: (unit: string): string => `${unit}巡察整改台账修改记录`,
  columns: {
    revision: '次序',
    time: '时间',
    operator: '经办人',
    summary: '做了什么',
    what: '改动之处',
    before: '修改前',
    after: '修改后',
  },
  what: (subject: string, field: string): string => (subject === '' ? field : `${subject}：${field}`),
  ineffective: (summary: string): string => `【未生效】${summary}`,
  again: (summary: string): string => `（续）${summary}`,
  more: (count: number): string => `另有${count}处改动，未逐一列出`,
  count: (entries: number): string => `共${entries}条记录`,
  madeAt: (time: string): string => `导出时间：${time}`,
  nobody: '（未登记）',
} as const

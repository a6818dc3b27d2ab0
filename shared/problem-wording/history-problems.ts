import { UNCHANGED, type Wordings } from './problem-words.ts'

/** What can go wrong with 修改记录 and snapshots. */
export const HISTORY_PROBLEMS = {
  'history-mismatch': () => ({
    what: '修改记录与台账对不上，不能按它推算出当时的内容。',
    kept: UNCHANGED,
    next: '请改用最近的一份快照或备份。',
  }),
  'state-out-of-reach': () => ({
    what: '这一时刻的内容已经无法还原：当时的记录里没有留下足够的内容。',
    kept: UNCHANGED,
    next: '请选较晚的一条记录，或者选一份快照、备份来恢复。',
  }),
  'snapshot-damaged': () => ({
    what: '这份快照已损坏，不能使用。',
    kept: '台账没有改动，损坏的快照也原样保留。',
    next: '请另选一份快照或备份。',
  }),
  'history-too-long': (detail) => ({
    what: `要导出的修改记录有${detail('rows', '几千')}行，写成Word文件会有几百页，太长了。`,
    kept: '没有写出文件，修改记录没有变化。',
    next: '请先按日期、经办人或问题筛选再导出，或者改为导出Excel，Excel不限行数。',
  }),
} as const satisfies Wordings

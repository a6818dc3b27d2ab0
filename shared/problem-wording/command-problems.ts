import { UNCHANGED, type Wordings } from './problem-words.ts'

/** What the schema or a command found wrong with a value typed in; anything else is said in general words. */
const FAULTS: Readonly<Record<string, string>> = {
  blank: '这一项不能空着。',
  braces: '名称里不能有花括号或换行。',
  'too-deep': '方面下面只能再分一层类，不能再往下分。',
  'not-newest': '只能撤销最近一次延期。',
  'lone-surrogate': '文字里有一个无法保存的残缺字符。',
}

/** Why a step of 对账销号 does not fit, by the state the finding is in. */
const CLOSE_OUT_STATES: Readonly<Record<string, string>> = {
  none: '这个问题还没有申请销号',
  applied: '这个问题已经申请销号，正在等待审核',
  returned: '这个问题的销号申请已被退回，要重新申请',
  approved: '这个问题已经销号',
}

/** Why a change of the ledger was refused. */
export const COMMAND_PROBLEMS = {
  'not-found': (detail) => ({
    what: `没有找到这条记录${detail('what') === '' ? '' : `（${detail('what')}）`}，它可能刚被删除。`,
    kept: UNCHANGED,
    next: '请按 Ctrl+Z 看看能否撤销删除，或者另选一条。',
  }),
  'duplicate-name': (detail) => ({
    what: `已经有“${detail('name')}”了，同一个名称不能出现两次。`,
    kept: UNCHANGED,
    next: '请直接选用已有的那一个，或者换一个能区分开的名称。',
  }),
  'still-in-use': (detail) => ({
    what: `“${detail('name', '这一项')}”还在使用中：${detail('where', `${detail('count')}处`)}，不能直接删除或清空。`,
    kept: UNCHANGED,
    next: '请先把这些地方改掉，或者在删除时选择由哪一个代替。',
  }),
  'invalid-input': (detail) => ({
    what: FAULTS[detail('fault')] ?? '填写的内容不符合要求。',
    kept: UNCHANGED,
    next: '请改正后再试。',
  }),
  'invalid-date': () => ({
    what: '日期不存在或写法不对。',
    kept: UNCHANGED,
    next: '请按“2023-03-31”的样子填写一个实际存在的日期。',
  }),
  'extension-not-later': (detail) => ({
    what: `延期后的日期（${detail('newDate')}）必须晚于原定日期（${detail('oldDate')}）。`,
    kept: UNCHANGED,
    next: '请改日期；如果延期记录有误，请先撤销延期。',
  }),
  'deadline-without-date': () => ({
    what: '这个时限没有具体日期。',
    kept: UNCHANGED,
    next: '请先填写整改时限的日期或“反馈后几个月”；如按月数计算，还要在“单位与巡察”填写反馈日期。',
  }),
  'reserved-name': (detail) => ({
    what: `“${detail('name')}”是程序自带的变量名，不能另作他用。`,
    kept: UNCHANGED,
    next: '请换一个名称。',
  }),
  'dates-reversed': (detail) => ({
    what: `${detail('later', '后面的日期')}（${detail('laterDate')}）早于${detail('earlier', '前面的日期')}（${detail('earlierDate')}）。`,
    kept: UNCHANGED,
    next: '请核对两个日期，改正后再试。',
  }),
  'sign-off-lacking': (detail) => ({
    what: `还不能申请销号${detail('lacking') === '' ? '' : `，还差：${detail('lacking')}`}。`,
    kept: UNCHANGED,
    next: '请先补齐；确需先行销号的，请在申请时写明理由。',
  }),
  'same-reviewer': (detail) => ({
    what: `申请人和审核人不能是同一个人${detail('name') === '' ? '' : `（${detail('name')}）`}。`,
    kept: UNCHANGED,
    next: '请填写另一位同志的姓名；报的人不审，审的人不报。',
  }),
  'wrong-close-out-state': (detail) => ({
    what: `${CLOSE_OUT_STATES[detail('state')] ?? '这个问题现在不能这样办理销号'}。`,
    kept: UNCHANGED,
    next: '请按“申请、审核、批准或退回”的顺序办理。',
  }),
  'nothing-to-undo': () => ({
    what: '没有可以撤销的操作了。',
    kept: '',
    next: '这次打开以前的修改，可以在“修改记录”里恢复。',
  }),
  'nothing-to-redo': () => ({ what: '没有可以重做的操作了。', kept: '', next: '' }),
} as const satisfies Wordings

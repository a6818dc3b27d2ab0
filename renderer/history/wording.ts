import type { SnapshotReason } from '#shared/bridge/history-view.ts'
import type { HistoryTab } from '../session/navigation.ts'

/** Words of 修改记录: what was changed, snapshots, and two moments side by side. */
export const HISTORY_WORDS = {
  title: '修改记录',
  tabs: {
    changes: '逐条记录',
    snapshots: '快照',
    comparison: '对比两个时刻',
  } satisfies Record<HistoryTab, string>,
  parts: '修改记录的各部分',
  back: '返回',

  chain: {
    checking: '正在核对记录…',
    whole: (lines: number) => `共 ${lines} 行记录，已核对：前后相连，没有被改动或删减`,
    broken: (line: number, lines: number) =>
      `修改记录共 ${lines} 行，从第 ${line} 行起对不上，可能被改动或损坏。`,
    cutOff: (lines: number) => `修改记录只有 ${lines} 行，最后几次修改的记录不见了，可能被删减。`,
    unproven: '核对不上',
    unprovenHint: '从某一行起，前后的记录连不上了，这一条可能被改动过，不宜单独作为依据。',
    brokenKept: (proven: string | null) =>
      proven === null
        ? '台账本身没有受影响。请先备份到U盘留底。'
        : `台账本身没有受影响，${proven}及以前的记录仍可作为依据。请先备份到U盘留底。`,
    proven: (revision: number, moment: string) => `第 ${revision} 次修改（${moment}）`,
    again: '再核对一次',
  },

  filter: {
    search: '搜索修改记录（Ctrl+F）',
    operator: '经办人',
    anyOperator: '所有经办人',
    round: '哪一轮巡察',
    anyRound: '所有巡察',
    finding: '哪个问题',
    anyFinding: '所有问题',
    goneFinding: '已删除的问题',
    from: '开始日期',
    to: '结束日期',
    until: '至',
    clear: '清除筛选',
  },

  loading: '正在读取…',
  comparing: '正在还原那一刻的内容，逐项对比…',
  empty: '还没有修改过。',
  nothingFound: '没有符合条件的记录。',
  older: '更早的记录',
  now: '现在',
  nowHint: '台账现在就是这个样子',
  foreign:
    '现在的台账与最后一条记录不一样：文件在本程序之外被改动或换过。要看改了什么，点下面第一条的“与现在对比”；要回到改动以前，点“恢复到此刻”。',
  ineffective: '未生效',
  ineffectiveHint: '这次修改没有写进台账（例如保存时断电），台账里没有它。',
  outOfReach: '当时的记录里没有留下足够的内容，不能恢复到这一刻。',
  showAll: (count: number) => `还有 ${count} 处`,
  tooMany: (count: number) => `另有 ${count} 处没有逐一列出`,

  restore: '恢复到此刻',
  restoreOf: (name: string) => `恢复到此刻：${name}`,
  compare: '与现在对比',
  compareOf: (name: string) => `与现在对比：${name}`,

  restoring: {
    title: '恢复到此刻',
    intro: (name: string) => `台账将回到 ${name}的样子：`,
    now: '现在',
    restored: '恢复后',
    same: '那一刻的内容与现在完全相同，不用恢复。',
    differs: (summary: string) => `与现在相比：${summary}。`,
    safe: '恢复前会自动留一份现在的快照；恢复后按 Ctrl+Z 可以撤销。',
    look: '看看有哪些不同',
    confirm: '恢复',
    cancel: '取消',
    close: '关闭',
    done: (summary: string) => `已${summary}，按 Ctrl+Z 可以撤销`,
  },

  counts: {
    aspects: '方面',
    findings: '问题',
    progressEntries: '进展',
    evidence: '佐证材料',
  },
  countsLine: (aspects: number, findings: number, progress: number, evidence: number) =>
    `${aspects}个方面、${findings}个问题、${progress}条进展、${evidence}份佐证材料`,
  revision: (revision: number) => (revision === 0 ? '第 1 次修改之前' : `第 ${revision} 次修改`),
  after: (name: string) => `${name}之后`,
  unknownTime: '时间不明',

  snapshots: {
    intro:
      '快照是台账在某一刻的完整留底，程序会自动留，也可以自己起名留一份。起了名的一直保留；自动留的，越早的留得越稀。',
    take: '留下快照…',
    takeTitle: '为此刻留下快照',
    takeHelp: '起一个日后认得出的名字，例如“报市委审定前”。起了名的快照会一直保留。',
    name: '快照名称',
    confirm: '留下快照',
    cancel: '取消',
    taken: (name: string) => `已留下快照“${name}”`,
    none: '还没有快照。',
    caption: '快照',
    time: '时间',
    why: '怎么留的',
    holds: '内容',
    actions: '操作',
    damaged: '已损坏',
    damagedHint: '内容与记录对不上，不能用来恢复；文件原样保留着。',
    reasons: {
      start: '打开程序时',
      interval: '工作中每 10 分钟、退出时',
      hand: '按 Ctrl+S 时',
      named: '自己起名',
      import: '导入通报前',
      restore: '恢复前',
      upgrade: '升级前',
      backup: '备份时',
    } satisfies Record<SnapshotReason, string>,
  },

  comparison: {
    from: '从',
    to: '到',
    chooseFrom: '选较早的一刻',
    chooseTo: '选较晚的一刻',
    swap: '左右对调',
    now: '现在',
    snapshots: '快照',
    changes: '修改记录',
    searchHint: '输入文字可以查找更早的记录',
    invite: '在上面选两个时刻，看问题增加、删除、修改了哪些。',
    same: '这两个时刻的内容完全相同。',
    filter: '看哪些不同',
    filters: {
      all: '全部',
      added: '新增',
      removed: '删除',
      changed: '修改',
      others: '其他',
    },
    kinds: { added: '新增', removed: '删除', changed: '修改' },
    finding: (number: number) => `第${number}项`,
    untitled: '（没有标题）',
    others: '问题以外的不同',
    openInLedger: '在台账中打开',
    openOf: (number: number) => `在台账中打开第${number}项`,
    none: '没有这一类不同。',
    more: (count: number) => `还有 ${count} 个问题，再显示一些`,
    summary: (added: number, removed: number, changed: number, others: number) => {
      const parts = [
        added > 0 ? `新增 ${added} 个问题` : '',
        removed > 0 ? `删除 ${removed} 个问题` : '',
        changed > 0 ? `修改 ${changed} 个问题` : '',
        others > 0 ? `问题以外 ${others} 处不同` : '',
      ].filter((part) => part !== '')
      return parts.length === 0 ? '内容完全相同' : parts.join('，')
    },
  },

  exporting: {
    word: '导出 Word',
    more: '更多导出方式',
    excel: '导出 Excel',
  },

  ofFinding: {
    title: '修改记录',
    show: '看看谁在何时改过',
    hide: '收起',
    all: '查看全部修改记录',
    none: '还没有修改过。',
  },
} as const

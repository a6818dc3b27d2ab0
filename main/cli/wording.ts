/** What the command line says in Chinese. */
export const CLI_WORDS = {
  usage: (call: string, lines: readonly string[]) =>
    `用法：${call} <命令>\n${lines.map((line) => `  ${line}\n`).join('')}`,
  unknownCommand: (name: string, known: readonly string[]) =>
    `没有“${name}”这个命令，可用的有：${known.join('、')}。`,
  badParameters: (usage: string) => `参数不对，用法：${usage}`,
  unknownKind: (kind: string, known: readonly string[]) =>
    `不能导出“${kind}”，目前可以导出：${known.join('、')}。`,
  sameFile: '台账、Word 文件和文本文件不能是同一个文件，没有写入任何内容。',
  badRound: (given: string, rounds: number) => `没有第“${given}”轮巡察，台账里共有 ${rounds} 轮，从 1 数起。`,
  badFinding: (given: string, findings: number) =>
    `没有第“${given}”个问题，这一轮共有 ${findings} 个，从 1 数起。`,
  wholeRound: (kind: string) => `“${kind}”印的是整轮巡察，不能只选一个问题；请去掉 --finding。`,
  noRecord: (given: string) => `第“${given}”个问题已经整改到位，也没有这种督办记录，没有写入任何内容。`,
  noRound: '台账里还没有巡察轮次，请先导入通报或在程序中新建。',
  unexpected: (message: string) => `程序出现意外，这一步没有完成：${message}`,
  written: (path: string) => `已写入：${path}`,
  gaps: (count: number, places: readonly string[]) =>
    `注意：有 ${count} 处还没有内容，文件中印为【待补录】：${places.join('、')}${count > places.length ? '等' : ''}`,
} as const

/** What `import-notice` says of what it found. */
export const IMPORT_WORDS = {
  title: (title: string) => `标题：${title}`,
  unit: (unit: string) => `单位：${unit}`,
  round: (title: string) => `巡察：${title}`,
  team: (team: string) => `巡察组：${team}`,
  dates: (start: string, end: string, feedback: string) => `起止：${start} 至 ${end}，反馈：${feedback}`,
  unknown: '未写明',
  counts: (aspects: number, findings: number, placeholders: number) =>
    `${aspects} 个方面，原文中有 ${findings} 个问题，另建待补录 ${placeholders} 个`,
  aspect: (title: string, found: number, declared: number | null) =>
    `  ${title}：${found} 个${declared === null ? '' : `，原文写 ${declared} 个`}`,
  warnings: (count: number) => `需要核对 ${count} 处：`,
  warning: (line: number | null, message: string) => `  ${line === null ? '' : `第${line}行 `}${message}`,
  unplaced: (count: number) => `没有归类的文字 ${count} 处，已随原文保存：`,
  saved: (path: string, revision: number) => `已写入台账：${path}（第${revision}次修改）`,
} as const

/** What `proofread` says. */
export const PROOFREAD_WORDS = {
  nothing: '校核没有发现问题。',
  summary: (errors: number, warnings: number, hints: number) =>
    `校核：错误${errors}处，提醒${warnings}处，提示${hints}处。`,
  accepted: (count: number) => `另有${count}处已忽略。`,
  severity: { error: '错误', warning: '提醒', hint: '提示' },
  remark: (severity: string, where: string, text: string, message: string, suggestion: string) =>
    `[${severity}] ${where}：${text === '' ? '' : `“${text}” `}${message}建议：${suggestion}。`,
} as const

/** What `stats` says. */
export const STATS_WORDS = {
  round: (title: string) => `巡察：${title}`,
  total: (total: number, unit: string) => `问题共 ${total} ${unit}`,
  line: (label: string, count: number) => `  ${label}：${count}`,
  aspects: '按方面：',
  overdue: (count: number) => `逾期：${count}`,
  rate: (text: string) => `完成率：${text === '' ? '—' : text}`,
} as const

/** What `demo` says and the names it gives. */
export const DEMO_WORDS = {
  ledger: '示例台账.json',
  statistics: '示例统计.txt',
  done: (folder: string) => `示例文件已写入 ${folder}：`,
  file: (name: string) => `  ${name}`,
} as const

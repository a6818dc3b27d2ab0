/** What rules on a text say. */
export const SLIP_WORDING = {
  dayMark: (raw: string) => `日期“${raw}”缺“日”字。`,
  blankDate: (raw: string) => `日期“${raw}”没有填完。`,
  lostMarks: (raw: string) => `日期“${raw}”缺“年”或“月”字。`,
  unreadableDate: (raw: string) => `日期“${raw}”不完整，看不出是哪一天。`,
  noSuchDay: (raw: string) => `没有“${raw}”这一天。`,
  noSuchMonth: (raw: string) => `没有“${raw}”这个月份。`,
  reversed: (from: string, to: string) => `起止日期颠倒：“${from}”在“${to}”之后。`,
  noSuchTime: (raw: string) => `没有“${raw}”这个时间。`,
  noSuchYear: (raw: string) => `年份“${raw}”不对。`,
  shortYear: (raw: string) => `日期“${raw}”的年份没有写全。`,
  markInDate: (raw: string) => `日期“${raw}”中间多了标点。`,
  endWithoutDay: (raw: string) => `起止日期“${raw}”末尾没有写日。`,
  dayNotHao: (raw: string) => `公文里的日期写“日”，这里写“${raw}”。`,
  checkTime: '核对时间',
  writeWholeDate: '写全年、月、日',
  checkDate: '核对日期',
  checkRange: '核对起止日期；跨年的写明年份',
  writeInstead: (text: string) => `改为“${text}”`,
  unpaired: (marks: string) => `引号、括号或书名号没有成对：${marks}。`,
  nested: (mark: string, inner: string) => `“${mark}”里面又用了“${mark}”，里面的应写作“${inner}”。`,
  straightQuotes: '引号写成了半角的。',
  hyphensForDash: '破折号写成了半角的“--”。',
  figureMark: (text: string) => `数字“${text}”里的标点不对。`,
  twiceRough: (text: string) => `“${text}”前后都说是大概，只留一个。`,
  pairUp: '补上缺的一半，或删去多余的',
  doubled: (marks: string) => `标点重复：“${marks}”。`,
  keepOneMark: '只留一个',
  ellipsis: (text: string) => `省略号写作“${text}”，应为“……”；如果是没写完的内容，请补全。`,
  pointForStop: '句号写成了半角的点。',
  noStop: '这一段末尾没有句号。',
  addStop: '在段末加“。”',
  cut: '这一段话没有说完。',
  finish: '补全这句话',
  textEndsInSentence: (ending: string) => `文字到“${ending}”为止，话没有说完，可能没有复制完整。`,
  leftover: (text: string) => `还留着没填的“${text}”。`,
  fillIn: '填上实际内容',
  wrongWord: (word: string, right: string) => `“${word}”应为“${right}”。`,
  repeated: (word: string) => `“${word}”写了两遍。`,
  documentNumber: (form: string) =>
    `发文字号中的“${form}”格式不对：年份用六角括号〔〕，序号不写“第”，不补零。`,
  documentNumberYear: (form: string) => `发文字号中的“${form}”不完整：应为〔年份〕序号加“号”。`,
  documentNumberField: (text: string) => `发文字号“${text}”格式不对，应如“云林发〔2025〕5号”。`,
  outOfTurn: (written: string, before: number, number: number) =>
    before === number
      ? `序号“${written}”重复。`
      : before === 0
        ? `序号从“${written}”开始，前面缺少序号。`
        : `序号“${written}”与前面的第${before}个不连续。`,
  typedNumber: (written: string) => `序号自动编排，前面又写了“${written}”，会印成两个序号。`,
  removeNumber: '删去写上的序号',
  checkOrder: '检查有没有漏写，或改正序号',
  emptyHeading: (heading: string) => `“${heading}”下面没有内容。`,
  writeOrRemove: '补写内容，或删去这个标题',
  unknownVariable: (name: string) => `没有名为“${name}”的变量。`,
  strayBraces: (braces: string) => `“${braces}”没有配对，变量要写成“{{名称}}”的样子。`,
  renameVariable: '改正名称，或从“插入变量”中重新选取',
  halfWidth: (count: number, places: number) => `有${places}处文字夹用了半角标点，共${count}个。`,
  halfWidthWidened: (count: number, places: number) =>
    `有${places}处文字夹用了半角标点，共${count}个；印出时自动改为全角，台账保留原样。`,
  widenAll: '全部改为全角',
  fillGap: '补写内容',
  checkHere: '核对这一处',
  look: '看一看是否合适',
  repeatedParagraph: (where: string) => `这一段与“${where}”的一段完全相同。`,
  repeatedFinding: (where: string) => `与“${where}”的问题完全相同。`,
  checkCopy: '检查是不是粘贴错了',
} as const

/** What rules on figures say. */
export const FIGURE_WORDING = {
  total: (text: string, right: number) => `这里写“${text}”，台账现有${right}个问题。`,
  aspectTotal: (text: string, right: number) => `这里写“${text}”，台账现有${right}个方面。`,
  status: (text: string, label: string, right: number) =>
    `这里写“${text}”，台账现在“${label}”的是${right}个。`,
  aspect: (title: string, value: number, right: number) => `“${title}”写${value}个问题，台账中是${right}个。`,
  rate: (text: string, done: number, total: number, right: string) =>
    `这里写“${text}”，按台账${total}个完成${done}个，应为${right}。`,
  measures: (text: string, right: number) => `这里写“${text}”，台账现有${right}条措施。`,
  counter: (text: string, right: string) => `这里写“${text}”，“其他数据”中填的是${right}。`,
  sum: (terms: readonly number[], sum: number, total: number) =>
    `各数相加${terms.join('+')}=${sum}，与总数${total}不一致。`,
  rest: (before: readonly string[], rest: string) => `前面是${before.join('、')}，剩余${rest}，对不上。`,
  exceeding: (done: string, all: string) => `发现${all}，整改${done}，整改的比发现的多。`,
  direction: (from: string, word: string, to: string) => `由${from}到${to}不是“${word}”。`,
  difference: (from: string, to: string, right: string, told: string) =>
    `由${from}到${to}相差${right}，这里写“${told}”。`,
  share: (whole: string, part: string, right: string, told: string) =>
    `${whole}中的${part}是${right}，这里写“${told}”。`,
  aboveWhole: (text: string) => `“${text}”，不会超过100%。`,
  checkOrder: '核对前后两个数，或改正升降的说法',
  checkRate: '核对这几个数',
  setStatuses: '先在台账里填好各个问题的整改状态，再来核对',
  asInLedger: (right: string) => `按台账改为${right}，或换成变量`,
  checkSum: '核对各个数目',
  declared: (title: string, declared: number, found: number) =>
    `“${title}”写明${declared}个问题，下面列出${found}个。`,
  declaredTotal: (declared: number, found: number) => `写明共${declared}个问题，文中列出${found}个。`,
  checkCount: '核对数目，或补上缺的问题',
} as const

/** What rules on names and facts say. */
export const NAME_WORDING = {
  unit: (text: string, name: string) => `单位名称写作“${text}”，应为“${name}”。`,
  unitInTitle: (text: string, name: string) => `单位名称写作“${text}”，“单位与巡察”中是“${name}”。`,
  department: (text: string, name: string) => `科室写作“${text}”，名单中是“${name}”。`,
  departmentTwin: (name: string, twin: string) => `科室名单中的“${name}”和“${twin}”像是同一个科室。`,
  departmentUnlisted: (name: string) => `科室“${name}”不在名单中。`,
  addDepartment: '核对名称，或在“单位与巡察”中添加',
  mergeTwins: '是同一个的，在“单位与巡察”中删去一个并选择并入',
  person: (text: string, name: string) => `人名写作“${text}”，名单中是“${name}”。`,
  personTwin: (name: string, twin: string) => `人员名单中的“${name}”和“${twin}”像是同一个人。`,
  personUnlisted: (name: string) => `“${name}”不在人员名单中。`,
  addPerson: '核对姓名，或在“单位与巡察”中添加',
  write: (name: string) => `写作“${name}”`,
  day: (label: string, raw: string, right: string) =>
    `${label}日期写作“${raw}”，“单位与巡察”中填的是${right}。`,
  meeting: (raw: string, right: string) => `专题民主生活会的日期写作“${raw}”，重要节点中填的是${right}。`,
  team: (written: string, right: string) => `巡察组写作“${written}”，“单位与巡察”中填的是“${right}”。`,
  round: (written: string, right: string) => `标题写“${written}”，这一轮是“${right}”。`,
  sameAsRound: (right: string) => `核对后统一为${right}`,
} as const

/** What rules on the state of findings and on days say. */
export const STATE_WORDING = {
  withoutProgress: { message: '已整改到位，但还没有写进展情况。', suggestion: '补写进展情况，或改正状态' },
  labelAlone: (label: string) => ({
    message: `“${label}”后面没有内容。`,
    suggestion: '补写进展情况',
  }),
  openMeasure: { message: '已整改到位，但还有措施没有完成。', suggestion: '把完成的措施打勾，或改正状态' },
  withoutEvidence: { message: '已整改到位，但还没有佐证材料。', suggestion: '附上佐证材料' },
  withoutCloseOut: { message: '已整改到位，但还没有销号。', suggestion: '办理对账销号' },
  none: (count: number, message: string) => `${count}个问题都是这样：${message}`,
  andMore: (named: string, count: number) => `${named}等${count}个问题`,
  saysDone: (word: string, label: string) => `状态是“${label}”，文字写“${word}”。`,
  saysOngoing: (word: string, label: string) => `状态是“${label}”，文字写“${word}”。`,
  checkStatus: '改正状态，或改写文字',
  beforeFeedback: (due: string, feedback: string) => ({
    message: `整改时限${due}早于反馈日期${feedback}。`,
    suggestion: '核对时限和反馈日期',
  }),
  deadlineText: (text: string, right: string) => ({
    message: `时限原文写“${text}”，日期填的是${right}。`,
    suggestion: '统一时限的日期和原文',
  }),
  afterFinding: (own: string, whole: string) => ({
    message: `措施的时限${own}晚于问题的时限${whole}。`,
    suggestion: '核对两处时限',
  }),
  outOfOrder: (later: string, day: string, earlier: string, before: string) => ({
    message: `${later}（${day}）早于${earlier}（${before}）。`,
    suggestion: '核对这两个日期',
  }),
  inFuture: (day: string) => ({ message: `日期${day}还没有到。`, suggestion: '核对日期' }),
  beforeRound: (day: string, began: string) => ({
    message: `日期${day}早于巡察开始（${began}）。`,
    suggestion: '核对日期',
  }),
} as const

/** Names of places as remarks call them. */
export const PLACE_WORDING = {
  title: '标题',
  preamble: '前言',
  contact: '监督联系方式',
  signature: '署名',
  noticeDate: '成文日期',
  unnamedChapter: '不编号的一段',
  unnamedAspect: '没有标题的方面',
  deadline: '整改时限',
  leadingGroup: '领导小组说明',
  milestone: '重要节点',
  unit: '单位与巡察',
  departments: '科室名单',
  people: '人员名单',
  finding: (aspect: string, number: string) => `${aspect}问题${number}`,
  field: (owner: string, field: string) => (field === '' ? owner : `${owner} ${field}`),
  measure: (finding: string, number: number) => `${finding} 措施${number}`,
  entry: (owner: string, date: string) => `${owner} ${date}进展`,
  round: (label: string) => `巡察情况 ${label}`,
  official: (paper: string) => `${paper} 版头与版记`,
  line: (line: number) => `第${line}行`,
  wholeText: '全文',
  many: (first: string, count: number) => (count > 1 ? `${first}等${count}处` : first),
} as const

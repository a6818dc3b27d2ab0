/** The sentences the importer says to the clerk. Each tells what was seen, and where it helps, what to do about it. */
export const IMPORT_WORDING = {
  aspectCount: (title: string, declared: number, found: number) =>
    found < declared
      ? `“${title}”写明${declared}个问题，文中找到${found}个，缺${declared - found}个，可先建待补录行再补。`
      : `“${title}”写明${declared}个问题，文中却找到${found}个，请核对。`,
  totalCount: (text: string, declared: number, found: number) =>
    found < declared
      ? `原文写“${text}”，文中找到${found}个问题，缺${declared - found}个，可先建待补录行再补。`
      : `原文写“${text}”，文中却找到${found}个问题，请核对。`,
  aspectTotal: (declared: number, found: number) => `原文写${declared}个方面，文中找到${found}个，请核对。`,
  sumOfAspects: (terms: readonly number[], total: number, unit: string) => {
    const sum = terms.reduce((left, right) => left + right, 0)
    return sum === total
      ? `各方面问题数相加：${terms.join('+')}=${sum}${unit}，与原文总数一致。`
      : `各方面问题数相加：${terms.join('+')}=${sum}${unit}，与原文总数${total}${unit}不一致，请核对。`
  },
  sumOfStatuses: (terms: readonly number[], total: number, unit: string) => {
    const sum = terms.reduce((left, right) => left + right, 0)
    return sum === total
      ? `各类整改情况相加：${terms.join('+')}=${sum}${unit}，与问题总数一致。`
      : `各类整改情况相加：${terms.join('+')}=${sum}${unit}，与问题总数${total}${unit}不一致，请核对。`
  },
  dateWithoutDay: (raw: string, read: string) => `日期“${raw}”缺“日”字，已按${read}理解，请核对。`,
  dateLostMarks: (raw: string, read: string) => `日期“${raw}”缺“年”或“月”字，已按${read}理解，请核对。`,
  dateUnreadable: (raw: string) => `日期“${raw}”不完整，无法确定是哪一天，请补填。`,
  dateVague: (raw: string) => `日期“${raw}”没有写明是哪一天，请补填。`,
  dateImpossible: (raw: string) => `日期“${raw}”不存在，请核对。`,
  endBeforeStart: (start: string, end: string) => `巡察结束日期（${end}）早于开始日期（${start}），请核对。`,
  feedbackBeforeEnd: (end: string, feedback: string) =>
    `反馈日期（${feedback}）早于巡察结束日期（${end}），请核对。`,
  signedBeforeFeedback: (feedback: string, date: string) =>
    `落款日期（${date}）早于反馈日期（${feedback}），请核对。`,
  endsInSentence: (ending: string) => `文字到“…${ending}”为止，话没有说完，可能没有复制完整。`,
  endsWithHeading: (heading: string) => `文字到标题“${heading}”为止，下面没有内容，可能没有复制完整。`,
  paragraphUnended: (ending: string) => `这一段到“…${ending}”为止，末尾没有句号，可能缺字。`,
  unpaired: (marks: string) => `有引号、括号或书名号没有成对（${marks}），请核对。`,
  halfwidth: (count: number, lines: number) =>
    `有${lines}行夹用了半角标点，共${count}处；台账保留原样，生成文书时自动改为全角。`,
  leftover: (text: string) => `有未填写的内容“${text}”，请补填。`,
  variable: (name: string) => `原文含有“{{${name}}}”，程序不认识这个变量，生成文书前请改正。`,
  numberOutOfTurn: (written: string, expected: number) =>
    `编号“${written}”不连续，按顺序应是第${expected}个；生成文书时按顺序重新编号。`,
  moreNumbers: (count: number) => `另有${count}处编号不连续，生成文书时按顺序重新编号。`,
  noTitle: '没有找到通报标题，可在左侧把标题那一行改为“标题”，或导入后补填。',
  noFeedbackDate: '没有找到反馈日期，整改时限从反馈之日起算，请导入后补填。',
} as const

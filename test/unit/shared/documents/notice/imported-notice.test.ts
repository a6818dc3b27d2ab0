import { expect, test } from 'vitest'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { buildDraft } from '#shared/import/build-draft.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'
import { importNotice } from '#shared/ledger/commands/import-notice.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { normaliseForComparison } from '#shared/text/han.ts'
import { countedIds, TODAY } from './ledger-fixture.ts'

const HEAD = `中共云澜市文联党组关于四届市委第三轮巡察整改进展情况的通报
根据市委统一部署,2023年3月6日至5月18日,市委第一巡察组对市文联党组开展了常规巡察。2023年7月5日,市委第一巡察组反馈了巡察意见。现将整改进展情况予以公布。`
const TAIL = `中共云澜市文联党组
2024年1月5日`

const NOTICES = {
  '问题一：, with outline and missing findings': `一、提高认识
二、对照问题
(一)学习贯彻方面(2个问题)
(二)组织建设方面(1个问题)
${HEAD}
一、提高认识,抓实整改
召开会议4次,逐条认领。
二、对照问题,逐项落实
反馈的2个方面3项问题,已整改到位2项(含立行立改1项)。
(一)学习贯彻方面(2个问题)
问题一:学习计划不系统。
进展情况:制定计划,每月调度。
落实“第一议题”制度。
问题二:联系群众不紧密。
进展情况:下基层12次,办实事8件。
(二)组织建设方面(1个问题)
${TAIL}`,
  'run-in findings numbered 1. in each aspect': `${HEAD}
一、组织领导情况
（一）提高认识。党组召开会议研究部署。
（二）压实责任。成立领导小组。
二、整改落实情况
（一）关于落实上级决策部署方面
1.关于“理论学习不系统”问题。一是制定学习计划；二是组织集中学习12次。
2.关于“服务基层不够”问题。开展下基层活动6次。
（二）关于党建方面
1.关于“组织生活不规范”问题。修订制度3项。
三、下一步打算
持续抓好整改。
${TAIL}`,
  'findings that are the chapters': `${HEAD}
一、关于“理论学习不系统”问题的整改情况
一是制定学习计划。
二是组织集中学习。
二、关于“服务基层不够”问题的整改情况
开展下基层活动6次。
欢迎广大干部群众监督。联系电话：0900-1234567。
${TAIL}`,
  'aspects that are the chapters': `${HEAD}
　　一、关于政治建设方面的问题
　　（一）学习不深入。
　　整改情况：组织专题学习6次。
　　（二）担当不够有力。
　　整改情况：办结事项12件。
　　二、关于作风建设方面的问题
　　（一）调研不深不实。
　　整改情况：开展调研8次，形成报告3篇。
　　三、下一步工作打算
　　（一）持续学习。坚持常学常新。
${TAIL}`,
  'numbered through, label 整改落实情况': `${HEAD}
一、具体整改情况
（一）学习贯彻方面（2个问题）
1.关于“学习制度不健全”的问题
整改落实情况：修订制度2项。
2.关于“联系职工不密切”的问题
整改落实情况：走访企业20家。
（二）从严治党方面（1个问题）
3.关于“内控不严”的问题
整改落实情况：清退资金3.25万元。
二、存在的差距
个别制度还需完善。
${TAIL}`,
} as const

test.each(Object.entries(NOTICES))('%s: every line comes back, in order', (_, text) => {
  const draft = buildDraft(segmentNotice(text))
  const input = toImportedNotice(draft, { placeholders: true, sourceName: '通报.txt', sourceText: text })
  const imported = importNotice.apply(emptyLedger(), input, {
    now: '2024-06-18T00:00:00.000Z',
    today: TODAY,
    operator: '经办人',
    newId: countedIds(),
  })
  if (!imported.ok) throw new Error(imported.problem.code)
  const [round] = imported.value.ledger.inspections
  if (round === undefined) throw new Error('the import made no round')
  const lines = plainText(composeNotice(imported.value.ledger, round.id, { today: TODAY }).document).split(
    '\n',
  )
  const composed = lines.map(normaliseForComparison)
  let from = 0
  for (const line of text.split('\n').map(normaliseForComparison)) {
    const found = composed.indexOf(line, from)
    expect(found, line).toBeGreaterThanOrEqual(0)
    from = found + 1
  }
})

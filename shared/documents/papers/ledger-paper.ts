import { columnSettings } from './finding-columns.ts'
import { listingPaper } from './listing-paper.ts'

/** 整改台账: every finding by aspect, a row a measure, with owners, deadline, state and progress. */
export const ledgerPaper = listingPaper({
  kind: 'ledger',
  label: '整改台账',
  title: '{{单位简称}}落实{{巡察}}反馈意见整改台账',
  groupLine: '{{方面序号}}{{方面名称}}（{{方面整改情况}}）',
  figures:
    '截至{{今天}}，{{方面数}}个方面共{{总数}}{{量词}}问题，{{各状态数}}，完成率{{完成率}}；整改措施{{措施数}}条，已完成{{完成措施数}}条。',
  columns: columnSettings(
    [
      'number',
      { key: 'title', title: '反馈问题', width: 34 },
      { key: 'measures', width: 46 },
      'leadOfficial',
      'departments',
      'people',
      'deadline',
      'done',
      'status',
      { key: 'progress', width: 26.5 },
    ],
    ['aspect', 'facts', 'target', 'assistingDepartments', 'result', 'evidence', 'note'],
  ),
})

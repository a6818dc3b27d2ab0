import { columnSettings } from './finding-columns.ts'
import { listingPaper } from './listing-paper.ts'

/** 责任清单: who answers for what, measure by measure, and by when. */
export const responsibilityListPaper = listingPaper({
  kind: 'responsibility-list',
  label: '责任清单',
  title: '{{单位简称}}落实{{巡察}}反馈意见责任清单',
  groupLine: '{{方面序号}}{{方面名称}}（共{{方面问题数}}{{量词}}）',
  figures: '{{方面数}}个方面共{{总数}}{{量词}}问题，整改措施{{措施数}}条。',
  columns: columnSettings(
    [
      { key: 'number', width: 11 },
      { key: 'title', width: 46 },
      { key: 'measures', width: 62 },
      { key: 'leadOfficial', width: 18 },
      { key: 'departments', width: 25 },
      { key: 'assistingDepartments', width: 25 },
      { key: 'people', width: 16 },
      { key: 'deadline', width: 22 },
    ],
    ['aspect', 'facts', 'target', 'result', 'done', 'status', 'note'],
  ),
})

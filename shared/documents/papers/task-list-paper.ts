import { columnSettings } from './finding-columns.ts'
import { listingPaper } from './listing-paper.ts'

/** 任务清单: what is to be reached, by what measures, with what result and by when. */
export const taskListPaper = listingPaper({
  kind: 'task-list',
  label: '任务清单',
  title: '{{单位简称}}落实{{巡察}}反馈意见任务清单',
  groupLine: '{{方面序号}}{{方面名称}}（共{{方面问题数}}{{量词}}）',
  figures: '{{方面数}}个方面共{{总数}}{{量词}}问题，整改措施{{措施数}}条。',
  columns: columnSettings(
    [
      { key: 'number', width: 11 },
      { key: 'title', width: 44 },
      { key: 'target', width: 40 },
      { key: 'measures', width: 66 },
      { key: 'result', title: '整改成果', width: 40 },
      { key: 'deadline', width: 24 },
    ],
    [
      'aspect',
      'facts',
      'leadOfficial',
      'departments',
      'assistingDepartments',
      'people',
      'done',
      'status',
      'note',
    ],
  ),
})

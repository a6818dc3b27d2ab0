import { columnSettings } from './finding-columns.ts'
import { listingPaper } from './listing-paper.ts'

/** 问题清单: what the inspection found, as handed over. */
export const findingListPaper = listingPaper({
  kind: 'finding-list',
  label: '问题清单',
  title: '{{单位简称}}落实{{巡察}}反馈意见问题清单',
  groupLine: '',
  figures: '{{反馈日期}}反馈，{{方面数}}个方面共{{总数}}{{量词}}问题。',
  columns: columnSettings(
    [
      { key: 'number', width: 12 },
      { key: 'aspect', width: 40 },
      { key: 'title', width: 63 },
      { key: 'facts', width: 110 },
    ],
    ['leadOfficial', 'departments', 'people', 'deadline', 'status', 'note'],
  ),
})

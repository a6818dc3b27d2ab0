import type { Location, Screen } from '../session/navigation.ts'

const SCREEN_HEADINGS = {
  overview: '三、概览',
  ledger: '四、台账表格',
  notice: '八、写通报',
  supervision: '督办',
  papers: '10. 在“文书”里编辑、导出和打印',
  backup: '十三、备份到U盘',
  unit: '十、单位与巡察',
  settings: '设置',
} as const satisfies Record<Screen, string>

/** What the handbook opens with while no ledger is open: the first run, or a ledger that cannot be opened. */
export const START_HEADINGS = { firstRun: '一、第一次打开', unopened: '十六、台账打不开时' } as const

/** The heading of the handbook that speaks of where the clerk is. */
export const headingOfPlace = (location: Location): string => {
  if (location.importing === true) return '二、从通报建立台账'
  if (location.history !== undefined) return location.history.tab === 'snapshots' ? '快照' : '修改记录'
  if (location.comparing === true) return SCREEN_HEADINGS.papers
  if (location.screen === 'ledger' && location.findingId !== undefined) return '五、一个问题的全部内容'
  return SCREEN_HEADINGS[location.screen]
}

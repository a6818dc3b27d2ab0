import { Button, Empty } from 'antd'
import type { ReactNode } from 'react'
import { goTo } from '../session/navigation.ts'
import { addRound } from '../unit/add-round.ts'
import styles from './ledger-screen.module.css'
import { showEverything } from './show-everything.ts'
import { LEDGER_WORDS } from './wording.ts'

const Place = (props: { readonly words: string; readonly children: ReactNode }) => (
  <div className={styles.empty}>
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={props.words}>
      <div className={styles.steps}>{props.children}</div>
    </Empty>
  </div>
)

const ImportButton = () => (
  <Button type="primary" onClick={() => goTo({ screen: 'ledger', importing: true })}>
    {LEDGER_WORDS.importNotice}
  </Button>
)

/** There is no round yet. */
export const NoRound = () => (
  <Place words={LEDGER_WORDS.noRound}>
    <ImportButton />
    <Button onClick={() => void addRound()}>{LEDGER_WORDS.newRound}</Button>
  </Place>
)

/** The round has neither aspects nor findings. */
export const NoFindings = (props: { readonly onNewAspect: () => void; readonly disabled: boolean }) => (
  <Place words={LEDGER_WORDS.noFindings}>
    <ImportButton />
    <Button disabled={props.disabled} onClick={props.onNewAspect}>
      {LEDGER_WORDS.newAspect}
    </Button>
  </Place>
)

/** The filter leaves nothing. */
export const NothingShown = () => (
  <Place words={LEDGER_WORDS.nothingShown}>
    <Button onClick={showEverything}>{LEDGER_WORDS.clearFilter}</Button>
  </Place>
)

import { Button } from 'antd'
import { goTo } from '../session/navigation.ts'
import { addRound } from '../unit/add-round.ts'
import styles from './empty-overview.module.css'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** What stands here before there are figures: what belongs here, and the next step. */
export const EmptyOverview = (props: { readonly hasRound: boolean }) => (
  <div className={styles.empty}>
    <h2 className={styles.emptyTitle}>{props.hasRound ? words.noFindings : words.noRound}</h2>
    <p className={styles.emptyText}>{props.hasRound ? words.noFindingsText : words.noRoundText}</p>
    {props.hasRound ? (
      <Button type="primary" onClick={() => goTo({ screen: 'ledger' })}>
        {words.goToLedger}
      </Button>
    ) : (
      <div className={styles.emptyActions}>
        <Button type="primary" onClick={() => goTo({ screen: 'overview', importing: true })}>
          {words.importNotice}
        </Button>
        <Button onClick={() => void addRound()}>{words.addRound}</Button>
      </div>
    )}
  </div>
)

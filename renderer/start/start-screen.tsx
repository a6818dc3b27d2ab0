import { FileAddOutlined, ImportOutlined, ReadOutlined, SnippetsOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { StartState } from '#shared/bridge/session-view.ts'
import { BackupDialogs } from '../backup/backup-dialogs.tsx'
import { takeOver } from '../backup/backup-tasks.ts'
import { BrandMark } from '../shell/brand-mark.tsx'
import { runCommand } from '../shell/command-listeners.ts'
import { startActions } from './start-actions.ts'
import styles from './start-screen.module.css'
import { UnopenedLedger } from './unopened-ledger.tsx'
import { START_WORDS } from './wording.ts'

const Choice = (props: {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly first?: boolean
  readonly onChoose: () => void
}) => (
  <button
    type="button"
    className={props.first === true ? `${styles.choice} ${styles.choiceFirst}` : styles.choice}
    onClick={props.onChoose}
  >
    <span className={styles.choiceIcon}>{props.icon}</span>
    <span className={styles.choiceTitle}>{props.title}</span>
    <span className={styles.choiceText}>{props.text}</span>
  </button>
)

const FirstRun = () => (
  <>
    <p className={styles.subtitle}>{START_WORDS.subtitle}</p>
    <div className={styles.choices}>
      <Choice
        first
        icon={<SnippetsOutlined aria-hidden />}
        title={START_WORDS.importTitle}
        text={START_WORDS.importText}
        onChoose={() => void startActions.importNotice()}
      />
      <Choice
        icon={<FileAddOutlined aria-hidden />}
        title={START_WORDS.emptyTitle}
        text={START_WORDS.emptyText}
        onChoose={() => void startActions.empty()}
      />
      <Choice
        icon={<ImportOutlined aria-hidden />}
        title={START_WORDS.takeOverTitle}
        text={START_WORDS.takeOverText}
        onChoose={() => void takeOver()}
      />
      <Choice
        icon={<ReadOutlined aria-hidden />}
        title={START_WORDS.sampleTitle}
        text={START_WORDS.sampleText}
        onChoose={() => void startActions.sample()}
      />
    </div>
    <div className={styles.foot}>
      <Button type="link" className={styles.elsewhere ?? ''} onClick={() => void startActions.chooseFolder()}>
        {START_WORDS.elsewhere}
      </Button>
      <Button type="link" onClick={() => runCommand('handbook')}>
        {START_WORDS.handbook}
      </Button>
    </div>
  </>
)

/** What stands in the window while no ledger is open: the first run, or why the ledger cannot be opened and what to do. */
export const StartScreen = (props: { readonly state: Exclude<StartState, { kind: 'opened' }> }) => (
  <main className={styles.page}>
    <div className={styles.sheet}>
      <div className={styles.brand}>
        <BrandMark className={styles.mark} />
        <h1 className={styles.product}>{START_WORDS.product}</h1>
      </div>
      {props.state.kind === 'first-run' ? <FirstRun /> : <UnopenedLedger state={props.state} />}
    </div>
    <BackupDialogs />
  </main>
)

import { Button } from 'antd'
import { Section } from '../shell/section.tsx'
import styles from './backup-screen.module.css'
import { handOver, restoreBackup, verifyBackup } from './backup-tasks.ts'
import { BACKUP_WORDS as words } from './wording.ts'

const Use = (props: {
  readonly title: string
  readonly text: string
  readonly button: string
  readonly disabled?: boolean
  readonly onClick: () => void
}) => (
  <div className={styles.use}>
    <h3 className={styles.useTitle}>{props.title}</h3>
    <p className={styles.soft}>{props.text}</p>
    <Button disabled={props.disabled === true} onClick={props.onClick}>
      {props.button}
    </Button>
  </div>
)

/** What backups are for: 核对, 恢复 and 交接. */
export const BackupUses = ({ readOnly }: { readonly readOnly: boolean }) => (
  <Section title={words.uses}>
    <div className={styles.uses}>
      <Use
        title={words.verifyTitle}
        text={words.verifyText}
        button={words.verifyButton}
        onClick={() => void verifyBackup()}
      />
      <Use
        title={words.restoreTitle}
        text={words.restoreText}
        button={words.restoreButton}
        disabled={readOnly}
        onClick={() => void restoreBackup()}
      />
      <Use
        title={words.handOverTitle}
        text={words.handOverText}
        button={words.handOverButton}
        onClick={() => void handOver()}
      />
    </div>
  </Section>
)

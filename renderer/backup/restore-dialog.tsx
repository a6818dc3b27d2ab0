import { Alert, Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { RestorePreview } from '#shared/bridge/backup-view.ts'
import type { StateComparison } from '#shared/bridge/history-view.ts'
import type { FindingDifference } from '#shared/ledger/history/compare-states.ts'
import type { WordedChange } from '#shared/ledger/history/worded-change.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { useOpenSession } from '../session/session.ts'
import styles from './backup-dialogs.module.css'
import { localMoment } from './backup-facts.tsx'
import { DIALOG } from './dialog-frame.ts'
import { MissingEvidence } from './missing-evidence.tsx'
import { BACKUP_WORDS as words } from './wording.ts'

const shown = (text: string): string => (text.trim() === '' ? words.empty : text)

/** Backup and present side by side; what differs stands out. */
const SideBySide = ({ preview }: { readonly preview: RestorePreview }) => {
  const { ledger } = useOpenSession()
  const { head } = preview
  const now = ledgerCounts(ledger)
  const { facts } = words
  const named = (name: string) => (name.trim() === '' ? words.noUnit : name)
  const lines: readonly (readonly [string, string, string])[] = [
    [facts.unit, named(head.unit), named(ledger.unit.fullName)],
    [facts.revision, words.revision(head.revision), words.revision(ledger.revision)],
    ...(['aspects', 'findings', 'progressEntries', 'evidence'] as const).map(
      (kind) => [facts[kind], String(head.counts[kind]), String(now[kind])] as const,
    ),
  ]
  return (
    <table className={styles.facts} aria-label={words.previewCaption}>
      <thead>
        <tr>
          <th />
          <th scope="col">
            {words.inBackup}（{localMoment(head.madeAt)}）
          </th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([label, theirs, ours]) => (
          <tr key={label} className={theirs === ours ? '' : styles.differs}>
            <th scope="row">{label}</th>
            <td>{theirs}</td>
            <td>{ours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const keyOf = ({ subject, field, before, after }: WordedChange): string =>
  JSON.stringify([subject, field, before, after])

const Change = ({ change, subject }: { readonly change: WordedChange; readonly subject: boolean }) => (
  <p className={styles.change}>
    {subject && `${change.subject} `}
    {change.field}：<del>{shown(change.before)}</del> → <ins>{shown(change.after)}</ins>
  </p>
)

const Difference = ({ difference }: { readonly difference: FindingDifference }) => (
  <li>
    <span className={styles.kind}>{words.differenceKinds[difference.kind]}</span>
    {words.findingNumber(difference.number)}
    {difference.title.trim() === '' ? words.untitled : difference.title}
    {difference.kind === 'changed' &&
      difference.changes.map((change) => <Change key={keyOf(change)} change={change} subject={false} />)}
  </li>
)

const Differences = ({ comparison }: { readonly comparison: StateComparison }) => {
  const { findings, others } = comparison
  const count = (kind: FindingDifference['kind']) => findings.filter((each) => each.kind === kind).length
  if (findings.length === 0 && others.length === 0)
    return <p className={styles.text}>{words.noDifferences}</p>
  return (
    <>
      <p>
        {words.differences}：{words.differenceCounts(count('added'), count('removed'), count('changed'))}
      </p>
      <ul className={styles.differences} aria-label={words.differences}>
        {findings.map((difference) => (
          <Difference key={`${difference.inspectionId}/${difference.findingId}`} difference={difference} />
        ))}
        {others.length > 0 && (
          <li>
            {words.others}
            {others.map((change) => (
              <Change key={keyOf(change)} change={change} subject />
            ))}
          </li>
        )}
      </ul>
    </>
  )
}

/** What restoring would do, before anything is done. A backup of another unit has to be accepted expressly. */
export const RestoreDialog = (props: {
  readonly fileName: string
  readonly preview: RestorePreview
  readonly answer: (go: { readonly acceptOtherUnit: boolean } | undefined) => void
}) => {
  const { preview, answer } = props
  const { ledger } = useOpenSession()
  const [accepted, setAccepted] = useState(false)
  const same = preview.relation === 'same'
  return (
    <Modal
      {...DIALOG}
      width={680}
      style={{ top: 40 }}
      title={words.previewTitle}
      onCancel={() => answer(undefined)}
      footer={
        <>
          <Button autoFocus onClick={() => answer(undefined)}>
            {same ? words.close : words.cancel}
          </Button>
          {!same && (
            <Button
              type="primary"
              disabled={preview.otherUnit && !accepted}
              onClick={() => answer({ acceptOtherUnit: accepted })}
            >
              {words.restoreNow}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.scrolled}>
        <p className={styles.path}>{props.fileName}</p>
        <p className={styles.lead}>{words.relations[preview.relation]}</p>
        <SideBySide preview={preview} />
        {!same && preview.comparison !== null && <Differences comparison={preview.comparison} />}
        <MissingEvidence head={preview.head} />
      </div>
      {preview.otherUnit && (
        <>
          <Alert type="warning" showIcon title={words.otherUnit(preview.head.unit, ledger.unit.fullName)} />
          <Checkbox
            className={styles.accept ?? ''}
            checked={accepted}
            onChange={(event) => setAccepted(event.target.checked)}
          >
            {words.acceptOtherUnit}
          </Checkbox>
        </>
      )}
      {!same && <p className={styles.remark}>{words.safety}</p>}
    </Modal>
  )
}

import dayjs from 'dayjs'
import type { BackupHead } from '#shared/bridge/backup-view.ts'
import styles from './backup-dialogs.module.css'
import { MissingEvidence } from './missing-evidence.tsx'
import { BACKUP_WORDS as words } from './wording.ts'

/** A UTC timestamp in local time, to the minute. */
export const localMoment = (at: string): string => dayjs(at).format(words.moment)

/** What a backup says of itself, a line each. */
export const BackupFacts = ({ head }: { readonly head: BackupHead }) => {
  const { facts } = words
  const lines: readonly (readonly [string, string])[] = [
    [facts.kind, words.kinds[head.kind]],
    [facts.unit, head.unit.trim() === '' ? words.noUnit : head.unit],
    [facts.madeAt, localMoment(head.madeAt)],
    [facts.operator, head.operator.trim() === '' ? words.nobody : head.operator],
    [facts.revision, words.revision(head.revision)],
    [facts.content, words.counted(head.counts)],
    [facts.history, words.historyLines(head.historyLines)],
    ...(head.snapshots > 0 ? [[facts.snapshots, words.snapshotCount(head.snapshots)] as const] : []),
    [facts.appVersion, head.appVersion],
  ]
  return (
    <>
      <table className={styles.facts}>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MissingEvidence head={head} />
    </>
  )
}

import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { BackupFile, BackupTarget } from '#shared/bridge/backup-view.ts'
import { bridge } from '../session/bridge.ts'
import { Section } from '../shell/section.tsx'
import styles from './backup-screen.module.css'
import { momentInName, sizeWords } from './backup-size.ts'
import { useMadeBackups } from './backup-step.ts'
import { restoreBackup, verifyBackup } from './backup-tasks.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** What lay at a target after so many backups were made. */
type Kept = { readonly token: string; readonly made: number; readonly files: readonly BackupFile[] }

/** The backups at a target, looked for again after each backup; undefined until they are known. */
const useKeptBackups = (token: string): readonly BackupFile[] | undefined => {
  const made = useMadeBackups()
  const [kept, setKept] = useState<Kept | undefined>(undefined)
  useEffect(() => {
    let left = false
    void bridge.listBackups({ target: token }).then((answer) => {
      // A stick pulled out meanwhile disappears from the list above by itself.
      if (!left) setKept({ token, made, files: answer.ok ? answer.value : [] })
    })
    return () => {
      left = true
    }
  }, [token, made])
  return kept?.token === token ? kept.files : undefined
}

const Row = ({ file, readOnly }: { readonly file: BackupFile; readonly readOnly: boolean }) => (
  <tr>
    <td className={styles.tight}>{momentInName(file.fileName)}</td>
    <td className={styles.fileName} title={file.path}>
      {file.fileName}{' '}
      {file.encrypted && (
        <span className={styles.soft}>
          <LockOutlined aria-hidden /> {words.encrypted}
        </span>
      )}
    </td>
    <td className={styles.size}>{sizeWords(file.size)}</td>
    <td className={styles.rowButtons}>
      <Button
        type="link"
        size="small"
        aria-label={words.verifyOne(file.fileName)}
        onClick={() => void verifyBackup(file)}
      >
        {words.verify}
      </Button>
      <Button
        type="link"
        size="small"
        disabled={readOnly}
        aria-label={words.restoreOne(file.fileName)}
        onClick={() => void restoreBackup(file)}
      >
        {words.restore}
      </Button>
    </td>
  </tr>
)

const KeptList = ({ token, readOnly }: { readonly token: string; readonly readOnly: boolean }) => {
  const kept = useKeptBackups(token)
  if (kept === undefined) return null
  return (
    <Section title={words.kept} note={kept.length > 0 ? words.keptHint(kept.length) : undefined}>
      {kept.length === 0 ? (
        <p className={styles.soft}>{words.keptNone}</p>
      ) : (
        <div className={styles.keptFrame}>
          <table className={styles.kept} aria-label={words.kept}>
            <thead>
              <tr>
                <th scope="col">{words.columns.made}</th>
                <th scope="col">{words.columns.name}</th>
                <th scope="col" className={styles.size}>
                  {words.columns.size}
                </th>
                <th scope="col">{words.columns.actions}</th>
              </tr>
            </thead>
            <tbody>
              {kept.map((file) => (
                <Row key={file.path} file={file} readOnly={readOnly} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

/** The backups that lie at the chosen target already, newest first; read again after each backup. */
export const KeptBackups = (props: {
  readonly target: BackupTarget | undefined
  readonly readOnly: boolean
}) => {
  const { target, readOnly } = props
  return target === undefined ? null : <KeptList token={target.token} readOnly={readOnly} />
}

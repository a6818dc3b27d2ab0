import { UsbOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import type { BackupTarget } from '#shared/bridge/backup-view.ts'
import { useRemembered } from '../session/remembered-layout.ts'
import { useOpenSession } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { Section } from '../shell/section.tsx'
import styles from './backup-screen.module.css'
import { REMEMBERED, useBackupTargets } from './backup-targets.ts'
import { makeBackup } from './backup-tasks.ts'
import { BackupUses } from './backup-uses.tsx'
import { KeptBackups } from './kept-backups.tsx'
import { LastBackup } from './last-backup.tsx'
import { isUsable, plainTarget } from './plain-target.ts'
import { nameOf, TargetList } from './target-list.tsx'
import { BACKUP_WORDS as words } from './wording.ts'

/** The target in force: the one chosen while it is there, or else the one that is plain, or else the first that can be written. */
const inForce = (
  targets: readonly BackupTarget[],
  chosenPath: string | undefined,
  lastPlace: string,
): BackupTarget | undefined =>
  targets.find((target) => target.path === chosenPath && isUsable(target)) ??
  plainTarget(targets, lastPlace) ??
  targets.find(isUsable)

/** 备份: the last backup, where the next one goes, what lies there already, and what backups are for. */
export const BackupScreen = () => {
  const { view } = useOpenSession()
  const { targets, choose } = useBackupTargets()
  const [lastPlace, rememberPlace] = useRemembered<string>(REMEMBERED.place, '')
  const [encrypts, setEncrypts] = useRemembered<boolean>(REMEMBERED.encrypts, false)
  const [chosenPath, setChosenPath] = useState<string | undefined>(undefined)
  const target = inForce(targets ?? [], chosenPath, lastPlace)
  const select = ({ path }: BackupTarget) => {
    setChosenPath(path)
    rememberPlace(path)
  }
  const backUp = () => {
    if (target !== undefined) void makeBackup(target, { encrypts })
  }
  // Here Ctrl+B goes to what is chosen; elsewhere, and while nothing is, to the general listener.
  useEffect(() => {
    if (target === undefined) return undefined
    return onCommand('makeBackup', () => void makeBackup(target, { encrypts }))
  }, [target, encrypts])
  const readOnly = view.readOnly !== null
  return (
    <ScreenFrame
      title={words.title}
      note={words.note}
      actions={
        <Button
          type="primary"
          icon={<UsbOutlined aria-hidden />}
          disabled={target === undefined}
          onClick={backUp}
        >
          {target === undefined ? words.button : words.backUpTo(nameOf(target))}
        </Button>
      }
    >
      <div className={styles.page}>
        <div className={styles.column}>
          <Section title={words.last}>
            <LastBackup />
          </Section>
          <Section title={words.where} note={words.whereHint}>
            <TargetList
              targets={targets}
              chosen={target}
              onChoose={select}
              onFolder={() =>
                void choose().then((folder) => {
                  if (folder !== undefined) select(folder)
                })
              }
            />
            <div className={styles.encrypts}>
              <Checkbox checked={encrypts} onChange={(event) => setEncrypts(event.target.checked)}>
                {words.encrypt}
              </Checkbox>
              <span className={styles.soft}>{words.encryptHint}</span>
            </div>
          </Section>
          <KeptBackups target={target} readOnly={readOnly} />
        </div>
        <div className={styles.column}>
          <BackupUses readOnly={readOnly} />
        </div>
      </div>
    </ScreenFrame>
  )
}

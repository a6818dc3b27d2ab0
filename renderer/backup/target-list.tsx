import { FolderOutlined, UsbOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import type { BackupTarget } from '#shared/bridge/backup-view.ts'
import styles from './backup-screen.module.css'
import { sizeWords } from './backup-size.ts'
import { isUsable } from './plain-target.ts'
import { BACKUP_WORDS as words } from './wording.ts'

const spaceOf = ({ freeBytes, totalBytes }: BackupTarget): string => {
  if (freeBytes === null) return words.freeUnknown
  const free = sizeWords(freeBytes)
  return totalBytes === null ? words.freeOnly(free) : words.free(free, sizeWords(totalBytes))
}

/** What a target is called: the stick by its label, a folder by its own name. */
export const nameOf = ({ label, path }: BackupTarget): string => (label.trim() === '' ? path : label)

const Space = ({ target }: { readonly target: BackupTarget }) => {
  if (!target.pluggedIn) return <span className={styles.due}>{words.notPluggedIn}</span>
  if (target.readOnly) return <span className={styles.due}>{words.readOnlyTarget}</span>
  return <span>{spaceOf(target)}</span>
}

const Target = ({ target }: { readonly target: BackupTarget }) => {
  const Icon = target.kind === 'removable' ? UsbOutlined : FolderOutlined
  const kind = target.kind === 'removable' ? words.stick : words.folder
  return (
    <span className={styles.target}>
      <Icon className={styles.targetIcon} aria-hidden />
      <span className={styles.targetName}>
        <span>
          {nameOf(target)} <span className={styles.soft}>{kind}</span>
        </span>
        <span className={styles.path} title={target.path}>
          {target.path}
        </span>
      </span>
      <span className={styles.space}>
        <Space target={target} />
        <span>{target.fileSystem}</span>
      </span>
    </span>
  )
}

/** The sticks plugged in and the folders used before, one of them chosen. */
export const TargetList = (props: {
  readonly targets: readonly BackupTarget[] | undefined
  readonly chosen: BackupTarget | undefined
  readonly onChoose: (target: BackupTarget) => void
  readonly onFolder: () => void
}) => {
  const { targets, chosen } = props
  return (
    <>
      {targets === undefined && <p className={styles.soft}>{words.looking}</p>}
      {targets !== undefined && !targets.some(({ kind }) => kind === 'removable') && (
        <p className={styles.soft}>
          {words.noStick}
          {words.noStickNext}
        </p>
      )}
      {targets !== undefined && targets.length > 0 && (
        <Radio.Group
          className={styles.targets ?? ''}
          aria-label={words.where}
          value={chosen?.path}
          onChange={(event) => {
            const target = targets.find(({ path }) => path === event.target.value)
            if (target !== undefined) props.onChoose(target)
          }}
        >
          {targets.map((target) => (
            <Radio key={target.path} value={target.path} disabled={!isUsable(target)}>
              <Target target={target} />
            </Radio>
          ))}
        </Radio.Group>
      )}
      <Button className={styles.folderButton ?? ''} onClick={props.onFolder}>
        {words.chooseFolder}
      </Button>
    </>
  )
}

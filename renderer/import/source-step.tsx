import { FileTextOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { RequestAnswer } from '#shared/bridge/contract.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { forgetDraft } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { fieldName } from '../typing/field-name.ts'
import { importSession, useImportSession } from './import-session.ts'
import styles from './source-step.module.css'
import { IMPORT_WORDS } from './wording.ts'

const take = (answer: RequestAnswer<'readNoticeFile'>) => {
  if (!answer.ok) return sayProblem(answer.problem)
  const { name, encoding, text } = answer.value
  importSession.read({ name: IMPORT_WORDS.encoding(name, encoding), text })
}

const takeDroppedFile = async (file: File) => {
  take(await bridge.readDroppedNotice({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
}

/** Takes a file dropped anywhere in the window; true while one hovers over it. */
const useFileDrop = (onFile: (file: File) => Promise<void>): boolean => {
  const [dropping, setDropping] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setDropping(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setDropping(false)
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) void onFile(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFile])
  return dropping
}

/** The first step: paste the notice, choose its file, or drop it. */
export const SourceStep = () => {
  const { typed } = useImportSession()
  const dropping = useFileDrop(takeDroppedFile)
  const empty = typed.trim() === ''
  const read = () => {
    if (!empty) importSession.read({ name: IMPORT_WORDS.pasted, text: typed })
  }
  useEffect(() => onCommand('confirm', read))
  return (
    <div className={dropping ? `${styles.source} ${styles.dropping}` : styles.source}>
      <p className={styles.hint}>{IMPORT_WORDS.pasteHint}</p>
      <div className={styles.sourceText}>
        <Input.TextArea
          autoFocus
          aria-label={IMPORT_WORDS.pasteTitle}
          placeholder={IMPORT_WORDS.pastePlaceholder}
          value={typed}
          onChange={(event) => {
            importSession.type(event.target.value)
            if (event.target.value === '') forgetDraft(fieldName.importedText)
          }}
        />
      </div>
      <div className={styles.sourceFoot}>
        <Button type="primary" disabled={empty} title={IMPORT_WORDS.readHint} onClick={read}>
          {IMPORT_WORDS.read}
        </Button>
        <Button
          icon={<FileTextOutlined aria-hidden />}
          onClick={() => void bridge.readNoticeFile().then(take)}
        >
          {IMPORT_WORDS.file}
        </Button>
        <span className={styles.hint}>{IMPORT_WORDS.dropHint}</span>
      </div>
    </div>
  )
}

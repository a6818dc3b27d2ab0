import { FileTextOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { RequestAnswer } from '#shared/bridge/contract.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { forgetDraft, useOpenSession } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { fieldName } from '../typing/field-name.ts'
import styles from './import-screen.module.css'
import { currentImport, importSession, useImportSession } from './import-session.ts'
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

/** Pasted text reaches the disk as a draft after this pause (milliseconds). */
const DRAFT_PAUSE = 2000

/** Keeps what was pasted as a draft until it is imported, and brings back what a crash left. */
const useKeptText = (typed: string) => {
  const { drafts } = useOpenSession()
  const draft = drafts.find(({ field }) => field === fieldName.importedText)?.text
  useEffect(() => {
    if (draft === undefined || currentImport().typed !== '') return
    importSession.type(draft)
    forgetDraft(fieldName.importedText)
    void bridge.saveDraft({ field: fieldName.importedText, text: draft })
  }, [draft])
  useEffect(() => {
    if (typed === '') return
    const timer = window.setTimeout(
      () => void bridge.saveDraft({ field: fieldName.importedText, text: typed }),
      DRAFT_PAUSE,
    )
    return () => window.clearTimeout(timer)
  }, [typed])
}

/** The first step: paste the notice, choose its file, or drop it. */
export const SourceStep = () => {
  const { typed } = useImportSession()
  const dropping = useFileDrop(takeDroppedFile)
  const empty = typed.trim() === ''
  const read = () => {
    if (!empty) importSession.read({ name: IMPORT_WORDS.pasted, text: typed })
  }
  useKeptText(typed)
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
        <Button icon={<FileTextOutlined />} onClick={() => void bridge.readNoticeFile().then(take)}>
          {IMPORT_WORDS.file}
        </Button>
        <span className={styles.hint}>{IMPORT_WORDS.dropHint}</span>
      </div>
    </div>
  )
}

import { Button, Modal, Space } from 'antd'
import dayjs from 'dayjs'
import type { Draft } from '#shared/bridge/session-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { bridge } from '../session/bridge.ts'
import { say } from '../session/messages.ts'
import { goTo } from '../session/navigation.ts'
import { forgetDraft, showInspection, useLedger, useOpenSession } from '../session/session.ts'
import { placeOfField } from '../typing/field-name.ts'
import styles from './drafts-dialog.module.css'
import { SHELL_WORDS } from './wording.ts'

const copy = async (text: string) => {
  const answer = await bridge.copyText({ text })
  if (answer.ok) say(SHELL_WORDS.draftCopied)
}

/** The round a field belongs to; undefined for the unit's own fields. */
const roundOf = (ledger: Ledger, field: string): string | undefined => {
  const owner = field.split('/')[1]
  return ledger.inspections.find(({ id, findings, aspects, notice }) =>
    [id, ...[...findings, ...aspects, ...notice.chapters].map((part) => part.id)].includes(owner ?? ''),
  )?.id
}

const DraftRow = (props: { readonly draft: Draft; readonly onClose: () => void }) => {
  const ledger = useLedger()
  return (
    <div className={styles.draft}>
      <time className={styles.time}>{dayjs(props.draft.typedAt).format('YYYY-MM-DD HH:mm')}</time>
      <p className={styles.text}>{props.draft.text}</p>
      <Space>
        <Button
          size="small"
          type="primary"
          onClick={() => {
            const round = roundOf(ledger, props.draft.field)
            if (round !== undefined) showInspection(round)
            goTo(placeOfField(props.draft.field))
            props.onClose()
          }}
        >
          {SHELL_WORDS.draftsGo}
        </Button>
        <Button size="small" onClick={() => void copy(props.draft.text)}>
          {SHELL_WORDS.draftsCopy}
        </Button>
        <Button size="small" type="text" onClick={() => forgetDraft(props.draft.field)}>
          {SHELL_WORDS.draftsDrop}
        </Button>
      </Space>
    </div>
  )
}

/** Typing left from the last run: back to its place (the field takes and saves it), to the clipboard, or away. */
export const DraftsDialog = (props: { readonly open: boolean; readonly onClose: () => void }) => {
  const { drafts } = useOpenSession()
  return (
    <Modal open={props.open} onCancel={props.onClose} footer={null} title={SHELL_WORDS.draftsTitle}>
      {drafts.map((draft) => (
        <DraftRow key={draft.field} draft={draft} onClose={props.onClose} />
      ))}
    </Modal>
  )
}

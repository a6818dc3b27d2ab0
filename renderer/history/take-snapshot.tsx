import { Button, Input, type InputRef, Modal } from 'antd'
import { useRef, useState } from 'react'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.snapshots

/** Longest name of a snapshot: it becomes part of a file name. */
const MAX_NAME = 40

const NameDialog = (props: {
  readonly open: boolean
  readonly onTaken: () => void
  readonly onClose: () => void
}) => {
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const field = useRef<InputRef>(null)
  const wanted = name.trim()
  const take = async () => {
    if (wanted === '' || busy || !(await flushTyping())) return
    setBusy(true)
    const answer = await bridge.takeSnapshot({ name: wanted })
    setBusy(false)
    if (!answer.ok) return sayProblem(answer.problem)
    say(words.taken(answer.value.name ?? wanted))
    props.onTaken()
    props.onClose()
  }
  return (
    <Modal
      open={props.open}
      afterClose={() => setName('')}
      title={words.takeTitle}
      okText={words.confirm}
      cancelText={words.cancel}
      okButtonProps={{ disabled: wanted === '', loading: busy }}
      onOk={() => void take()}
      onCancel={props.onClose}
      afterOpenChange={(open) => open && field.current?.focus()}
    >
      <p style={{ marginBottom: 12 }}>{words.takeHelp}</p>
      <Input
        ref={field}
        aria-label={words.name}
        placeholder={words.name}
        maxLength={MAX_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void take()
        }}
      />
    </Modal>
  )
}

/** 留下快照: keeps the present under a name, for good. */
export const TakeSnapshot = (props: { readonly disabled: boolean; readonly onTaken: () => void }) => {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button type="primary" disabled={props.disabled} onClick={() => setAsking(true)}>
        {words.take}
      </Button>
      <NameDialog open={asking} onTaken={props.onTaken} onClose={() => setAsking(false)} />
    </>
  )
}

import { Input, type InputRef, Modal } from 'antd'
import { useRef, useState } from 'react'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { noteOperator, useOpenSession } from '../session/session.ts'
import { SHELL_WORDS } from './wording.ts'

/** Asks who is working at this PC; the name stands in every line of the history. */
export const OperatorDialog = (props: { readonly open: boolean; readonly onClose: () => void }) => {
  const { view } = useOpenSession()
  const [name, setName] = useState(view.operator ?? '')
  const field = useRef<InputRef>(null)
  const confirm = async () => {
    const answer = await bridge.setOperator({ name })
    if (!answer.ok) return sayProblem(answer.problem)
    noteOperator(answer.value.operator)
    props.onClose()
  }
  const asked = view.operator === null
  return (
    <Modal
      open={props.open}
      title={SHELL_WORDS.operatorTitle}
      okText={SHELL_WORDS.operatorSave}
      okButtonProps={{ disabled: name.trim() === '' }}
      cancelButtonProps={{ style: asked ? { display: 'none' } : {} }}
      closable={!asked}
      mask={{ closable: false }}
      onOk={() => void confirm()}
      onCancel={props.onClose}
      afterOpenChange={(open) => open && field.current?.focus()}
    >
      <p style={{ marginBottom: 12 }}>{SHELL_WORDS.operatorHelp}</p>
      <Input
        ref={field}
        aria-label={SHELL_WORDS.operatorPlaceholder}
        placeholder={SHELL_WORDS.operatorPlaceholder}
        maxLength={50}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing && name.trim() !== '') void confirm()
        }}
      />
    </Modal>
  )
}

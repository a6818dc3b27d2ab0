import { Alert, Button, Input, type InputRef, Modal } from 'antd'
import { useRef, useState } from 'react'
import styles from './backup-dialogs.module.css'
import { DIALOG } from './dialog-frame.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** Shorter ones are guessed in no time (characters). */
const SHORTEST = 6

type Answer = (password: string | undefined) => void

/** A new password, typed twice, and what it means to forget it. */
export const NewPasswordDialog = (props: { readonly answer: Answer }) => {
  const field = useRef<InputRef>(null)
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [complaint, setComplaint] = useState('')
  const finish = () => {
    if ([...password].length < SHORTEST) setComplaint(words.tooShort)
    else if (password !== repeated) setComplaint(words.notSame)
    else props.answer(password)
  }
  return (
    <Modal
      {...DIALOG}
      width={480}
      title={words.newPasswordTitle}
      afterOpenChange={(open) => open && field.current?.focus()}
      onCancel={() => props.answer(undefined)}
      footer={
        <>
          <Button onClick={() => props.answer(undefined)}>{words.cancel}</Button>
          <Button type="primary" onClick={finish}>
            {words.setPassword}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <span>{words.newPassword}</span>
        <Input.Password
          ref={field}
          aria-label={words.newPassword}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          onPressEnter={finish}
        />
        <span>{words.repeatPassword}</span>
        <Input.Password
          aria-label={words.repeatPassword}
          value={repeated}
          onChange={(event) => setRepeated(event.target.value)}
          onPressEnter={finish}
        />
      </div>
      {complaint !== '' && (
        <p role="alert" className={styles.complaint}>
          {complaint}
        </p>
      )}
      <Alert type="warning" showIcon title={words.forgotten} />
    </Modal>
  )
}

/** The password of a backup that has one; again, with the reason, as long as it is wrong. */
export const AskPasswordDialog = (props: {
  readonly fileName: string
  readonly wrong: boolean
  readonly answer: Answer
}) => {
  const field = useRef<InputRef>(null)
  const [password, setPassword] = useState('')
  const finish = () => {
    if (password !== '') props.answer(password)
  }
  return (
    <Modal
      {...DIALOG}
      width={480}
      title={words.askPasswordTitle}
      afterOpenChange={(open) => open && field.current?.focus()}
      onCancel={() => props.answer(undefined)}
      footer={
        <>
          <Button onClick={() => props.answer(undefined)}>{words.cancel}</Button>
          <Button type="primary" disabled={password === ''} onClick={finish}>
            {words.openPassword}
          </Button>
        </>
      }
    >
      <p className={styles.path}>{words.askPasswordText(props.fileName)}</p>
      <div className={styles.fields}>
        <span>{words.newPassword}</span>
        <Input.Password
          ref={field}
          aria-label={words.newPassword}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          onPressEnter={finish}
        />
      </div>
      {props.wrong && (
        <p role="alert" className={styles.complaint}>
          {words.wrongPassword}
        </p>
      )}
    </Modal>
  )
}

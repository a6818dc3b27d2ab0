import {
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  LoadingOutlined,
  LockOutlined,
} from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import dayjs from 'dayjs'
import { useRef, useState } from 'react'
import { useOpenSession } from '../session/session.ts'
import { usePendingTyping } from '../typing/pending-typing.ts'
import styles from './shell.module.css'
import { SHELL_WORDS } from './wording.ts'

/** 已保存 with the time, 正在输入 while a field holds more than the ledger, or what keeps it from being saved; a click opens the history. */
export const SaveState = (props: { readonly onClick: () => void }) => {
  const { view, saving, saveProblem } = useOpenSession()
  const typing = usePendingTyping()
  const [hinted, setHinted] = useState(false)
  const clicked = useRef(false)
  const failed = saveProblem !== null
  const [icon, words] = failed
    ? [<ExclamationCircleFilled key="i" aria-hidden />, SHELL_WORDS.notSaved]
    : view.readOnly !== null
      ? [<LockOutlined key="i" aria-hidden />, SHELL_WORDS.readOnly]
      : saving > 0
        ? [<LoadingOutlined key="i" aria-hidden />, SHELL_WORDS.saving]
        : typing
          ? [<EditOutlined key="i" aria-hidden />, SHELL_WORDS.typing]
          : [
              <CheckCircleOutlined key="i" aria-hidden />,
              view.savedAt === null
                ? SHELL_WORDS.saved
                : SHELL_WORDS.savedAt(dayjs(view.savedAt).format('HH:mm')),
            ]
  return (
    <Tooltip
      title={SHELL_WORDS.saveHint}
      open={hinted}
      onOpenChange={(open) => setHinted(open && !clicked.current)}
    >
      <Button
        type="text"
        data-testid="save-state"
        data-state={failed ? 'failed' : saving > 0 ? 'saving' : typing ? 'typing' : 'saved'}
        className={failed ? (styles.saveStateFailed ?? '') : (styles.saveState ?? '')}
        icon={icon}
        onMouseLeave={() => {
          clicked.current = false
        }}
        onClick={() => {
          // The hint would lie over what the click leads to.
          clicked.current = true
          setHinted(false)
          props.onClick()
        }}
      >
        {words}
      </Button>
    </Tooltip>
  )
}

import {
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  LoadingOutlined,
  LockOutlined,
} from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import dayjs from 'dayjs'
import { useOpenSession } from '../session/session.ts'
import { usePendingTyping } from '../typing/pending-typing.ts'
import styles from './shell.module.css'
import { SHELL_WORDS } from './wording.ts'

/** 已保存 with the time, 正在输入 while a field holds more than the ledger, or what keeps it from being saved; a click opens the history. */
export const SaveState = (props: { readonly onClick: () => void }) => {
  const { view, saving, saveProblem } = useOpenSession()
  const typing = usePendingTyping()
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
    <Tooltip title={SHELL_WORDS.saveHint}>
      <Button
        type="text"
        data-testid="save-state"
        data-state={failed ? 'failed' : saving > 0 ? 'saving' : typing ? 'typing' : 'saved'}
        className={failed ? (styles.saveStateFailed ?? '') : (styles.saveState ?? '')}
        icon={icon}
        onClick={props.onClick}
      >
        {words}
      </Button>
    </Tooltip>
  )
}

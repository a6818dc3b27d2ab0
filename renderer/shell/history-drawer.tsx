import { Drawer, Empty, Tag } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import type { HistoryLine } from '#shared/bridge/session-view.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { useOpenSession } from '../session/session.ts'
import styles from './history-drawer.module.css'
import { SHELL_WORDS } from './wording.ts'

/** Lines shown; the whole history stays in its file. */
const SHOWN_LINES = 500

const Lines = () => {
  const [lines, setLines] = useState<readonly HistoryLine[] | undefined>(undefined)
  useEffect(() => {
    void bridge.listHistory({ limit: SHOWN_LINES }).then((answer) => {
      if (answer.ok) setLines(answer.value)
      else sayProblem(answer.problem)
    })
  }, [])
  if (lines === undefined) return null
  if (lines.length === 0)
    return <Empty description={SHELL_WORDS.historyEmpty} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <li
          key={`${line.revision}-${line.time}`}
          className={line.effective ? '' : (styles.ineffective ?? '')}
        >
          <div className={styles.who}>
            <time>{dayjs(line.time).format('YYYY-MM-DD HH:mm')}</time>
            <span>{line.operator}</span>
            {!line.effective && <Tag>{SHELL_WORDS.ineffective}</Tag>}
          </div>
          <div>{line.summary}</div>
        </li>
      ))}
    </ol>
  )
}

/** Who changed what and when, newest first; read again after every change. */
export const HistoryDrawer = (props: { readonly open: boolean; readonly onClose: () => void }) => {
  const { ledger } = useOpenSession()
  return (
    <Drawer open={props.open} onClose={props.onClose} title={SHELL_WORDS.historyTitle} size={480}>
      {props.open && <Lines key={ledger.revision} />}
    </Drawer>
  )
}

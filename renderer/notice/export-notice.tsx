import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Modal, Progress, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import type { ComposedNotice } from '#shared/documents/notice/compose-notice.ts'
import type { CompositionIssue } from '#shared/documents/notice/composition-issue.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { IssueList } from './issue-list.tsx'
import { NOTICE_WORDS } from './wording.ts'

type Format = 'docx' | 'txt'

/** Work shows its progress when it takes longer than this (milliseconds). */
const PATIENCE = 500

/** How far the export is, once it takes long enough to be worth saying. */
const useWork = () => {
  const [work, setWork] = useState<WorkProgress | null>(null)
  const running = useRef<string | null>(null)
  const patience = useRef<number | undefined>(undefined)
  const [visible, setVisible] = useState(false)
  useEffect(
    () =>
      bridge.onProgress((progress) => {
        if (progress.workId === running.current) setWork(progress)
      }),
    [],
  )
  const during = async <Answer,>(request: (workId: string) => Promise<Answer>): Promise<Answer> => {
    const workId = crypto.randomUUID()
    running.current = workId
    patience.current = window.setTimeout(() => setVisible(true), PATIENCE)
    try {
      return await request(workId)
    } finally {
      window.clearTimeout(patience.current)
      running.current = null
      setVisible(false)
      setWork(null)
    }
  }
  const cancel = () => {
    if (running.current !== null) void bridge.cancelWork({ workId: running.current })
  }
  return { work: visible ? work : null, during, cancel }
}

/** 导出 Word and the other ways out. Errors stop the export, gaps make it a draft; both are listed first. */
export const ExportNotice = (props: {
  readonly inspectionId: string
  readonly composed: ComposedNotice
  readonly onChoose: (issue: CompositionIssue) => void
}) => {
  const { notification } = App.useApp()
  const [asked, setAsked] = useState<Format | null>(null)
  const { work, during, cancel } = useWork()
  const { composed, inspectionId } = props
  const errors = composed.issues.filter(({ severity }) => severity === 'error')
  const gaps = composed.issues.filter(({ severity }) => severity === 'gap')

  const write = async (format: Format) => {
    setAsked(null)
    const answer = await during((workId) => bridge.exportNotice({ inspectionId, format, workId }))
    if (!answer.ok) return sayProblem(answer.problem)
    const { token, fileName, path } = answer.value
    notification.success({
      key: token,
      title: NOTICE_WORDS.exported(fileName),
      description: path,
      placement: 'bottomRight',
      duration: 15,
      actions: (
        <Space>
          <Button type="primary" size="small" onClick={() => void bridge.openExported({ token })}>
            {NOTICE_WORDS.open}
          </Button>
          <Button size="small" onClick={() => void bridge.showExported({ token })}>
            {NOTICE_WORDS.showFolder}
          </Button>
        </Space>
      ),
    })
  }
  const start = async (format: Format) => {
    if (!(await flushTyping())) return
    if (errors.length > 0 || gaps.length > 0) setAsked(format)
    else await write(format)
  }
  const copy = async () => {
    const answer = await bridge.copyText({ text: plainText(composed.document) })
    if (answer.ok) say(NOTICE_WORDS.copied)
    else sayProblem(answer.problem)
  }
  useEffect(() => onCommand('exportNotice', () => void start('docx')))

  const blocked = errors.length > 0
  return (
    <>
      <Space.Compact>
        <Button type="primary" onClick={() => void start('docx')}>
          {NOTICE_WORDS.export}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'txt', label: NOTICE_WORDS.exportText, onClick: () => void start('txt') },
              { key: 'copy', label: NOTICE_WORDS.copyText, onClick: () => void copy() },
            ],
          }}
        >
          <Button type="primary" icon={<DownOutlined />} aria-label={NOTICE_WORDS.exportMore} />
        </Dropdown>
      </Space.Compact>
      <Modal
        open={asked !== null}
        width={560}
        title={blocked ? NOTICE_WORDS.blocked : NOTICE_WORDS.draftTitle}
        okText={NOTICE_WORDS.exportDraft}
        okButtonProps={{ hidden: blocked }}
        cancelText={NOTICE_WORDS.back}
        onOk={() => asked !== null && void write(asked)}
        onCancel={() => setAsked(null)}
      >
        <p style={{ marginBottom: 8 }}>{blocked ? NOTICE_WORDS.blockedText : NOTICE_WORDS.draftText}</p>
        <IssueList
          wide
          issues={blocked ? errors : gaps}
          onChoose={(issue) => {
            setAsked(null)
            props.onChoose(issue)
          }}
        />
      </Modal>
      <Modal
        open={work !== null}
        title={NOTICE_WORDS.exporting}
        closable={false}
        footer={<Button onClick={cancel}>{NOTICE_WORDS.cancel}</Button>}
      >
        <p>{work?.step}</p>
        <Progress percent={work === null ? 0 : Math.round((work.done / Math.max(1, work.total)) * 100)} />
      </Modal>
    </>
  )
}

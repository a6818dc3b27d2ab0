import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useEffect, useRef } from 'react'
import type { CompositionIssue } from '#shared/documents/composition/composition-issue.ts'
import { goTo, useLocation } from '../session/navigation.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { ExportDialogs } from './export-dialogs.tsx'
import { useExport } from './use-export.ts'
import { NOTICE_WORDS } from './wording.ts'

/** 导出 Word and the other ways out of the program. */
export const ExportNotice = (props: {
  readonly inspectionId: string
  readonly onChoose: (issue: CompositionIssue) => void
}) => {
  const work = useExport(props.inspectionId)
  const start = useRef(work.start)
  start.current = work.start
  useEffect(() => onCommand('exportNotice', () => void start.current('docx')), [])
  const { exporting } = useLocation()
  useEffect(() => {
    if (exporting !== true) return
    goTo({ screen: 'notice' })
    void start.current('docx')
  }, [exporting])
  return (
    <>
      <Space.Compact>
        <Button type="primary" onClick={() => void work.start('docx')}>
          {NOTICE_WORDS.export}
        </Button>
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              { key: 'txt', label: NOTICE_WORDS.exportText, onClick: () => void work.start('txt') },
              { key: 'copy', label: NOTICE_WORDS.copyText, onClick: () => void work.copy() },
            ],
          }}
        >
          <Button type="primary" icon={<DownOutlined />} aria-label={NOTICE_WORDS.exportMore} />
        </Dropdown>
      </Space.Compact>
      <ExportDialogs work={work} onChoose={props.onChoose} />
    </>
  )
}

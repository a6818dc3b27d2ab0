import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useEffect, useRef } from 'react'
import { MENU_ENTRIES } from '#shared/bridge/menu.ts'
import type { PaperRequest } from '#shared/documents/papers/compose-paper.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { currentLocation, goTo, useLocation } from '../session/navigation.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { ExportDialogs } from './export-dialogs.tsx'
import { useExport } from './use-export.ts'
import { EXPORT_WORDS } from './wording.ts'

/** 导出 Word and the other ways out of the program, for the paper on screen. `onChoose` leads to what a remark is about. */
export const ExportButton = (props: {
  readonly paper: PaperRequest
  readonly onChoose: (remark: Remark) => void
}) => {
  const work = useExport(props.paper)
  const start = useRef(work.start)
  start.current = work.start
  useEffect(() => {
    const stops = [
      onCommand('exportPaper', () => void start.current('docx')),
      onCommand('printPaper', () => void start.current('print')),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  const { exporting } = useLocation()
  useEffect(() => {
    if (exporting === undefined) return
    // Asked once: coming back to this place asks for nothing.
    const { exporting: asked, ...here } = currentLocation()
    goTo(here)
    if (asked !== undefined) void start.current(asked)
  }, [exporting])
  return (
    <>
      <Space.Compact>
        <Button type="primary" onClick={() => void work.start('docx')}>
          {EXPORT_WORDS.export}
        </Button>
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              { key: 'pdf', label: EXPORT_WORDS.exportPdf, onClick: () => void work.start('pdf') },
              {
                key: 'print',
                label: EXPORT_WORDS.print,
                extra: MENU_ENTRIES.printPaper.key,
                onClick: () => void work.start('print'),
              },
              { type: 'divider' },
              { key: 'txt', label: EXPORT_WORDS.exportText, onClick: () => void work.start('txt') },
              { key: 'copy', label: EXPORT_WORDS.copyText, onClick: () => void work.copy() },
            ],
          }}
        >
          <Button type="primary" icon={<DownOutlined />} aria-label={EXPORT_WORDS.exportMore} />
        </Dropdown>
      </Space.Compact>
      <ExportDialogs work={work} onChoose={props.onChoose} />
    </>
  )
}

import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ExportedFile } from '#shared/bridge/session-view.ts'
import { ExportedFileDialog } from '../export/exported-file-dialog.tsx'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { onCommand } from '../shell/command-listeners.ts'
import type { HistoryFilter } from './use-history.ts'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.exporting

type Format = 'docx' | 'xlsx'

/** 导出 Word or Excel of all changes the filter finds, also those not read yet. */
export const ExportHistory = (props: { readonly filter: HistoryFilter; readonly disabled: boolean }) => {
  const { filter, disabled } = props
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<ExportedFile | undefined>(undefined)
  const run = async (format: Format) => {
    if (busy || disabled) return
    setBusy(true)
    // The limit is for the screen: the file gets all of them.
    const answer = await bridge.exportHistory({ query: { ...filter, limit: 1 }, format })
    setBusy(false)
    if (answer.ok) setFile(answer.value)
    else sayProblem(answer.problem)
  }
  const latest = useRef(run)
  latest.current = run
  useEffect(() => onCommand('exportPaper', () => void latest.current('docx')), [])
  return (
    <>
      <Space.Compact>
        <Button type="primary" loading={busy} disabled={disabled} onClick={() => void run('docx')}>
          {words.word}
        </Button>
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          disabled={disabled}
          menu={{ items: [{ key: 'xlsx', label: words.excel, onClick: () => void run('xlsx') }] }}
        >
          <Button type="primary" icon={<DownOutlined />} aria-label={words.more} />
        </Dropdown>
      </Space.Compact>
      {file !== undefined && <ExportedFileDialog file={file} onClose={() => setFile(undefined)} />}
    </>
  )
}

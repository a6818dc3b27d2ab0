import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useEffect, useRef } from 'react'
import { WorkingDialog } from '../export/export-dialogs.tsx'
import { ExportedFileDialog } from '../export/exported-file-dialog.tsx'
import { onCommand } from '../shell/command-listeners.ts'
import type { HistoryFilter } from './use-history.ts'
import { type HistoryFormat, useHistoryExport } from './use-history-export.ts'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.exporting

/** 导出 Word or Excel of all changes the filter finds, also those not read yet. */
export const ExportHistory = (props: { readonly filter: HistoryFilter; readonly disabled: boolean }) => {
  const { filter, disabled } = props
  const { step, run: write, stop, close } = useHistoryExport()
  const run = async (format: HistoryFormat) => {
    if (!disabled) await write(filter, format)
  }
  const latest = useRef(run)
  latest.current = run
  useEffect(() => onCommand('exportPaper', () => void latest.current('docx')), [])
  return (
    <>
      <Space.Compact>
        <Button
          type="primary"
          loading={step.kind === 'working'}
          disabled={disabled}
          onClick={() => void run('docx')}
        >
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
      {step.kind === 'working' && step.progress !== null && (
        <WorkingDialog progress={step.progress} onCancel={stop} />
      )}
      {step.kind === 'done' && <ExportedFileDialog file={step.file} onClose={close} />}
    </>
  )
}

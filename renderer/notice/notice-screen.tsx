import { Button, Empty, Space } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { noticeOutline } from '#shared/documents/notice/notice-outline.ts'
import { noticeVariables } from '#shared/documents/notice/variables.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { goTo, useLocation } from '../session/navigation.ts'
import { useInspection, useOpenSession } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { ExportNotice } from './export-notice.tsx'
import { IssueButton } from './issue-list.tsx'
import { LayoutOptions } from './layout-options.tsx'
import { NoticeEditor } from './notice-editor.tsx'
import styles from './notice-screen.module.css'
import { OutlineColumn } from './outline-column.tsx'
import { PaperColumn } from './paper-column.tsx'
import { NOTICE_WORDS } from './wording.ts'

const useSelection = () => {
  const { chapterId } = useLocation()
  const [selected, setSelected] = useState<BlockSource | null>(null)
  useEffect(() => {
    if (chapterId !== undefined) setSelected({ kind: 'chapter', chapterId })
  }, [chapterId])
  return [selected, setSelected] as const
}

const Notice = (props: { readonly inspection: Inspection }) => {
  const { inspection } = props
  const { ledger, view } = useOpenSession()
  // The paper may lag behind typing, never the other way round.
  const paperLedger = useDeferredValue(ledger)
  const composed = useMemo(() => {
    const known = paperLedger.inspections.some(({ id }) => id === inspection.id)
    return composeNotice(known ? paperLedger : ledger, inspection.id, { today: view.today })
  }, [paperLedger, ledger, inspection.id, view.today])
  const variables = useMemo(
    () => noticeVariables(ledger, inspection, view.today),
    [ledger, inspection, view.today],
  )
  const entries = useMemo(() => noticeOutline(composed), [composed])
  const [selected, select] = useSelection()
  return (
    <ScreenFrame
      flush
      title={NOTICE_WORDS.title}
      actions={
        <>
          <IssueButton issues={composed.issues} onChoose={({ source }) => select(source)} />
          <LayoutOptions inspection={inspection} />
          <ExportNotice
            inspectionId={inspection.id}
            composed={composed}
            onChoose={({ source }) => select(source)}
          />
        </>
      }
    >
      <div className={styles.columns}>
        <OutlineColumn entries={entries} selected={selected} onSelect={select} />
        <NoticeEditor
          inspection={inspection}
          variables={variables}
          entries={entries}
          selected={selected}
          onSelect={select}
        />
        <PaperColumn composed={composed} selected={selected} onSelect={select} />
      </div>
    </ScreenFrame>
  )
}

/** 通报: outline, editor and paper of the round on screen. */
export const NoticeScreen = () => {
  const inspection = useInspection()
  if (inspection !== undefined) return <Notice key={inspection.id} inspection={inspection} />
  return (
    <ScreenFrame title={NOTICE_WORDS.title}>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={NOTICE_WORDS.noInspection}>
        <Space>
          <Button type="primary" onClick={() => goTo({ screen: 'notice', importing: true })}>
            {NOTICE_WORDS.goImport}
          </Button>
          <Button onClick={() => goTo({ screen: 'unit' })}>{NOTICE_WORDS.goUnit}</Button>
        </Space>
      </Empty>
    </ScreenFrame>
  )
}

import { Button, Empty, Segmented, Space } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { ExportButton } from '../export/export-button.tsx'
import { EditorPanel } from '../paper-text/editor-panel.tsx'
import { ProofreadingBadge } from '../proofreading/proofreading-badge.tsx'
import { ProofreadingPanel } from '../proofreading/proofreading-panel.tsx'
import { goToRemark } from '../proofreading/remark-place.ts'
import { type Proofreading, useProofreading } from '../proofreading/use-proofreading.ts'
import { goTo } from '../session/navigation.ts'
import { useInspection } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import layout from '../shell/three-columns.module.css'
import { addRound } from '../unit/add-round.ts'
import { JumpSelect } from './jump-select.tsx'
import { LayoutOptions } from './layout-options.tsx'
import { NoticeEditor } from './notice-editor.tsx'
import styles from './notice-screen.module.css'
import { OutlineColumn } from './outline-column.tsx'
import { PaperColumn } from './paper-column.tsx'
import { placeOfRemark } from './remark-in-notice.ts'
import { type ShownNotice, useComposed } from './use-composed.ts'
import { type SelectPlace, useNoticeSelection } from './use-notice-selection.ts'
import { NOTICE_WORDS } from './wording.ts'

type Panel = 'layout' | 'proofreading' | null

/** In a narrow window editor and paper take turns. */
type Face = 'editor' | 'paper'

const Actions = (props: {
  readonly inspectionId: string
  readonly proofreading: Proofreading
  readonly panel: Panel
  readonly onPanel: (panel: Panel) => void
  readonly onChoose: (remark: Remark) => void
}) => {
  const { panel } = props
  const toggle = (wanted: Panel) => props.onPanel(panel === wanted ? null : wanted)
  return (
    <>
      <ProofreadingBadge
        proofreading={props.proofreading}
        open={panel === 'proofreading'}
        onToggle={() => toggle('proofreading')}
      />
      <Button onClick={() => goTo({ screen: 'notice', comparing: true })}>{NOTICE_WORDS.compare}</Button>
      <Button aria-expanded={panel === 'layout'} onClick={() => toggle('layout')}>
        {NOTICE_WORDS.layout}
      </Button>
      <ExportButton paper={{ kind: 'notice', inspectionId: props.inspectionId }} onChoose={props.onChoose} />
    </>
  )
}

const Notice = (props: { readonly inspection: Inspection; readonly shown: ShownNotice }) => {
  const { inspection, shown } = props
  const { composed, entries } = shown
  const [selection, setSelection] = useNoticeSelection()
  const [panel, setPanel] = useState<Panel>(null)
  const [face, setFace] = useState<Face>('editor')
  const select = useCallback<SelectPlace>(
    (place, asked) => {
      if (asked === 'edit') setFace('editor')
      setSelection(place, asked)
    },
    [setSelection],
  )
  const { document, issues } = composed
  const paper = useMemo(() => ({ kind: 'notice' as const, document, issues }), [document, issues])
  const proofreading = useProofreading(inspection.id, paper)
  const choose = (remark: Remark): boolean => {
    const place = placeOfRemark(shown.inspection, document, remark)
    if (place !== undefined) select(place, 'edit')
    return place !== undefined
  }
  const chooseOrGo = (remark: Remark) => {
    if (!choose(remark)) goToRemark(remark)
  }
  const closePanel = () => setPanel(null)
  return (
    <ScreenFrame
      flush
      title={NOTICE_WORDS.title}
      actions={
        <Actions
          inspectionId={inspection.id}
          proofreading={proofreading}
          panel={panel}
          onPanel={setPanel}
          onChoose={chooseOrGo}
        />
      }
    >
      <div className={styles.columns} data-face={face}>
        <OutlineColumn entries={entries} selection={selection} onSelect={select} />
        <div className={layout.work}>
          <div className={layout.bar}>
            <JumpSelect entries={entries} selection={selection} onSelect={select} />
            <Segmented<Face>
              className={layout.faces ?? ''}
              aria-label={NOTICE_WORDS.faces}
              value={face}
              options={[
                { value: 'editor', label: NOTICE_WORDS.editor },
                { value: 'paper', label: NOTICE_WORDS.paper },
              ]}
              onChange={setFace}
            />
          </div>
          {panel === 'layout' && (
            <EditorPanel title={NOTICE_WORDS.layout} onClose={closePanel}>
              <LayoutOptions inspection={inspection} />
            </EditorPanel>
          )}
          {panel === 'proofreading' && (
            <ProofreadingPanel proofreading={proofreading} onChoose={choose} onClose={closePanel} />
          )}
          <NoticeEditor inspection={inspection} composed={composed} selection={selection} onSelect={select} />
        </div>
        <PaperColumn shown={shown} place={selection.place} onSelect={select} />
      </div>
    </ScreenFrame>
  )
}

const Round = ({ inspection }: { readonly inspection: Inspection }) => {
  const shown = useComposed(inspection.id)
  return shown === undefined ? (
    <ScreenFrame flush title={NOTICE_WORDS.title}>
      <div className={styles.columns} />
    </ScreenFrame>
  ) : (
    <Notice inspection={inspection} shown={shown} />
  )
}

/** 通报: outline, editor and paper of the round on screen. */
export const NoticeScreen = () => {
  const inspection = useInspection()
  if (inspection !== undefined) return <Round key={inspection.id} inspection={inspection} />
  return (
    <ScreenFrame title={NOTICE_WORDS.title}>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={NOTICE_WORDS.noInspection}>
        <Space>
          <Button type="primary" onClick={() => goTo({ screen: 'notice', importing: true })}>
            {NOTICE_WORDS.goImport}
          </Button>
          <Button onClick={() => void addRound()}>{NOTICE_WORDS.addRound}</Button>
        </Space>
      </Empty>
    </ScreenFrame>
  )
}

import { Button, Empty, Segmented, Space } from 'antd'
import { useMemo, useState } from 'react'
import { type PaperRequest, paperDefinition } from '#shared/documents/papers/compose-paper.ts'
import { paperSubjects } from '#shared/documents/papers/paper-subjects.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { isOnPaper, type Remark } from '#shared/proofreading/remark.ts'
import { ExportButton } from '../export/export-button.tsx'
import { usePaperView } from '../paper/paper-view.ts'
import { ProofreadingBadge } from '../proofreading/proofreading-badge.tsx'
import { ProofreadingPanel } from '../proofreading/proofreading-panel.tsx'
import { goToRemark } from '../proofreading/remark-place.ts'
import { useProofreading } from '../proofreading/use-proofreading.ts'
import { goTo } from '../session/navigation.ts'
import { useInspection } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import layout from '../shell/three-columns.module.css'
import { addRound } from '../unit/add-round.ts'
import { choosePaper, useChosenPaper } from './chosen-paper.ts'
import { PaperColumn } from './paper-column.tsx'
import { PaperEditor } from './paper-editor.tsx'
import { PaperList, PaperSelect } from './paper-list.tsx'
import { usePaperMarks } from './paper-marks.ts'
import { NOWHERE, type PaperSelection } from './paper-selection.ts'
import styles from './papers-screen.module.css'
import { editorPart } from './source-place.ts'
import { useComposedPaper } from './use-composed-paper.ts'
import { PAPERS_WORDS } from './wording.ts'

/** In a narrow window editor and paper take turns. */
type Face = 'editor' | 'paper'

/** The two editions of the notice, which can be seen side by side. */
const EDITIONS: ReadonlySet<PaperRequest['kind']> = new Set(['notice', 'internal-notice'])

/** What the paper on screen is asked for: its chosen subjects, as far as they still exist. */
const useRequest = (inspection: Inspection): PaperRequest => {
  const { kind, subjects: chosen } = useChosenPaper()
  return useMemo(() => {
    const request = { kind, inspectionId: inspection.id }
    if (chosen === undefined) return request
    const there = new Set(paperSubjects(inspection, paperDefinition(kind)).map(({ id }) => id))
    const left = chosen.filter((id) => there.has(id))
    return left.length === 0 ? request : { ...request, subjects: left }
  }, [kind, chosen, inspection])
}

const Papers = ({ inspection }: { readonly inspection: Inspection }) => {
  const request = useRequest(inspection)
  const definition = paperDefinition(request.kind)
  const shown = useComposedPaper(request)
  const marks = usePaperMarks(inspection, shown)
  const view = usePaperView('papers')
  const [selection, setSelection] = useState<PaperSelection>(NOWHERE)
  const [listing, setListing] = useState(false)
  const [face, setFace] = useState<Face>('editor')
  const composed = shown?.composed.ok === true ? shown.composed.value : undefined
  const proofreading = useProofreading(inspection.id, composed)
  const edit = (source: PaperSelection['source']) => {
    setFace('editor')
    setSelection({ source, asked: 'edit' })
  }
  const choose = ({ source }: Remark): boolean => {
    if (source === null || !isOnPaper(source) || editorPart(definition, source) === undefined) return false
    edit(source)
    return true
  }
  const list = {
    kind: request.kind,
    marks,
    onChoose: (kind: PaperRequest['kind']) => {
      setSelection(NOWHERE)
      setListing(false)
      choosePaper(kind)
    },
  }
  return (
    <ScreenFrame
      flush
      title={PAPERS_WORDS.title}
      actions={
        <>
          {shown?.composed.ok === true && (
            <ProofreadingBadge
              proofreading={proofreading}
              open={listing}
              onToggle={() => setListing(!listing)}
            />
          )}
          {EDITIONS.has(request.kind) && (
            <Button onClick={() => goTo({ screen: 'papers', comparing: true })}>
              {PAPERS_WORDS.compare}
            </Button>
          )}
          <ExportButton
            paper={request}
            onChoose={(remark) => {
              if (!choose(remark)) goToRemark(remark)
            }}
          />
        </>
      }
    >
      <div className={styles.columns} data-face={face}>
        <PaperList {...list} />
        <div className={layout.work}>
          <div className={layout.bar}>
            <PaperSelect {...list} />
            <Segmented<Face>
              className={layout.faces ?? ''}
              aria-label={PAPERS_WORDS.faces}
              value={face}
              options={[
                { value: 'editor', label: PAPERS_WORDS.editor },
                { value: 'paper', label: PAPERS_WORDS.paper },
              ]}
              onChange={setFace}
            />
          </div>
          {listing && (
            <ProofreadingPanel
              proofreading={proofreading}
              onChoose={choose}
              onClose={() => setListing(false)}
            />
          )}
          <PaperEditor
            key={request.kind}
            inspection={inspection}
            definition={definition}
            variables={shown?.composed.ok === true ? shown.composed.value.variables : []}
            subjects={request.subjects ?? []}
            selection={selection}
            onSelect={setSelection}
          />
        </div>
        <div className={layout.paper}>
          {shown !== undefined && (
            <PaperColumn
              key={request.kind}
              shown={shown}
              view={view}
              source={selection.source}
              onSelect={edit}
            />
          )}
        </div>
      </div>
    </ScreenFrame>
  )
}

/** 文书: every paper of the round on screen, what can be edited of it, and its pages. */
export const PapersScreen = () => {
  const inspection = useInspection()
  if (inspection !== undefined) return <Papers key={inspection.id} inspection={inspection} />
  return (
    <ScreenFrame title={PAPERS_WORDS.title}>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={PAPERS_WORDS.noInspection}>
        <Space>
          <Button type="primary" onClick={() => goTo({ screen: 'papers', importing: true })}>
            {PAPERS_WORDS.goImport}
          </Button>
          <Button onClick={() => void addRound()}>{PAPERS_WORDS.addRound}</Button>
        </Space>
      </Empty>
    </ScreenFrame>
  )
}

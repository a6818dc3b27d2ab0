import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { PanelSection } from './field-row.tsx'
import styles from './finding-panel.module.css'
import type { FindingSectionProps } from './finding-section.ts'
import { MeasureRow } from './measure-row.tsx'
import { NewRecordBox } from './new-record-box.tsx'
import { PANEL_WORDS } from './wording.ts'

/** 整改措施: a small table of what is done about the finding; the box for the next measure stands below it. */
export const MeasuresSection = (props: FindingSectionProps) => {
  const { inspection, finding, disabled } = props
  const { measures } = finding
  const field = fieldName.finding(finding.id, 'newMeasure')
  const add = async (text: string) => {
    const input = { inspectionId: inspection.id, findingId: finding.id, text }
    return (await run({ name: 'measure.add', input }, { field })) !== undefined
  }
  const done = measures.filter((measure) => measure.done).length
  return (
    <PanelSection
      part="measures"
      title={PANEL_WORDS.sections.measures}
      note={measures.length === 0 ? undefined : PANEL_WORDS.measureCount(done, measures.length)}
    >
      {measures.length === 0 && <p className={styles.empty}>{PANEL_WORDS.noMeasures}</p>}
      <div data-part="measuresDone">
        {measures.map((measure, index) => (
          <MeasureRow key={measure.id} {...props} measure={measure} index={index} />
        ))}
      </div>
      <div data-part="measures" className={styles.tools}>
        <NewRecordBox
          field={field}
          label={PANEL_WORDS.newMeasureLabel}
          placeholder={PANEL_WORDS.newMeasure}
          addLabel={PANEL_WORDS.addMeasure}
          disabled={disabled}
          add={add}
        />
      </div>
    </PanelSection>
  )
}

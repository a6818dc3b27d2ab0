import { PanelSection } from './field-row.tsx'
import type { FindingSectionProps } from './finding-section.ts'
import { FindingText } from './finding-text.tsx'
import { PANEL_WORDS } from './wording.ts'

/** 问题: what was found, in the words of the feedback, and where the rectification is to lead. */
export const ProblemSection = ({ inspection, finding, disabled }: FindingSectionProps) => {
  const shared = { inspectionId: inspection.id, finding, disabled }
  return (
    <PanelSection part="problem" title={PANEL_WORDS.sections.problem}>
      <FindingText
        {...shared}
        part="title"
        oneParagraph
        rows={{ min: 2, max: 6 }}
        hint={PANEL_WORDS.titleHint}
      />
      <FindingText {...shared} part="shortName" hint={PANEL_WORDS.shortNameHint} />
      <FindingText {...shared} part="facts" rows={{ min: 2, max: 10 }} hint={PANEL_WORDS.factsHint} />
      <FindingText {...shared} part="target" rows={{ min: 1, max: 6 }} hint={PANEL_WORDS.targetHint} />
    </PanelSection>
  )
}

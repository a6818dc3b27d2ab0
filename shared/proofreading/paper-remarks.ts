import { sourceKey, sourceOfBlock } from '../documents/block-source.ts'
import type { CompositionIssue, CompositionIssueCode } from '../documents/composition/composition-issue.ts'
import type { PaperDocument } from '../documents/paper-document.ts'
import type { ComposedPaper } from '../documents/papers/paper-definition.ts'
import type { PaperKind } from '../ledger/paper-settings.ts'
import type { Remark, RemarkSeverity } from './remark.ts'
import type { RuleId } from './rules.ts'
import { finished } from './to-remark.ts'
import { PLACE_WORDING, SLIP_WORDING } from './wording.ts'

const SEVERITY: Readonly<Record<CompositionIssue['severity'], RemarkSeverity>> = {
  error: 'error',
  gap: 'warning',
  hint: 'hint',
}

const RULE: Readonly<Partial<Record<CompositionIssueCode, RuleId>>> = {
  'unknown-variable': 'unknown-variable',
  'stray-braces': 'unknown-variable',
  'empty-chapter': 'empty-chapter',
}

/** What composition found of a paper, as remarks: one list for the clerk, not two. */
export const compositionRemarks = (issues: readonly CompositionIssue[]): readonly Remark[] =>
  issues.map((issue) => {
    const { code, severity, place, message, source } = issue
    return finished({
      issue,
      rule: RULE[code] ?? (severity === 'gap' ? 'gap' : 'layout'),
      severity: SEVERITY[severity],
      source,
      where: place === '' ? PLACE_WORDING.unnamedChapter : place,
      text: '',
      spot: [0, 0],
      message,
      suggestion:
        code === 'unknown-variable' || code === 'stray-braces'
          ? SLIP_WORDING.renameVariable
          : severity === 'gap'
            ? SLIP_WORDING.fillGap
            : SLIP_WORDING.look,
    })
  })

/** Everything a paper was composed from, cells of its tables included. */
const sourcesOf = ({ blocks }: PaperDocument): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const block of blocks) {
    const source = sourceOfBlock(block)
    if (source !== undefined) keys.add(sourceKey(source))
    if (block.kind !== 'table') continue
    for (const row of block.rows) {
      if (row.source !== undefined) keys.add(sourceKey(row.source))
      for (const cell of row.cells) if (cell.source !== undefined) keys.add(sourceKey(cell.source))
    }
  }
  return keys
}

/** Fields of a finding that running papers never print. */
const ONLY_IN_TABLES = /^(?:facts|target|progress\/)/u
const RUNNING: readonly PaperKind[] = ['notice', 'internal-notice', 'report', 'leader-report']

/** Whether a remark on the ledger concerns a paper: its text, or what the text says, is printed there. */
export const concernsPaper = ({
  kind,
  document,
}: Pick<ComposedPaper, 'kind' | 'document'>): ((remark: Remark) => boolean) => {
  const keys = sourcesOf(document)
  const running = RUNNING.includes(kind)
  return ({ source, part = '' }) => {
    if (source === null) return false
    switch (source.kind) {
      case 'unit':
      case 'round':
      case 'departments':
      case 'people':
        return true
      case 'official':
      case 'slot':
        return source.paper === kind
      case 'measure':
      case 'supervision':
        return !running && keys.has(sourceKey(source))
      default:
        return keys.has(sourceKey(source)) && !(running && ONLY_IN_TABLES.test(part))
    }
  }
}

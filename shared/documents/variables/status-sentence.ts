import type { Finding } from '../../ledger/finding.ts'
import type { LedgerSettings } from '../../ledger/ledger.ts'
import { countByStatus, presentStatuses } from '../../ledger/statistics.ts'
import type { Status } from '../../ledger/status.ts'
import { oneLine } from '../composition/typed-text.ts'

/** More names than this make no sentence any more; the clause then stands without brackets. */
const MOST_NAMES = 6

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`

const quoted = (title: string): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** A finding's name inside a sentence: its 简称, or its title in quotes (GB/T 15834 4.8), or nothing. */
const nameInSentence = (finding: Finding): string => {
  const shortName = oneLine(finding.shortName)
  if (shortName !== '') return shortName
  const title = oneLine(finding.title)
  return title === '' ? '' : quoted(title)
}

/**
 * The findings of a status by name, `关于文联换届和协会登记工作`; empty when there is none. A finding without 简称
 * stands with its title in quotes. What is not public is never named.
 */
export const findingNames = (findings: readonly Finding[], status: Status): string => {
  const names = findings
    .filter((finding) => finding.status === status && finding.publicity.kind !== 'notPublic')
    .map(nameInSentence)
    .filter((name) => name !== '')
  if (names.length === 0) return ''
  return `关于${joined(names)}${names.at(-1)?.endsWith('”') === true ? '问题' : ''}`
}

const namesInBrackets = (findings: readonly Finding[], status: Status): string => {
  const ofStatus = findings.filter((finding) => finding.status === status)
  const complete = ofStatus.every(
    (finding) => finding.publicity.kind !== 'notPublic' && nameInSentence(finding) !== '',
  )
  if (status === 'rectified' || !complete || ofStatus.length > MOST_NAMES) return ''
  return `（${findingNames(findings, status)}）`
}

/**
 * 整改情况句: `整改到位22项，正在整改2项（关于文联换届和协会登记工作），需要持续努力整改1项（…）`, without a full stop.
 * It names every status that occurs, in the order of reports, in the unit's own words, so that its parts always sum to
 * the total; what does not occur is left out, brackets too. Brackets name the findings not yet rectified, unless one
 * has no name, is not public, or there are more than six. Undefined when there is no finding (design.md §6).
 */
export const statusSentence = (
  findings: readonly Finding[],
  { statusLabels, unitWord }: Pick<LedgerSettings, 'statusLabels' | 'unitWord'>,
): string | undefined => {
  const clauses = presentStatuses(countByStatus(findings)).map(
    ({ status, count }) => `${statusLabels[status]}${count}${unitWord}${namesInBrackets(findings, status)}`,
  )
  return clauses.length === 0 ? undefined : clauses.join('，')
}

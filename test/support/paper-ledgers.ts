import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { Ledger } from '#shared/ledger/ledger.ts'

const SAMPLE = join(import.meta.dirname, '../../resources/sample-ledger.json')

const sample = (): Ledger => Ledger.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')))

const withRound = (change: (round: Inspection) => Partial<Inspection>): Ledger => {
  const ledger = sample()
  const [round] = ledger.inspections
  if (round === undefined) throw new Error('the sample ledger has no round')
  return { ...ledger, inspections: [{ ...round, ...change(round) }] }
}

/** Its texts differ from those of other copies, so that each is found on its own page. */
const copyOf = (finding: Finding, number: number): Finding => ({
  ...finding,
  id: `${finding.id}-${number}`,
  title: `${finding.title}之${number}`,
  measures: finding.measures.map((measure) => ({
    ...measure,
    id: `${measure.id}-${number}`,
    text: `第${number}号，${measure.text}`,
  })),
  supervision: finding.supervision.map((each) => ({ ...each, id: `${each.id}-${number}` })),
})

const manyFindings = (count: number) => (round: Inspection) => ({
  findings: Array.from({ length: count }, (_, index) => round.findings[index % round.findings.length])
    .filter((finding) => finding !== undefined)
    .map((finding, index) => copyOf(finding, index))
    .sort(
      (one, other) =>
        round.aspects.findIndex(({ id }) => id === one.aspectId) -
        round.aspects.findIndex(({ id }) => id === other.aspectId),
    ),
})

/** Three pages of notice text, and more than a landscape page in a cell. */
const LONG = Array.from(
  { length: 40 },
  (_, index) => `第${index + 1}步，“对账销号”——逐项核对2025年${(index % 12) + 1}月的台账，已完成${index}项。`,
).join('')

const longFinding = ({ findings }: Inspection) => ({
  findings: findings.map((finding, index) =>
    index === 1
      ? {
          ...finding,
          facts: LONG,
          noticeText: LONG,
          result: LONG,
          progress: finding.progress.map((entry) => ({ ...entry, text: LONG })),
        }
      : finding,
  ),
})

const emptyAspects = ({ aspects, findings }: Inspection) => ({
  findings: findings.filter(({ aspectId }) => aspectId === aspects[0]?.id),
})

/** The sample ledger, and what is hard on its papers: very many findings, very long ones, nearly none. */
export const PAPER_LEDGERS = {
  sample,
  'many-findings': () => withRound(manyFindings(200)),
  'long-finding': () => withRound(longFinding),
  'empty-aspects': () => withRound(emptyAspects),
  'one-finding': () => withRound(({ findings }) => ({ findings: findings.slice(0, 1) })),
} as const satisfies Record<string, () => Ledger>

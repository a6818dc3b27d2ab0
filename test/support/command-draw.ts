import { PAPERS, paperDefinition } from '#shared/documents/papers/compose-paper.ts'
import type { PaperDefinition } from '#shared/documents/papers/paper-definition.ts'
import type { CloseOut, Finding, Measure } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS = ['整改', '𠮷林', '“三会一课”', '{{总数}}', 'a\r\nb', '👍', ' ', '', '办公室', '一级', '=1+1']
const DATES = ['2022-08-19', '2023-01-16', '2023-04-16', '2024-02-29', '2025-12-31']

/** Draws command inputs whose ids mostly exist, so that most commands do something and some are refused. */
export class Draw {
  readonly #random: () => number
  readonly ledger: Ledger

  constructor(ledger: Ledger, random: () => number) {
    this.ledger = ledger
    this.#random = random
  }

  chance = (share: number): boolean => this.#random() < share
  one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(this.#random() * items.length)]
  position = (): number => Math.floor(this.#random() * 5)
  text = (): string =>
    `${this.one(WORDS) ?? ''}${this.one(WORDS) ?? ''}${this.chance(0.5) ? this.position() : ''}`
  date = (): string => this.one(DATES) ?? ''
  id = (records: readonly { readonly id: string }[]): string =>
    (this.chance(0.03) ? undefined : this.one(records)?.id) ?? 'nothing'
  ids = (records: readonly { readonly id: string }[]): string[] =>
    Array.from({ length: this.position() % 3 }, () => this.id(records))
  maybe = <Key extends string, Value>(key: Key, value: () => Value): { [K in Key]?: Value } | object =>
    this.chance(0.5) ? { [key]: value() } : {}

  inspection = (): Inspection | undefined => this.one(this.ledger.inspections)
  inInspection = () => ({ inspectionId: this.id(this.ledger.inspections) })
  /** Ids that belong together, because ids from two rounds would nearly always be refused. */
  within = () => {
    const inspection = this.inspection()
    const finding = this.one(inspection?.findings ?? [])
    const measure = this.one(finding?.measures ?? [])
    return { inspection, finding, measure, inspectionId: inspection?.id ?? 'nothing' }
  }
  atFinding = (finding: Finding | undefined, inspectionId: string) => ({
    inspectionId,
    findingId: finding?.id ?? 'nothing',
  })
  /** A finding of any round whose close-out is in one of these states, when there is any. */
  inCloseOut = (...states: readonly CloseOut['state'][]) => {
    const found = this.ledger.inspections.flatMap(({ id: inspectionId, findings }) =>
      findings.map((finding) => ({ finding, inspectionId })),
    )
    const fitting = found.filter(({ finding }) => states.includes(finding.closeOut.state))
    const { finding, inspectionId } = this.one(fitting.length > 0 ? fitting : found) ?? {
      finding: undefined,
      inspectionId: 'nothing',
    }
    return this.atFinding(finding, inspectionId)
  }
  /** What is written on a 督办单 or 提醒函, its number apart. */
  supervision = () => ({
    kind: this.chance(0.5) ? ('notice' as const) : ('reminder' as const),
    date: this.date(),
    basis: '',
    requirement: this.text(),
    issuedBy: this.text(),
  })
  paper = (): PaperDefinition => this.one(PAPERS) ?? paperDefinition('notice')
  /** A finding or measure to record work on, in any round; one that meets the test when there is any. */
  work = (test: (work: Finding | Measure) => boolean = () => true) => {
    const works = this.ledger.inspections.flatMap(({ id: inspectionId, findings }) =>
      findings.flatMap((finding) => [
        { target: this.atFinding(finding, inspectionId), work: finding as Finding | Measure },
        ...finding.measures.map((measure) => ({
          target: { ...this.atFinding(finding, inspectionId), measureId: measure.id },
          work: measure,
        })),
      ]),
    )
    const fitting = works.filter(({ work }) => test(work))
    return (
      this.one(fitting.length > 0 ? fitting : works) ?? {
        target: { inspectionId: 'nothing', findingId: 'nothing' },
        work: undefined,
      }
    )
  }
}

import type { Problem } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { Composition, type Origin } from '../composition/composition.ts'
import { finishedPaper } from '../composition/finished-paper.ts'
import { oneLine, paragraphsOf } from '../composition/typed-text.ts'
import { SIZE, sheetOf } from '../page-layout.ts'
import {
  type Block,
  OFFICIAL_PAGE,
  type PageFormat,
  type ParagraphBlock,
  type Run,
} from '../paper-document.ts'
import { runText } from '../run-text.ts'
import { titleLines } from '../title-lines.ts'
import { type PaperVariable, paperVariables, variableValues } from '../variables/variables.ts'
import type { ComposedPaper, PaperDefinition, PaperInput } from './paper-definition.ts'
import { slotText } from './paper-texts.ts'

/** A variable that only one paper knows, such as the matter of a 督办通知单; its value is null while it is not written. */
export type OwnVariable = {
  readonly name: string
  readonly explanation: string
  readonly value: string | null
}

/** Full-width characters of title size on one line of a sheet. */
const titleWidth = (format: PageFormat): number =>
  Math.floor(sheetOf(format).typeArea.width / (SIZE.title * 10))

/**
 * A paper made of slots while it is being composed: its blocks, its variables with those of its own, and the way every
 * wording takes from the clerk's settings onto the paper. Lives for one composition.
 */
export class SlotPaper {
  readonly composition: Composition
  readonly #definition: Pick<PaperDefinition, 'kind' | 'label' | 'slots'>
  readonly #input: PaperInput
  readonly #variables: PaperVariable[]
  readonly #values: Map<string, string | null>

  constructor(definition: Pick<PaperDefinition, 'kind' | 'label' | 'slots'>, input: PaperInput) {
    this.#definition = definition
    this.#input = input
    this.#variables = paperVariables(input.ledger, input.inspection, input.today)
    this.#values = new Map(variableValues(this.#variables))
    this.composition = new Composition(this.#values, input.inspection.notice.options.widenPunctuation)
  }

  get blocks(): Block[] {
    return this.composition.blocks
  }

  /**
   * Gives the paper's own variables the values they have from here on; the first values are those the window shows beside
   * the others.
   */
  define(variables: readonly OwnVariable[]): void {
    for (const { name, explanation, value } of variables) {
      this.#values.set(name, value)
      if (this.#variables.some((variable) => variable.name === name && variable.group === '本文书')) continue
      const shadowed = this.#variables.findIndex((variable) => variable.name === name)
      if (shadowed >= 0) this.#variables.splice(shadowed, 1)
      this.#variables.push({ name, group: '本文书', explanation, value })
    }
  }

  /** Where the wording of a slot comes from. */
  origin(name: string): Origin {
    const slot = this.#definition.slots.find((candidate) => candidate.name === name)
    return {
      source: { kind: 'slot', paper: this.#definition.kind, slot: name },
      place: slot?.label ?? this.#definition.label,
    }
  }

  /** The wording of a slot as set, variables not yet replaced. */
  wording(name: string): string {
    return slotText(this.#definition, this.#input.settings, name)
  }

  /** A slot as the runs of one line. */
  runs(name: string): Run[] {
    return this.composition.runs(oneLine(this.wording(name)), this.origin(name))
  }

  /** A slot as text, variables replaced. */
  text(name: string): string {
    return runText(this.runs(name))
  }

  /** A slot as lines of runs, empty ones left out. */
  lines(name: string): Run[][] {
    return paragraphsOf(this.wording(name)).map((line) => this.composition.runs(line, this.origin(name)))
  }

  /** Puts a slot onto the paper as its title, broken by meaning; returns it on one line. */
  title(name: string, format: PageFormat = OFFICIAL_PAGE): string {
    const origin = this.origin(name)
    if (this.wording(name).trim() === '') {
      this.composition.gap('empty-title', origin, '标题')
      return this.#definition.label
    }
    const text = paragraphsOf(this.wording(name))
      .map((line) => runText(this.composition.runs(line, origin)))
      .join('\n')
    const lines = titleLines(text, titleWidth(format))
    this.blocks.push({ kind: 'title', lines, source: origin.source })
    return lines.join('')
  }

  /** Puts the lines of a slot onto the paper as paragraphs; an empty slot puts nothing. */
  paragraphs(name: string, options: Pick<ParagraphBlock, 'align' | 'indent' | 'size' | 'keepNext'>): void {
    const { source } = this.origin(name)
    for (const runs of this.lines(name)) this.blocks.push({ kind: 'paragraph', runs, source, ...options })
  }

  /** The paper as composed. `title` names it; the file takes `fileName`, or else the title, with 草稿 when there are gaps. */
  finish(
    title: string,
    options: { readonly format?: PageFormat; readonly fileName?: string } = {},
  ): Result<ComposedPaper, Problem> {
    const { ledger, inspection } = this.#input
    return ok({
      kind: this.#definition.kind,
      ...finishedPaper(this.composition, { title, ...options, ledger, inspection }),
      variables: this.#variables,
    })
  }
}

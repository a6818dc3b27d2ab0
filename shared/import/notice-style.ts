import type { NoticeOptions } from '../ledger/notice.ts'
import { normaliseForComparison, widenPunctuation, withoutBlanks } from '../text/han.ts'
import { headingMarker } from './heading-marker.ts'
import type { DetectedStyle, DraftAspect, DraftFinding } from './import-draft.ts'

/** A finding's heading taken apart around the problem itself. */
type Wording = { readonly prefix: string; readonly title: string; readonly suffix: string }

const QUOTED =
  /^((?:反馈问题[:：]|问题[:：])?(?:关于|针对)?\s*[“"])(.+)([”"]\s*(?:方面)?(?:的)?(?:具体)?问题(?:的)?(?:整改)?(?:落实|进展)?(?:情况)?[。.:：;；，,]?)$/su
const ABOUT =
  /^((?:反馈问题[:：]|问题[:：])?(?:关于|针对)\s*)(.+?)(\s*(?:的)?问题(?:的)?(?:整改)?(?:落实|进展)?(?:情况)?[。.:：;；，,]?)$/su
const PLAIN = /^((?:反馈问题[:：]|问题[:：])?)(.*?)([。.：:；;]?)$/su

const wordingBy = (pattern: RegExp, text: string): Wording | undefined => {
  const match = pattern.exec(text)
  return match === null
    ? undefined
    : { prefix: match[1] ?? '', title: match[2] ?? '', suffix: match[3] ?? '' }
}

/** Half-width marks of a pattern become full-width: a pattern is an option, not something the clerk typed. */
const widened = (text: string): string => widenPunctuation(`问${withoutBlanks(text)}题`).text.slice(1, -1)

const majority = (texts: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0]
}

type Heading = Pick<DraftFinding, 'label' | 'text' | 'progress'>

/**
 * The wording all headings share, tried from the most telling (`关于“……”的问题。`) to the plainest (a full stop). What is
 * not shared stays in the titles, so that pattern and title together always give the heading back.
 */
const sharedWording = (headings: readonly Heading[]): { prefix: string; suffix: string; pattern: RegExp } => {
  const last = headings.at(-1)
  // The last heading of a text that stops there may lack its end.
  const whole = headings.filter(
    (heading) => heading !== last || heading.progress.length > 0 || headings.length === 1,
  )
  for (const pattern of [QUOTED, ABOUT]) {
    const wordings = whole.map(({ text }) => wordingBy(pattern, text))
    const first = wordings[0]
    if (first === undefined) continue
    const same = wordings.every(
      (wording) =>
        wording !== undefined &&
        normaliseForComparison(wording.prefix) === normaliseForComparison(first.prefix) &&
        normaliseForComparison(wording.suffix) === normaliseForComparison(first.suffix),
    )
    if (same) return { prefix: first.prefix, suffix: first.suffix, pattern }
  }
  const plain = whole.map(({ text }) => wordingBy(PLAIN, text) ?? { prefix: '', title: text, suffix: '' })
  const prefix = plain[0]?.prefix ?? ''
  const samePrefix = plain.every(
    (wording) => normaliseForComparison(wording.prefix) === normaliseForComparison(prefix),
  )
  const suffix = majority(plain.map((wording) => wording.suffix)) ?? ''
  return { prefix: samePrefix ? prefix : '', suffix, pattern: PLAIN }
}

/** `问题一:` becomes `问题{一}：`, `1.` becomes `{1}.`, `(1)` becomes `（{1}）`, `①` becomes `{①}`. */
const labelPattern = (label: string): string => {
  const marker = headingMarker(label.length < 40 ? `${label}　` : label)
  if (marker === undefined) return ''
  const text = withoutBlanks(label)
  const replaced = text.replace(
    /[一二三四五六七八九十百零〇]+(?!个?问题)|\d+|[０-９]+|[①-⑳⑴-⒇]/u,
    (number) =>
      /[一二三四五六七八九十百零〇]/u.test(number)
        ? '{一}'
        : /[①-⑳]/u.test(number)
          ? '{①}'
          : /[⑴-⒇]/u.test(number)
            ? '（{1}）'
            : '{1}',
  )
  return widened(replaced)
}

/** The heading pattern of a notice's findings and the titles it leaves, one for each heading. */
export const findingPattern = (
  headings: readonly Heading[],
): { readonly pattern: string; readonly titles: readonly string[] } => {
  if (headings.length === 0) return { pattern: '问题{一}：{问题}。', titles: [] }
  const label = majority(headings.map((heading) => labelPattern(heading.label))) ?? ''
  const { prefix, suffix, pattern } = sharedWording(headings)
  const titles = headings.map(({ text }) => {
    const wording = wordingBy(pattern, text)
    if (wording === undefined) return text.startsWith(prefix) ? text.slice(prefix.length) : text
    const head =
      normaliseForComparison(wording.prefix) === normaliseForComparison(prefix) ? '' : wording.prefix
    const tail =
      normaliseForComparison(wording.suffix) === normaliseForComparison(suffix) ? '' : wording.suffix
    return `${head}${wording.title}${tail}`.trim()
  })
  return { pattern: `${label}${widened(prefix)}{问题}${widened(suffix)}`, titles }
}

/** Numbering of findings: through when a later aspect goes on counting, else per aspect. */
const numberingOf = (aspects: readonly DraftAspect[]): NoticeOptions['numbering'] => {
  const firsts = aspects
    .filter(({ findings }) => findings.length > 0)
    .slice(1)
    .map(({ findings }) => headingMarker(findings[0]?.label ?? '')?.number ?? 1)
  return firsts.length > 0 && firsts.filter((number) => number > 1).length * 2 > firsts.length
    ? 'through'
    : 'perAspect'
}

/** The label all findings share; none when a label stood on a line of its own, which only the text itself can give back. */
const progressLabelOf = (findings: readonly DraftFinding[]): string => {
  const told = findings.filter(({ progress, progressLabel }) => progress.length > 0 || progressLabel !== '')
  const first = told[0]?.progressLabel ?? ''
  const shared = told.every(
    ({ progressLabel, labelAlone }) =>
      !labelAlone && normaliseForComparison(progressLabel) === normaliseForComparison(first),
  )
  return shared ? widened(first) : ''
}

const aspectCountOf = (aspects: readonly DraftAspect[]): string => {
  const named = aspects.filter(({ source }) => source !== 'implicit')
  const first = named[0]?.declaredText ?? ''
  const pattern = (text: string) =>
    withoutBlanks(text).replace(/\d+|[一二三四五六七八九十百]+/u, (count) =>
      /\d/u.test(count) ? '{数}' : '{一}',
    )
  return first !== '' &&
    named.every(
      ({ declaredText }) =>
        normaliseForComparison(pattern(declaredText)) === normaliseForComparison(pattern(first)),
    )
    ? widened(pattern(first))
    : ''
}

/** The options of composition that give this notice back as it was written. */
export const detectedStyle = (aspects: readonly DraftAspect[], outline: boolean): DetectedStyle => {
  const findings = aspects.flatMap((aspect) => aspect.findings)
  const { pattern } = findingPattern(findings)
  return {
    findingHeading: pattern,
    numbering: numberingOf(aspects),
    progressLabel: findings.length === 0 ? '进展情况：' : progressLabelOf(findings),
    aspectCount: aspectCountOf(aspects),
    outline,
  }
}

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import { runText } from '#shared/documents/run-text.ts'
import { openLedger } from '#shared/ledger/migration.ts'
import { blocksOfPlace, placeOfBlock, placeOfIssue } from '../../../../renderer/notice/printed-place.ts'
import { paragraphStart } from '../../../../renderer/paper-text/written-paragraphs.ts'
import { onlyRound } from '../../../support/test-ledger.ts'
import {
  finding,
  inspection,
  ledger,
  TODAY,
  withOptions,
} from '../../shared/documents/notice/ledger-fixture.ts'

const sampleRound = () => {
  const opened = openLedger(JSON.parse(readFileSync('resources/sample-ledger.json', 'utf8')))
  if (!opened.ok) throw new Error('the sample does not open')
  const round = onlyRound(opened.value)
  return { round, ...composeNotice(opened.value, round.id, { today: TODAY }) }
}

const composed = (round = inspection()) => ({
  round,
  ...composeNotice(ledger(round), round.id, { today: TODAY }),
})

/** The text of a field named as in `field-name.ts`. */
const textOf = (round: ReturnType<typeof inspection>, field: string): string => {
  const [kind, id, part = ''] = field.split('/')
  const owner =
    kind === 'notice'
      ? round.notice
      : [...round.notice.chapters, ...round.aspects, ...round.findings].find((each) => each.id === id)
  return String(Reflect.get(owner ?? {}, part))
}

const lineAt = (text: string, paragraph: number): string =>
  text.slice(paragraphStart(text, paragraph)).split('\n')[0]?.trim() ?? ''

describe('the sample notice', () => {
  const { round, document } = sampleRound()
  const blocks = document.blocks.map((block, index) => ({ block, index }))

  test('every block that is not blank leads to where it was typed', () => {
    for (const { block, index } of blocks)
      expect(placeOfBlock(round, document, index) === undefined, `block ${index}`).toBe(
        block.kind === 'blank',
      )
  })

  test('a paragraph without variables leads to the very paragraph that holds its words', () => {
    let checked = 0
    for (const { block, index } of blocks) {
      if (block.kind !== 'paragraph') continue
      const place = placeOfBlock(round, document, index)
      const line = lineAt(textOf(round, place?.field ?? ''), place?.paragraph ?? 0)
      if (line.includes('{{')) continue
      checked += 1
      expect(runText(block.runs)).toContain(line)
    }
    expect(checked).toBeGreaterThan(25)
  })

  test('from a place back to its block', () => {
    for (const { block, index } of blocks) {
      const place = placeOfBlock(round, document, index)
      if (place === undefined || block.kind === 'outline') continue
      expect(blocksOfPlace(round, document, place), `block ${index}`).toEqual(new Set([index]))
    }
  })

  test('an outline line leads to the heading it repeats', () => {
    const { index = -1, block } = blocks.find((each) => each.block.kind === 'outline') ?? {}
    const chapterId = round.notice.chapters[0]?.id
    expect(block?.kind).toBe('outline')
    expect(placeOfBlock(round, document, index)?.field).toBe(`chapter/${chapterId}/outlineHeading`)
  })
})

test('a thing without a paragraph named is all its blocks, but for the outline', () => {
  const { round, document } = composed(withOptions(inspection(), { outline: true }))
  const chapterId = round.notice.chapters[0]?.id ?? ''
  const found = [...blocksOfPlace(round, document, { source: { kind: 'chapter', chapterId } })]
  expect(found.map((index) => document.blocks[index]?.kind)).toEqual(['heading', 'paragraph', 'paragraph'])
})

test('nothing selected is no block', () => {
  const { round, document } = composed()
  expect(blocksOfPlace(round, document, null).size).toBe(0)
})

const blocksOfFinding = (round: ReturnType<typeof inspection>) => {
  const { document } = composed(round)
  const source: BlockSource = { kind: 'finding', findingId: '学习' }
  return [...blocksOfPlace(round, document, { source })].map((index) => {
    const place = placeOfBlock(round, document, index)
    return [place?.field?.split('/').at(-1), place?.paragraph]
  })
}
const withProgress = (noticeText: string) => inspection({ findings: [finding({ id: '学习', noticeText })] })

test('the blocks of a finding are its title and the paragraphs of its progress', () => {
  expect(blocksOfFinding(withProgress('一是学。\n二是用。'))).toEqual([
    ['title', 0],
    ['noticeText', 0],
    ['noticeText', 1],
  ])
})

test('a run-in heading leads to the first paragraph, which it shares a block with', () => {
  const round = withOptions(withProgress('一是学。\n二是用。'), { findingRunIn: true })
  expect(blocksOfFinding(round)).toEqual([
    ['noticeText', 0],
    ['noticeText', 1],
  ])
})

test('a progress label on a line of its own leads to the paragraph below it', () => {
  expect(blocksOfFinding(withProgress('（一）学\n学了。'))).toEqual([
    ['title', 0],
    ['noticeText', 0],
    ['noticeText', 0],
    ['noticeText', 1],
  ])
})

test('a gap leads to the field that is empty', () => {
  expect(blocksOfFinding(withProgress(''))).toEqual([
    ['title', 0],
    ['noticeText', 0],
  ])
})

test('an unknown variable is put right in its paragraph, a finding where something is missing', () => {
  const round = inspection({ findings: [finding({ id: '学习', noticeText: '' })] })
  const [chapter] = round.notice.chapters
  if (chapter === undefined) throw new Error('no chapter')
  const broken = {
    ...round,
    notice: {
      ...round.notice,
      chapters: [{ ...chapter, text: '第一段\n第二段{{没有}}' }, ...round.notice.chapters.slice(1)],
    },
  }
  const { document, issues } = composed(broken)
  const places = issues
    .filter(({ code }) => code === 'unknown-variable' || code === 'unwritten-progress')
    .map((issue) => placeOfIssue(broken, document, issue))
  expect(places).toEqual([
    {
      source: { kind: 'chapter', chapterId: chapter.id },
      field: `chapter/${chapter.id}/text`,
      paragraph: 1,
    },
    { source: { kind: 'finding', findingId: '学习' } },
  ])
})

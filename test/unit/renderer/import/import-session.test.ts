import { beforeEach, expect, test } from 'vitest'
import { currentImport, importSession } from '../../../../renderer/import/import-session.ts'
import { correctSelected } from '../../../../renderer/import/segment-keys.ts'
import { noticeFixture } from '../../../support/notice-fixtures.ts'

const kinds = () => currentImport().segments.map(({ kind }) => kind)
const texts = () => currentImport().segments.map(({ text }) => text)
const indexOf = (beginning: string) => texts().findIndex((text) => text.startsWith(beginning))

beforeEach(() => {
  importSession.clear()
  importSession.read({ name: '通报.txt', text: noticeFixture('outline-and-counts') })
})

test('a correction is taken back and made again', () => {
  const before = kinds()
  const at = indexOf('目前正在办理')
  importSession.select(at)
  correctSelected.kind('finding')
  expect(kinds()[at]).toBe('finding')
  importSession.undo()
  expect(kinds()).toEqual(before)
  importSession.redo()
  expect(kinds()[at]).toBe('finding')
})

test('after a new correction the undone one cannot come back', () => {
  importSession.select(indexOf('目前正在办理'))
  correctSelected.kind('finding')
  importSession.undo()
  correctSelected.kind('noise')
  const after = kinds()
  importSession.redo()
  expect(kinds()).toEqual(after)
})

test('the piece is cut at the caret and joined again, with the selection on what was made', () => {
  const at = indexOf('与属地协商') === -1 ? indexOf('进展情况:与属地') : indexOf('与属地协商')
  importSession.select(at, 6)
  const before = texts()
  correctSelected.split()
  expect(texts()).toHaveLength(before.length + 1)
  expect(currentImport().selected).toBe(at + 1)
  correctSelected.merge()
  expect(texts()).toEqual(before)
  expect(currentImport().selected).toBe(at)
})

test('moving a piece moves the selection with it', () => {
  const at = indexOf('目前正在办理')
  importSession.select(at)
  correctSelected.move(-1)
  expect(currentImport().selected).toBe(at - 1)
  expect(texts()[at - 1]).toMatch(/^目前正在办理/u)
})

test('going back to the text keeps it, importing forgets it', () => {
  importSession.chooseAgain()
  expect(currentImport()).toMatchObject({ source: null, typed: noticeFixture('outline-and-counts') })
  importSession.clear()
  expect(currentImport().typed).toBe('')
})

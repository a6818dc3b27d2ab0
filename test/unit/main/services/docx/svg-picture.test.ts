import { expect, test } from 'vitest'
import { drawnPictures, svgPng } from '../../../../../main/services/docx/svg-picture.ts'
import { picture } from '../../../../support/paper-block-samples.ts'
import { paper } from '../../../../support/paper-samples.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47]

test('draws SVG as PNG, the same bytes each time', async () => {
  const first = await svgPng(picture())
  expect([...first.slice(0, 4)]).toEqual(PNG)
  expect(await svgPng(picture())).toEqual(first)
})

test('a picture used twice is drawn once, at the larger width', async () => {
  const source = { kind: 'round' } as const
  const drawn = await drawnPictures(
    paper(
      { kind: 'picture', picture: picture({ width: 20, height: 3 }), source },
      { kind: 'picture', picture: picture(), source },
    ),
  )
  expect([...drawn.keys()]).toEqual([picture().svg])
  expect(drawn.get(picture().svg)).toEqual(await svgPng(picture()))
})

test('what is no SVG is refused', async () => {
  await expect(svgPng(picture({ svg: '<svg' }))).rejects.toThrow()
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { licensedPackages, thirdPartyLicences } from '../../../scripts/third-party-licences.ts'

const project = join(import.meta.dirname, '..', '..', '..')
const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')))

const packages = licensedPackages(project)

test('every dependency, and what it needs in turn, is named with its licence', () => {
  const found = packages.map(({ name }) => name)
  expect(found).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)))
  expect(found, 'needed by react-dom, docx and fontkit').toEqual(
    expect.arrayContaining(['scheduler', 'fflate', 'restructure']),
  )
  expect(found).not.toContain('vitest')
})

test('only licences a program may be shipped under', () => {
  const licences = new Set(packages.map(({ licence }) => licence))
  expect([...licences].sort()).toEqual(
    ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'].filter((each) =>
      licences.has(each),
    ),
  )
})

test('the text holds every package and every licence once', () => {
  const text = thirdPartyLicences(packages)
  for (const { name, version } of packages) expect(text).toContain(`${name} ${version}，`)
  for (const licence of new Set(packages.map((each) => each.text)))
    if (licence !== '') expect(text.split(licence)).not.toHaveLength(1)
  expect(text).toContain('Copyright (c) Meta Platforms')
})

test('packages under the same words share them; one without a file says whose it is and where it comes from', () => {
  const made = { version: '1.0.0', licence: 'MIT', author: 'Somebody', source: 'https://example.invalid/it' }
  const text = thirdPartyLicences([
    { ...made, name: 'one', text: 'Permission is granted.' },
    { ...made, name: 'two', text: '' },
    { ...made, name: 'three', text: 'Permission is granted.' },
  ])
  expect(text.split('Permission is granted.')).toHaveLength(2)
  expect(text).toContain('two 1.0.0，MIT，Somebody，https://example.invalid/it')
  expect(text.indexOf('three 1.0.0')).toBeLessThan(text.indexOf('two 1.0.0'))
})

import { closeSync, fsyncSync, openSync, readFileSync, writeSync, writeFileSync, statfsSync, constants, readSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'vitest'
import { newStick } from '/work/main/test/support/stick.ts'
import { openFromDevice } from '/work/main/main/services/backup/device-file.ts'
test('x', async () => {
  const stick = await newStick('exfat', 48)
  const p = join(stick.folder, 'a'); const content = randomBytes(1000000)
  writeFileSync(p, content, { flush: true })
  console.log('type', statfsSync(stick.folder).type.toString(16))
  const img = readFileSync(stick.image); const at = img.indexOf(content.subarray(500000, 500200)); console.log('at', at)
  const fd = openSync(stick.image, 'r+'); writeSync(fd, Buffer.of(content[500000]! ^ 1), 0, 1, at); fsyncSync(fd); closeSync(fd)
  const d = await openFromDevice(p); const got = await d.source.read(500000, 1)
  console.log(d.readBack, 'changed seen:', got[0] !== content[500000]); await d.close()
}, 60000)

import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from '../support/electron-app.ts'

test('the help menu opens the licences of the software in the program', async ({ launchApp }) => {
  const { electron } = await launchApp()
  await electron.evaluate(({ shell, Menu }) => {
    shell.openPath = async (opened) => {
      Reflect.set(globalThis, 'openedPath', opened)
      return ''
    }
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find(({ label }) => label === '第三方许可')?.click()
  })
  const opened = () => electron.evaluate((): unknown => Reflect.get(globalThis, 'openedPath'))
  await expect.poll(opened).toMatch(/第三方许可\.txt$/u)
  const text = await readFile(String(await opened()), 'utf8')
  expect(text).toContain('antd 6.6.8，MIT')
  expect(text).toContain('Permission is hereby granted')
})

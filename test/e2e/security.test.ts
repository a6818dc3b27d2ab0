import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { PROJECT_ROOT, test } from '../support/electron-app.ts'
import { listen } from '../support/listening-server.ts'

/** What Chromium says about what the tests below do on purpose. */
const REFUSALS = /Content Security Policy|Refused to|Failed to load resource|ERR_|Not allowed to load/u

/** Names of everything reachable from the page that could lead out of the sandbox. */
const nodeNames = (page: Page) =>
  page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in globalThis,
    ),
  )

// That there is a bridge at all proves context isolation: without it Electron refuses to put one up.
test('the page has no Node, no Electron, and nothing but the contract', async ({ launchApp }) => {
  const { window } = await launchApp()
  expect(await nodeNames(window)).toEqual([])
  const bridge = await window.evaluate(() => ({
    names: Object.keys(api),
    allFunctions: Object.values(api).every((member) => typeof member === 'function'),
    frozen: Object.isFrozen(api),
  }))
  expect(bridge.allFunctions).toBe(true)
  expect(bridge.frozen).toBe(true)
  expect(bridge.names).not.toContain('invoke')
  expect(bridge.names).not.toContain('send')
})

test('the page comes from the own protocol, Chinese, with a strict policy and a nonce of its own', async ({
  launchApp,
}) => {
  const { window } = await launchApp()
  expect(window.url()).toBe('app://ledger/index.html')
  expect(await window.evaluate(() => navigator.language)).toBe('zh-CN')
  const nonce = () => window.locator('meta[name="csp-nonce"]').getAttribute('content')
  const first = await nonce()
  expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/u)

  const answered = window.waitForEvent('response', (response) => response.url().endsWith('/index.html'))
  await window.reload()
  const headers = await (await answered).allHeaders()
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toMatch(/unsafe-|\*|https?:|ws/u)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(await nonce()).not.toBe(first)
  expect(policy).toContain(`'nonce-${await nonce()}'`)
})

test('scripts and styles that are not ours do not run', async ({ launchApp }) => {
  const { window } = await launchApp({ expectedFaults: REFUSALS })
  const outcome = await window.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.inlineScriptRan = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid red }'
    document.head.append(style)
    // In a task of its own: within this call the test tool itself may evaluate. Violations are told later as well.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return true')())
        } catch {
          resolve(false)
        }
      }, 0),
    )
    return {
      evaluated,
      scriptRan: 'inlineScriptRan' in globalThis,
      outline: getComputedStyle(document.body).outlineWidth,
      violations,
    }
  })
  expect(outcome.scriptRan).toBe(false)
  expect(outcome.evaluated).toBe(false)
  expect(outcome.outline).not.toBe('7px')
  expect(outcome.violations).toContain('script-src-elem')
  expect(outcome.violations).toContain('style-src-elem')
})

test('a server that listens hears nothing from the page', async ({ launchApp }) => {
  const server = await listen()
  const { window } = await launchApp({ expectedFaults: REFUSALS })
  const outcomes = await window.evaluate(async (port) => {
    const origin = `127.0.0.1:${port}`
    const settled = (start: (done: (outcome: string) => void) => void) =>
      new Promise<string>((resolve) => start(resolve)).catch((error: unknown) => String(error))
    const element = (name: 'img' | 'script' | 'link' | 'iframe' | 'audio', address: string) =>
      settled((done) => {
        const made = document.createElement(name)
        made.addEventListener('load', () => done('loaded'))
        made.addEventListener('error', () => done('refused'))
        if (made instanceof HTMLLinkElement) {
          made.rel = 'stylesheet'
          made.href = address
        } else made.setAttribute('src', address)
        document.body.append(made)
      })
    return {
      fetch: await fetch(`http://${origin}/fetch`).then(
        () => 'loaded',
        () => 'refused',
      ),
      xhr: await settled((done) => {
        const request = new XMLHttpRequest()
        request.addEventListener('load', () => done('loaded'))
        request.addEventListener('error', () => done('refused'))
        request.open('GET', `http://${origin}/xhr`)
        request.send()
      }),
      socket: await settled((done) => {
        const socket = new WebSocket(`ws://${origin}/socket`)
        socket.addEventListener('open', () => done('loaded'))
        socket.addEventListener('error', () => done('refused'))
      }),
      beacon: navigator.sendBeacon(`http://${origin}/beacon`) ? 'queued' : 'refused',
      image: await element('img', `http://${origin}/image.png`),
      script: await element('script', `http://${origin}/script.js`),
      style: await element('link', `http://${origin}/style.css`),
      audio: await element('audio', `http://${origin}/audio.mp3`),
    }
  }, server.port)
  expect(Object.values(outcomes)).not.toContain('loaded')

  // Calls between browsers go by UDP, past every request filter; gathering candidates would ask the server.
  await window.evaluate(async (port) => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
    call.createDataChannel('x')
    await call.setLocalDescription(await call.createOffer())
    await new Promise<void>((resolve) => {
      if (call.iceGatheringState === 'complete') resolve()
      call.addEventListener('icegatheringstatechange', () => {
        if (call.iceGatheringState === 'complete') resolve()
      })
    })
    call.close()
  }, server.port)
  expect(server.heard).toEqual([])
  await server.close()
})

test('a server that listens hears nothing even where no policy of the page applies', async ({
  launchApp,
}) => {
  const server = await listen()
  const { electron } = await launchApp()
  const outcomes = await electron.evaluate(async ({ session, BrowserWindow }, port) => {
    const address = `http://127.0.0.1:${port}/`
    const bare = new BrowserWindow({ show: false })
    const loaded = await bare.loadURL(address).then(
      () => 'loaded',
      () => 'refused',
    )
    const local = await bare.loadURL('file:///etc/hostname').then(
      () => 'loaded',
      () => 'refused',
    )
    bare.destroy()
    const fetched = await session.defaultSession.fetch(address).then(
      () => 'loaded',
      () => 'refused',
    )
    return { loaded, local, fetched }
  }, server.port)
  expect(outcomes).toEqual({ loaded: 'refused', local: 'refused', fetched: 'refused' })
  expect(server.heard).toEqual([])
  await server.close()
})

test('the page stays where it is and opens nothing', async ({ launchApp }) => {
  const { window, electron } = await launchApp({ expectedFaults: REFUSALS })
  const opened = await window.evaluate(() => globalThis.open('https://example.com') === null)
  expect(opened).toBe(true)
  await window.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await window.evaluate(() => {
    location.href = 'file:///etc/passwd'
  })
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'app://ledger/../../package.json'
    document.body.append(link)
    link.click()
  })
  // A refused navigation leaves no trace; the page that answers now is still ours.
  expect(await window.evaluate(() => location.href)).toBe('app://ledger/index.html')
  expect(electron.windows()).toHaveLength(1)
})

test('every permission is denied', async ({ launchApp }) => {
  const { window } = await launchApp()
  const states = await window.evaluate(async () => {
    const refused = (request: Promise<unknown>) =>
      request.then(
        () => 'granted',
        () => 'denied',
      )
    return {
      notifications: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
      place: await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      ),
    }
  })
  expect(states).toEqual({ notifications: 'denied', camera: 'denied', clipboard: 'denied', place: 'denied' })
})

test('the own protocol serves the files of the window and nothing else', async ({ launchApp }) => {
  const { electron } = await launchApp()
  const statuses = await electron.evaluate(async ({ session }) => {
    const status = async (address: string, method = 'GET') =>
      (await session.defaultSession.fetch(address, { method })).status
    return {
      page: await status('app://ledger/index.html'),
      above: await status('app://ledger/..%2f..%2fpackage.json'),
      aboveTwice: await status('app://ledger/%2e%2e/%2e%2e/package.json'),
      outside: await status('app://ledger/../main/index.js'),
      absolute: await status('app://ledger//etc/passwd'),
      unknown: await status('app://ledger/nothing.js'),
      folder: await status('app://ledger/assets'),
      otherHost: await status('app://other/index.html'),
      post: await status('app://ledger/index.html', 'POST'),
    }
  })
  expect(statuses).toEqual({
    page: 200,
    above: 404,
    aboveTwice: 404,
    outside: 404,
    absolute: 404,
    unknown: 404,
    folder: 404,
    otherHost: 403,
    post: 403,
  })
})

test('the program never asks Chromium to run without its sandbox', () => {
  const built = readFileSync(join(PROJECT_ROOT, 'out/main/index.js'), 'utf8')
  expect(built).toContain('contextIsolation: true')
  expect(built).not.toContain('no-sandbox')
})

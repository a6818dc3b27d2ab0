import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'

const SCHEME = 'app'

/** Origin of every page of the program; no other is ever shown. */
export const OWN_ORIGIN = `${SCHEME}://ledger`

/** The clerk's window's only page. */
export const OWN_PAGE = `${OWN_ORIGIN}/index.html`

/** The page that draws a paper for the printer, in a window nobody sees. */
export const PAPER_PAGE = `${OWN_ORIGIN}/paper.html`

/** Stands in every page where the nonce of the load belongs. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** True for an address of the own protocol and host; a look-alike such as `app://ledger.example` is none. */
export const isOwnAddress = (address: string): boolean =>
  URL.canParse(address) && originOf(address) === OWN_ORIGIN

// The URL class of Node gives non-web schemes the origin "null", so it is put together here.
const originOf = (address: string): string => {
  const url = new URL(address)
  return `${url.protocol}//${url.host}`
}

/** Tells Chromium about the own protocol; must run before the application is ready. */
export const declareOwnProtocol = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])

/** Serves the files of `folder`, and nothing outside it, to the pages of `session`. */
export const serveOwnProtocol = (session: Session, folder: string): void =>
  session.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOwnAddress(request.url)) return refusal(403)
    const file = fileWithin(folder, new URL(request.url).pathname)
    const type = file === undefined ? undefined : MIME_TYPES[extname(file)]
    if (file === undefined || type === undefined) return refusal(404)
    const content = await readFile(file).catch(() => undefined)
    if (content === undefined) return refusal(404)
    const nonce = randomBytes(16).toString('base64')
    const body = type.startsWith('text/html')
      ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)
      : new Uint8Array(content)
    return new Response(body, { headers: { ...guardingHeaders(nonce), 'Content-Type': type } })
  })

const refusal = (status: number): Response => new Response(null, { status, headers: guardingHeaders('') })

const guardingHeaders = (nonce: string): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
})

/** The file an address path names inside `folder`; undefined for one that leads outside or cannot be decoded. */
const fileWithin = (folder: string, path: string): string | undefined => {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (decoded.includes('\0')) return undefined
  const file = normalize(join(folder, decoded))
  return file.startsWith(normalize(folder) + sep) ? file : undefined
}

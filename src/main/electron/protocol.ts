import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileOf } from '../page-file.ts'

/** The window's pages come from our own scheme: no `file://`, so a page can reach nothing but the bundle. */
export const scheme = 'app'
export const pageOrigin = `${scheme}://vaultwright`
export const pageUrl = `${pageOrigin}/index.html`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Before the app is ready: names our scheme as one with an origin of its own. Node loads what answers are made of when
 * the first one is made; here nobody waits for it yet.
 */
export function registerScheme(): void {
  new Response(null)
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the built window from `folder`, each answer with our policy and a fresh nonce; `onAsked` hears every file. */
export function servePages(folder: string, onAsked: (file: string) => void): void {
  const first = join(folder, 'index.html')
  const firstRead = readFile(first).catch(() => null)
  protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? fileOf(folder, request.url) : null
    if (file !== null) onAsked(file)
    const bytes = file === null ? null : await (file === first ? firstRead : readFile(file).catch(() => null))
    const nonce = randomBytes(16).toString('base64')
    const headers = { 'x-content-type-options': 'nosniff', 'content-security-policy': policy(nonce) }
    if (file === null || bytes === null) return new Response('Not found', { status: 404, headers })
    const type = types[extname(file)] ?? 'application/octet-stream'
    const isPage = type.startsWith('text/html')
    const body = isPage ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes)
    return new Response(body, { headers: { ...headers, 'content-type': type } })
  })
}

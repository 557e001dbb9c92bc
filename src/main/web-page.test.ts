import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { importLimits } from '../shared/imports/imported-file.ts'
import { nodeNetwork } from './net/node-network.ts'
import { webPage } from './web-page.ts'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const read = (address: string) => webPage(address, nodeNetwork(), true)
async function why(address: string): Promise<string> {
  const page = await read(address)
  return !page.ok && page.failure.kind === 'not-allowed' ? page.failure.why : 'read'
}

test('one page is asked for as text, once, and nothing it names', async () => {
  const asked: string[] = []
  const site = await served((request, response) => {
    asked.push(`${request.url} ${request.headers.accept} ${request.headers.cookie ?? ''}`)
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<img src="/pixel.png"><p>Grüße</p>')
  })
  const page = await read(`${site}/about`)
  expect(page).toMatchObject({ ok: true, value: { name: expect.stringMatching(/about\.html$/) } })
  if (page.ok && 'bytes' in page.value)
    expect(Buffer.from(page.value.bytes, 'base64').toString()).toContain('Grüße')
  expect(asked).toEqual(['/about text/html, text/plain '])
})

test('another host is not gone to, and where the page went is said', async () => {
  const other = await served((_request, response) => response.end('other'))
  const site = await served((_request, response) => response.writeHead(302, { location: `${other}/x` }).end())
  expect(await why(site)).toContain(`sends you on to ${other}`)
})

test('what is no page, none at all or too large is said in a sentence', async () => {
  const site = await served((request, response) => {
    if (request.url === '/file') response.setHeader('content-type', 'application/pdf').end('%PDF-1.4')
    else if (request.url === '/large')
      response.setHeader('content-type', 'text/html').end(Buffer.alloc(importLimits.pageBytes + 1, 97))
    else response.writeHead(404).end()
  })
  expect(await why(`${site}/file`)).toContain('a file at that address')
  expect(await why(`${site}/large`)).toContain('too large')
  expect(await why(`${site}/gone`)).toContain('answered with 404')
  expect(await why('not an address')).toContain('no address of a web page')
  expect(await why('file:///etc/passwd')).toContain('no address of a web page')
})

test('the own network is not looked into', async () => {
  const page = await webPage('http://192.168.1.1/', nodeNetwork())
  expect(page).toMatchObject({ ok: false, failure: { why: expect.stringContaining('your own network') } })
})

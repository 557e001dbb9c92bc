import { createServer as createHttp, type Server } from 'node:http'
import { createServer as createTcp, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certificateAuthority } from '../../../e2e/provider/certificates.ts'
import { startProxy, startTlsFront, type TlsFront } from '../../../e2e/provider/in-between.ts'
import { network } from './network.ts'
import { nodeCarrier } from './node-carrier.ts'

const nobody = certificateAuthority('Nobody')
let plain: Server
let front: TlsFront
const ends: (() => unknown)[] = []

beforeAll(async () => {
  plain = createHttp((_request, response) => response.end('{}'))
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
  front = await startTlsFront(nobody.certify('localhost'), portOf(plain))
  ends.push(() => plain.close(), front.close)
})
afterAll(async () => {
  for (const end of ends) await end()
})

const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** What a question to this address comes to, through the proxies of an environment. */
async function trouble(address: string, environment: NodeJS.ProcessEnv = {}): Promise<unknown> {
  const socket = network(nodeCarrier(environment)).socket({})
  const answer = await socket.fetch(address).catch((error: unknown) => error)
  await socket.close()
  return answer
}
const wrong = (what: string) => ({ trouble: { kind: 'wrong-place', what } })
const unreached = (why: string) => ({ trouble: { kind: 'connection-failed', cut: false, why } })

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createTcp()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('Node’s network says', () => {
  test('that a certificate is trusted by nobody here, after one try', async () => {
    const address = `https://localhost:${front.port}`
    expect(await trouble(`${address}/v1?key=secret`)).toMatchObject({ ...wrong('certificate'), address })
    expect(front.tried()).toBe(1)
  })

  test('that http is spoken where https was asked', async () => {
    expect(await trouble(`https://127.0.0.1:${portOf(plain)}`)).toMatchObject(wrong('speaks-http'))
  })

  test('that something answers which is no http', async () => {
    const server = createTcp((socket) => socket.on('error', () => undefined).end('220 mail.example.com\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ends.push(() => server.close())
    const { port } = server.address() as AddressInfo
    expect(await trouble(`http://127.0.0.1:${port}`)).toMatchObject(wrong('other-language'))
  })

  test('that nobody listens, and that a name leads nowhere', async () => {
    expect(await trouble(`http://localhost:${await freePort()}`)).toMatchObject(unreached('refused'))
    expect(await trouble('http://nobody.invalid')).toMatchObject(unreached('unresolved'))
  })
})

describe('a proxy', () => {
  test('that is not there, or does not let a question through, is named as the proxy', async () => {
    const gone = `http://127.0.0.1:${await freePort()}`
    expect(await trouble('http://gateway.test', { HTTP_PROXY: gone })).toMatchObject(wrong('proxy'))
    expect(await trouble('https://gateway.test', { HTTPS_PROXY: gone })).toMatchObject(wrong('proxy'))
    const lost = { HTTPS_PROXY: 'http://proxy.invalid:3128' }
    expect(await trouble('https://gateway.test', lost)).toMatchObject(wrong('proxy'))
    const strict = await startProxy({})
    ends.push(strict.close)
    expect(await trouble('https://gateway.test', { HTTPS_PROXY: strict.url })).toMatchObject(wrong('proxy'))
  })

  test('that wants a password is named as the proxy', async () => {
    const guarded = createHttp((_request, response) => response.writeHead(407).end())
    guarded.on('connect', (_request, socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
    )
    await new Promise<void>((resolve) => guarded.listen(0, '127.0.0.1', resolve))
    ends.push(() => guarded.close())
    const url = `http://127.0.0.1:${portOf(guarded)}`
    expect(await trouble('http://gateway.test', { HTTP_PROXY: url })).toMatchObject(wrong('proxy'))
    expect(await trouble('https://gateway.test', { HTTPS_PROXY: url })).toMatchObject(wrong('proxy'))
  })

  test('carries a stream that is taken back no further', async () => {
    const slow = createHttp((_request, response) => void response.write('half'))
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    ends.push(() => slow.close())
    const closed = new Promise((resolve) =>
      slow.once('connection', (socket) => socket.once('close', () => resolve('closed'))),
    )
    const proxy = await startProxy({ 'gateway.test:80': portOf(slow) })
    ends.push(proxy.close)
    const socket = network(nodeCarrier({ HTTP_PROXY: proxy.url })).socket({})
    expect((await socket.fetch('http://gateway.test/v1')).status).toBe(200)
    await socket.close()
    expect(await closed).toBe('closed')
  })
})

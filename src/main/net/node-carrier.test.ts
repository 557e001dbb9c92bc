import { createServer as createHttp, type Server } from 'node:http'
import { createServer as createTcp, type AddressInfo } from 'node:net'
import dns from 'node:dns'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { certificateAuthority } from '../../../e2e/provider/certificates.ts'
import { startProxy, startTlsFront, type TlsFront } from '../../../e2e/provider/in-between.ts'
import { startSwallower, type Swallower } from '../../../e2e/provider/swallower.ts'
import { connectWithinMs } from './connecting.ts'
import { network } from './network.ts'
import { nodeCarrier } from './node-carrier.ts'
import { isPast, wrongProxy } from './named-proxies.ts'

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

  test('that something changes to another protocol, and does not wait for it', async () => {
    const server = createTcp((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n'),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ends.push(() => server.close())
    const { port } = server.address() as AddressInfo
    expect(await trouble(`http://127.0.0.1:${port}`)).toMatchObject(wrong('other-language'))
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

  test('is found where it is named without http://, in quotes too, as other programs find it', async () => {
    const there = await startProxy({ 'gateway.test:80': portOf(plain) })
    ends.push(there.close)
    const named = there.url.replace('http://', '')
    for (const HTTP_PROXY of [named, `"${there.url}"`, `${named}/`])
      expect(await trouble('http://gateway.test', { HTTP_PROXY })).toMatchObject({ status: 200 })
    expect(there.hosts()['gateway.test:80']).toBe(3)
  })

  test.each(['gone', 'socks5://127.0.0.1:1080'])(
    'is not asked for the way to this computer, as browsers do not: %s',
    async (named) => {
      const HTTP_PROXY = named === 'gone' ? `http://127.0.0.1:${await freePort()}` : named
      for (const host of ['127.0.0.1', 'localhost'])
        for (const NO_PROXY of [undefined, 'corp.test'])
          expect(
            await trouble(`http://${host}:${portOf(plain)}`, { HTTP_PROXY, ...(NO_PROXY && { NO_PROXY }) }),
          ).toMatchObject({ status: 200 })
    },
  )

  test.each(['socks5://127.0.0.1:1080', 'http://', 'http://127.0.0.1:99999', 'none of your business'])(
    'that cannot be one is named as the proxy, and nobody is asked past it: %s',
    async (HTTP_PROXY) => {
      expect(await trouble('http://gateway.test', { HTTP_PROXY })).toMatchObject(wrong('proxy'))
      expect(wrongProxy(new URL('http://gateway.test'), { HTTP_PROXY, http_proxy: '' })).toBe('HTTP_PROXY')
    },
  )

  test.each([
    // A name is that of its domain, with and without a full stop or a star before it.
    ['http://llm.corp.test/v1', 'corp.test', true],
    ['http://llm.corp.test/v1', '.corp.test', true],
    ['https://llm.corp.test', 'example.com, *.corp.test', true],
    ['http://corp.test', '.corp.test', true],
    ['http://LLM.Corp.test.', 'llm.CORP.test', true],
    ['http://notcorp.test', 'corp.test', false],
    ['http://corp.test.example.com', 'corp.test', false],
    ['http://llm.corp.test:8080', 'corp.test:8080', true],
    ['https://llm.corp.test', 'corp.test:443', true],
    ['http://llm.corp.test', 'corp.test:8080', false],
    // A network by its mask, by its ends, by a star.
    ['http://10.200.1.2:8000', '10.0.0.0/8', true],
    ['http://11.0.0.1', '10.0.0.0/8', false],
    ['http://192.0.2.78', '192.0.2.77/30', true],
    ['http://192.0.2.80', '192.0.2.77/30', false],
    ['http://8.8.8.8', '0.0.0.0/0', true],
    ['http://10.1.2.50', '10.1.2.0-10.1.2.99', true],
    ['http://10.1.2.3', '10.1.*', true],
    ['http://10.1.2.3', '10.1.2.3:80', true],
    ['http://[fd00::1]:11434', 'fd00::/8', true],
    ['http://[fd00::1]:11434', '[fd00::1]', true],
    ['http://[fd00::1]:11434', '[fd00::1]:11434', true],
    ['http://[fd00::1]', 'fd00:0::1', true],
    ['http://[fd00::1]', '10.0.0.0/8', false],
    ['http://10.1.2.3', '10.0.0.0/33,300.0.0.0/8,corp.test/8,fd00::/8,10.1', false],
    // Everything, and this computer whatever is said.
    ['https://api.openai.com', '*', true],
    ['https://api.openai.com', '', false],
    ['http://localhost:11434', '', true],
    ['http://127.0.0.1:1234', 'corp.test', true],
    ['http://[::1]:1234', '', true],
  ])('is passed by for %s where NO_PROXY is “%s”: %s', (address, NO_PROXY, past) => {
    expect(isPast(new URL(address), { NO_PROXY })).toBe(past)
    expect(isPast(new URL(address), { no_proxy: NO_PROXY, NO_PROXY: 'other.test' })).toBe(past)
  })

  // Other systems have one address of their own alone.
  test.runIf(process.platform === 'linux')('is passed by for a server of such a network', async () => {
    const server = createHttp((_request, response) => response.end('there'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve))
    ends.push(() => server.close())
    const HTTP_PROXY = `http://127.0.0.1:${await freePort()}`
    const address = `http://127.0.0.2:${portOf(server)}`
    expect(await trouble(address, { HTTP_PROXY, NO_PROXY: '10.0.0.0/8' })).toMatchObject(wrong('proxy'))
    expect(await trouble(address, { HTTP_PROXY, NO_PROXY: '127.0.0.0/8' })).toMatchObject({ status: 200 })
    // One that cannot be used stands in nobody's way to whom it does not lead.
    const socks = { HTTP_PROXY: 'socks5://127.0.0.1:1080' }
    expect(await trouble(address, { ...socks, NO_PROXY: '127.0.0.0/8' })).toMatchObject({ status: 200 })
    expect(await trouble(address, { ...socks, NO_PROXY: '10.0.0.0/8' })).toMatchObject(wrong('proxy'))
  })

  test('is that for all where a scheme has none of its own, and is not gone past', async () => {
    const there = await startProxy({ 'gateway.test:80': portOf(plain) })
    ends.push(there.close)
    for (const environment of [{ ALL_PROXY: there.url }, { all_proxy: there.url, HTTP_PROXY: '' }])
      expect(await trouble('http://gateway.test', environment)).toMatchObject({ status: 200 })
    expect(there.hosts()['gateway.test:80']).toBe(2)
    const ALL_PROXY = 'socks5://127.0.0.1:1080'
    expect(await trouble('http://gateway.test', { ALL_PROXY })).toMatchObject(wrong('proxy'))
    expect(await trouble('http://gateway.test', { ALL_PROXY, HTTP_PROXY: there.url })).toMatchObject({
      status: 200,
    })
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

describe('a way that swallows every word', () => {
  let dropping: Swallower
  beforeAll(async () => {
    dropping = await startSwallower()
    ends.push(dropping.close)
  })
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  /** Takes connections and says nothing; `met` settles when the first words have come. */
  async function silent(): Promise<{ port: number; met: Promise<void>; left: () => Promise<void> }> {
    let meet = (): void => undefined
    const met = new Promise<void>((resolve) => (meet = resolve))
    const server = createTcp((socket) => {
      socket.once('data', meet).on('error', () => undefined)
      socket.once('close', () => server.emit('left'))
    })
    const left = new Promise<void>((resolve) => server.once('left', resolve))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ends.push(() => server.close())
    return { port: (server.address() as AddressInfo).port, met, left: () => left }
  }
  /** Asks and lets the limit pass once `met` has come. */
  async function late(
    address: string,
    met: Promise<void>,
    environment?: NodeJS.ProcessEnv,
  ): Promise<unknown> {
    const asked = trouble(address, environment)
    await met
    vi.advanceTimersByTime(connectWithinMs)
    return asked
  }
  /** The system has been asked for a name, and never says one. */
  const unresolved = (): Promise<void> =>
    new Promise((resolve) => void vi.spyOn(dns, 'lookup').mockImplementation(() => resolve()))

  test('is told as nobody’s answer, with its address, whether TCP or TLS gets none', async () => {
    const address = `http://127.0.0.1:${dropping.port}`
    expect(await late(address, Promise.resolve())).toMatchObject({ ...unreached('timed-out'), address })
    const { port, met, left } = await silent()
    expect(await late(`https://localhost:${port}`, met)).toMatchObject(unreached('timed-out'))
    await left()
  })

  test('is a name that is not found, where it is the lookup that never ends', async () => {
    expect(await late('https://gateway.test', unresolved())).toMatchObject(unreached('unresolved'))
  })

  test('is told as the proxy’s, whether it drops every packet or takes the question and says nothing', async () => {
    const gone = `http://127.0.0.1:${dropping.port}`
    const now = Promise.resolve()
    expect(await late('http://gateway.test', now, { HTTP_PROXY: gone })).toMatchObject(wrong('proxy'))
    expect(await late('https://gateway.test', now, { HTTPS_PROXY: gone })).toMatchObject(wrong('proxy'))
    const { port, met, left } = await silent()
    const HTTPS_PROXY = `http://127.0.0.1:${port}`
    expect(await late('https://gateway.test', met, { HTTPS_PROXY })).toMatchObject(wrong('proxy'))
    await left()
  })

  test('lets go of a question that is taken back while the proxy is silent', async () => {
    const { port, met, left } = await silent()
    const socket = network(nodeCarrier({ HTTPS_PROXY: `http://127.0.0.1:${port}` })).socket({})
    const asked = socket.fetch('https://gateway.test').catch((error: unknown) => error)
    await met
    await socket.close()
    expect(await asked).toMatchObject({ name: 'AbortError' })
    await left()
  })

  test('is none where somebody has taken the question: a model may be as slow as it likes', async () => {
    const slow = createHttp((_request, response) => {
      vi.advanceTimersByTime(10 * connectWithinMs)
      setImmediate(() => setImmediate(() => response.end('{}')))
    })
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    ends.push(() => slow.close())
    const safe = await startTlsFront(nobody.certify('localhost'), portOf(slow))
    const proxy = await startProxy({ 'gateway.test:80': portOf(slow), 'gateway.test:443': safe.port })
    ends.push(proxy.close, safe.close)
    // Whose certificate it is does not matter here.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const through = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url }
    for (const [address, environment] of [
      [`http://127.0.0.1:${portOf(slow)}`, {}],
      [`https://localhost:${safe.port}`, {}],
      ['http://gateway.test', through],
      ['https://gateway.test', through],
    ] as const)
      expect(await trouble(address, environment), address).toMatchObject({ status: 200 })
  })
})

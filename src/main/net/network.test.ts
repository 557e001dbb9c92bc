import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { network, type Network } from './network.ts'
import { nodeCarrier } from './node-carrier.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

interface Served {
  url: string
  /** Connections that were ever opened, and settles when none is open any more. */
  opened: () => number
  nobody: () => Promise<void>
}

async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  servers.push(server)
  const open = new Set<Socket>()
  let opened = 0
  let look = (): void => undefined
  server.on('connection', (socket) => {
    opened++
    open.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      look()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    opened: () => opened,
    nobody: () =>
      new Promise((resolve) => {
        look = () => open.size === 0 && resolve()
        look()
      }),
  }
}

const ours = (): Network => network(nodeCarrier({}))
/** One that tells when it closes the connections it has kept. */
const counting = (): { net: Network; rests: string[] } => {
  const rests: string[] = []
  const carrier = nodeCarrier({})
  const rest = (): void => {
    rests.push('rest')
    carrier.rest()
  }
  return { net: network({ ...carrier, rest }), rests }
}
const ask = async (net: Network, url: string): Promise<string> => {
  const socket = net.socket({})
  const text = await (await socket.fetch(url, { method: 'POST', body: '{}' })).text()
  await socket.end()
  return text
}

describe('what a server is told', () => {
  test('is its key, the headers it wants over whatever else says the same, and nothing about this machine', async () => {
    let told: Record<string, unknown> = {}
    const { url } = await serve((request, response) => {
      told = request.headers
      response.end('{}')
    })
    const socket = ours().socket(
      { authorization: 'Bearer mine', 'x-api-key': 'mine' },
      { 'x-team': 'copy', 'x-api-key': 'theirs' },
    )
    const headers = { accept: 'application/json', authorization: 'Bearer other', 'x-stainless-os': 'Linux' }
    await (await socket.fetch(url, { method: 'POST', body: '{}', headers })).text()
    await socket.close()
    expect(told).toMatchObject({
      authorization: 'Bearer mine',
      accept: 'application/json',
      'x-team': 'copy',
      'x-api-key': 'theirs',
      'user-agent': 'Vaultwright',
    })
    expect(Object.keys(told).filter((name) => name.startsWith('x-'))).toEqual(['x-api-key', 'x-team'])
  })
})

test('a status that no answer may have keeps its words', async () => {
  const { url } = await serve((_request, response) => response.writeHead(999).end('Request denied'))
  const socket = ours().socket({})
  const response = await socket.fetch(url)
  expect([response.ok, await response.text()]).toEqual([false, 'Request denied'])
  await socket.end()
})

describe('a redirect', () => {
  test.each([301, 302, 307, 308])(
    '%i is followed on the same origin, with method and words',
    async (status) => {
      const asked: string[] = []
      const { url } = await serve((request, response) => {
        let body = ''
        request.on('data', (piece: Buffer) => (body += piece.toString()))
        request.on('end', () => {
          asked.push(`${request.method} ${request.url} ${body}`)
          if (request.url === '/') response.writeHead(status, { location: '/elsewhere' }).end('gone')
          else response.end('there')
        })
      })
      expect(await ask(ours(), url)).toBe('there')
      expect(asked).toEqual(['POST / {}', 'POST /elsewhere {}'])
    },
  )

  test('to another host is named and never followed, so that a key stays with the host it was saved for', async () => {
    const stranger = await serve((_request, response) => response.end())
    const { url, nobody } = await serve((_request, response) =>
      response.writeHead(307, { location: `${stranger.url}v1?key=secret` }).end(),
    )
    const socket = ours().socket({ authorization: 'Bearer mine' })
    await expect(socket.fetch(url)).rejects.toMatchObject({
      trouble: { kind: 'wrong-place', what: 'redirect', to: stranger.url.slice(0, -1) },
      address: url.slice(0, -1),
    })
    await socket.close()
    await nobody()
    expect(stranger.opened()).toBe(0)
  })

  test('to something that is no web address names it', async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(302, { location: 'myapp://sign-in/now' }).end(),
    )
    const socket = ours().socket({})
    await expect(socket.fetch(url)).rejects.toMatchObject({ trouble: { to: 'myapp://sign-in' } })
    await socket.close()
  })

  test('in a circle ends', async () => {
    const { url } = await serve((_request, response) => response.writeHead(308, { location: '/' }).end())
    const socket = ours().socket({})
    await expect(socket.fetch(url)).rejects.toMatchObject({ trouble: { what: 'other-language' } })
    await socket.close()
  })
})

describe('connections', () => {
  test('serve one question after the other, and are closed when nobody asks any more', async () => {
    const { url, opened, nobody } = await serve((_request, response) => response.end('{}'))
    const net = ours()
    for (let i = 0; i < 8; i++)
      await Promise.all([ask(net, `${url}a`), ask(net, `${url}b`), ask(net, `${url}c`)])
    expect(opened()).toBeLessThanOrEqual(3)
    await nobody()
  })

  test('that the server closed although it promised to keep them cost no question', async () => {
    const served = new Set<Socket>()
    let answered = 0
    const { url, opened } = await serve((request, response) => {
      // What llama.cpp's server does: the next question finds a connection that nobody reads any more.
      if (served.has(request.socket)) return void request.socket.resetAndDestroy()
      served.add(request.socket)
      answered++
      response.end('{}')
    })
    const net = ours()
    net.keep(true)
    for (let i = 0; i < 3; i++) expect(await ask(net, url)).toBe('{}')
    net.keep(false)
    expect([answered, opened()]).toEqual([3, 3])
  })

  test('that break under their first question are not tried again', async () => {
    const { url, opened } = await serve((request) => void request.socket.resetAndDestroy())
    await expect(ask(ours(), url)).rejects.toThrow()
    expect(opened()).toBe(1)
  })

  test('of a run outlast the moments in which it asks nothing, and are closed with its end', async () => {
    const { url, opened, nobody } = await serve((_request, response) => response.end('{}'))
    const { net, rests } = counting()
    net.keep(true)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await ask(net, url)
      vi.advanceTimersByTime(900)
      await ask(net, url)
      expect([opened(), rests]).toEqual([1, []])
    } finally {
      vi.useRealTimers()
    }
    net.keep(false)
    expect(rests).toEqual(['rest'])
    await nobody()
  })

  test('serve the next question although the reader turned away at the last word', async () => {
    const { url, opened } = await serve((_request, response) => {
      response.write('data: [DONE]\n\n')
      setImmediate(() => response.end(': goodbye\n\n'))
    })
    const net = ours()
    for (let i = 0; i < 3; i++) {
      const socket = net.socket({})
      const turning = new AbortController()
      const { body } = await socket.fetch(url, { signal: turning.signal })
      await body?.getReader().read()
      turning.abort()
      await socket.end()
    }
    expect(opened()).toBe(1)
  })

  test('are closed in the middle of an answer when close settles', async () => {
    const { url, nobody } = await serve((_request, response) => void response.write('half of it'))
    const socket = ours().socket({})
    expect((await socket.fetch(url)).status).toBe(200)
    await socket.close()
    await nobody()
  })

  test('whose answer has no goodbye are closed', async () => {
    const { url, nobody } = await serve((_request, response) => void response.write('all of it'))
    const socket = ours().socket({})
    const reader = (await socket.fetch(url)).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await socket.end()
    await nobody()
  })

  test('that are kept are closed with the last question that is taken back', async () => {
    const { url, nobody, opened } = await serve((request, response) =>
      request.url === '/quick' ? response.end('{}') : void response.write('half'),
    )
    const { net, rests } = counting()
    net.keep(true)
    const slow = net.socket({})
    await slow.fetch(url)
    await ask(net, `${url}quick`)
    expect([opened(), rests]).toEqual([2, []])
    await slow.close()
    // In the middle of a run, without waiting for its end.
    expect(rests).toEqual(['rest'])
    await nobody()
  })
})

describe('an answer', () => {
  test('without end is not read on', async () => {
    const { url, nobody } = await serve((_request, response) => {
      const piece = Buffer.alloc(1024 * 1024, 'x')
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
        response.once('drain', more)
      }
      more()
    })
    const socket = ours().socket({})
    await expect((await socket.fetch(url)).text()).rejects.toThrow()
    await nobody()
    await socket.close()
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    // Nobody's name of a packing, and a name that every object answers to.
    ['constructor', (text: string) => text],
  ])('that a gateway compressed with %s is read', async (coding, pack) => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(pack('words')),
    )
    const socket = ours().socket({})
    const response = await socket.fetch(url)
    expect(await response.text()).toBe('words')
    expect(response.headers.has('content-encoding')).toBe(false)
    await socket.close()
  })

  test('that breaks off is a trouble of the way', async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half')
      setImmediate(() => request.socket.destroy())
    })
    const socket = ours().socket({})
    await expect((await socket.fetch(url)).text()).rejects.toMatchObject({
      trouble: { kind: 'connection-failed', cut: true },
    })
    await socket.close()
  })

  test('that is taken back before it begins rejects with an error that the SDKs know', async () => {
    const { url, nobody } = await serve(() => undefined)
    const socket = ours().socket({})
    const attempt = new AbortController()
    const asking = socket.fetch(url, { signal: attempt.signal })
    attempt.abort()
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
    await nobody()
  })

  test('that is taken back in its middle ends for its reader at once', async () => {
    const { url } = await serve((_request, response) => void response.write('half'))
    const socket = ours().socket({})
    const attempt = new AbortController()
    const response = await socket.fetch(url, { signal: attempt.signal })
    const reading = response.text()
    attempt.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    await socket.close()
  })
})

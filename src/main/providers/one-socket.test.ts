import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { oneSocket } from './one-socket.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const listening = createServer(listener)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
}

test('tells a server its key and nothing about this machine', async () => {
  let told: Record<string, unknown> = {}
  const url = await serve((request, response) => {
    told = request.headers
    response.end('{}')
  })
  const socket = oneSocket({ authorization: 'Bearer mine' })
  const headers = { accept: 'application/json', authorization: 'Bearer other', 'x-stainless-os': 'Linux' }
  await (await socket.fetch(url, { method: 'POST', body: '{}', headers })).text()
  await socket.close()
  expect(told).toMatchObject({ authorization: 'Bearer mine', accept: 'application/json' })
  expect(Object.keys(told).filter((name) => name.startsWith('x-'))).toEqual([])
})

test('follows no redirect, so that a key stays with the host it was saved for', async () => {
  const asked: string[] = []
  const url = await serve((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  const socket = oneSocket({})
  const response = await socket.fetch(url)
  expect(response.status).toBe(307)
  await socket.close()
  expect(asked).toEqual(['/'])
})

test('has closed its socket when close settles, in the middle of an answer too', async () => {
  let closed = (): void => undefined
  const gone = new Promise<void>((resolve) => {
    closed = resolve
  })
  const url = await serve((request, response) => {
    request.socket.once('close', closed)
    response.write('half of it')
  })
  const socket = oneSocket({})
  const response = await socket.fetch(url)
  expect(response.status).toBe(200)
  await socket.close()
  await gone
})

test('stops reading an answer that has no end', async () => {
  const url = await serve((_request, response) => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
      response.once('drain', more)
    }
    more()
  })
  const socket = oneSocket({})
  const response = await socket.fetch(url)
  await expect(response.text()).rejects.toThrow()
  await socket.close()
})

test('gives an aborted question up with an error that the SDKs know', async () => {
  const url = await serve(() => undefined)
  const socket = oneSocket({})
  const attempt = new AbortController()
  const asking = socket.fetch(url, { signal: attempt.signal })
  attempt.abort()
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
  await socket.close()
})

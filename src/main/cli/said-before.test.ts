import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startProvider } from '../../../e2e/provider/start-provider.ts'
import { fresh, northlight, vault } from './testing/command-line.ts'

it('says before it asks that a server of one’s own has too little room, with numbers, and sends nothing in vain', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.setHeader('content-type', 'application/json')
    response.statusCode = request.url === '/props' ? 200 : 404
    response.end(
      JSON.stringify(request.url === '/props' ? { default_generation_settings: { n_ctx: 2048 } } : {}),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const endpoint = `name=Llama,kind=openai,url=http://127.0.0.1:${port}/v1,model=m`
  const to = [
    'generate',
    '--intake',
    northlight,
    '--out',
    join(await fresh(), 'vault'),
    '--provider',
    'llama',
  ]
  const ended = await vault([...to, '--endpoint', endpoint])
  server.close()
  expect(ended.code).toBe(2)
  expect(ended.out).toMatch(/Needs a context of \d+k; this server has 2k\. None of it would be written\./u)
  expect(asked.filter((line) => line.startsWith('POST'))).toEqual([])
})

it('says what a run will take before its first question', async () => {
  const provider = await startProvider()
  const at = ['--provider', 'openai', '--openai-base-url', `${provider.url}/v1`, '--price', 'openai=2/0.2/10']
  const to = ['generate', '--intake', northlight, '--out', join(await fresh(), 'vault'), '--sections', '2']
  const ended = await vault([...to, ...at], { OPENAI_API_KEY: 'sk-test' })
  await provider.close()
  expect(ended.code, ended.err).toBe(0)
  expect(ended.out.indexOf('[RUN] This will take ')).toBeLessThan(ended.out.indexOf('[RUN] 1 section'))
  expect(ended.out).toMatch(/This will take .*\$\d/u)
})

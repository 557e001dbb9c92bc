import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificateAuthority } from '../../../e2e/provider/certificates.ts'
import {
  startProxy,
  startTlsFront,
  type CountingProxy,
  type TlsFront,
} from '../../../e2e/provider/in-between.ts'
import { startProvider, type Provider } from '../../../e2e/provider/start-provider.ts'
import { fresh, northlight, showsStack, vault, type Ended } from './testing/command-line.ts'

// Names that only the proxy knows, so that nobody is reached but through it.
const host = 'gateway.corp.test'

const company = certificateAuthority('Company root')

describe('vault behind a company’s proxy and certificate', () => {
  let provider: Provider
  let front: TlsFront
  let proxy: CountingProxy
  let authority: string

  beforeAll(async () => {
    provider = await startProvider()
    front = await startTlsFront(company.certify(host), provider.port)
    proxy = await startProxy({ [`${host}:443`]: front.port, [`${host}:80`]: provider.port })
    authority = join(await mkdtemp(join(tmpdir(), 'authority-')), 'root.pem')
    await writeFile(authority, company.cert)
  })
  afterAll(async () => {
    for (const each of [proxy, front, provider]) await each.close()
  })

  const generate = async (address: string, env: Record<string, string>, ...more: string[]): Promise<Ended> =>
    vault(
      [
        ...['generate', '--intake', northlight, '--out', join(await fresh(), 'vault'), '--sections', '1'],
        ...[
          '--endpoint',
          `name=Gateway,kind=openai,url=${address}/v1,model=m`,
          '--provider',
          'gateway',
          ...more,
        ],
      ],
      {
        VAULTWRIGHT_KEY_GATEWAY: 'sk-test',
        HTTPS_PROXY: '',
        HTTP_PROXY: '',
        NO_PROXY: '',
        https_proxy: '',
        http_proxy: '',
        no_proxy: '',
        ALL_PROXY: '',
        all_proxy: '',
        ...env,
      },
    )

  it('says of a certificate that is over that its date is, and not that nobody is trusted', async () => {
    const over = await startTlsFront(company.certify('localhost', -1), provider.port)
    const ended = await generate(`https://localhost:${over.port}`, { NODE_EXTRA_CA_CERTS: authority })
    await over.close()
    expect(ended.code).toBe(2)
    expect(ended.out).toContain('is not valid at the date that this computer has, so nothing was sent there')
    expect(showsStack(ended)).toBe(false)
  })

  it('goes through HTTPS_PROXY, and trusts whom NODE_EXTRA_CA_CERTS names', async () => {
    const ended = await generate(`https://${host}`, {
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: authority,
    })
    expect([ended.code, ended.err], ended.out).toEqual([0, ''])
    expect(Object.keys(proxy.hosts())).toEqual([`${host}:443`])
  })

  it('trusts whom the system trusts', async () => {
    const ended = await generate(`https://${host}`, { HTTPS_PROXY: proxy.url, SSL_CERT_FILE: authority })
    expect([ended.code, ended.err], ended.out).toEqual([0, ''])
  })

  it('goes through HTTP_PROXY where http is spoken', async () => {
    const ended = await generate(`http://${host}`, { HTTP_PROXY: proxy.url }, '--allow-http')
    expect(ended.code, ended.out).toBe(0)
    expect(ended.err).toContain('Others can read what is sent to Gateway')
    expect(proxy.hosts()[`${host}:80`]).toBeGreaterThan(0)
  })

  it('passes a proxy by for the hosts of NO_PROXY', async () => {
    const env = { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: 'localhost,127.0.0.1' }
    const ended = await generate(provider.url, env)
    expect([ended.code, ended.err], ended.out).toEqual([0, ''])
  })

  it('asks a program of this computer whatever the proxies are', async () => {
    const env = { HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'socks5://127.0.0.1:1080' }
    const ended = await generate(provider.url, env)
    expect([ended.code, ended.err], ended.out).toEqual([0, ''])
  })

  it('says which variable names no proxy that can be used, and repeats nothing of it', async () => {
    const ended = await generate(`https://${host}`, { HTTPS_PROXY: 'socks5://me:secret@127.0.0.1:1080' })
    expect([ended.code, ended.out]).toEqual([1, ''])
    expect(ended.err).toContain('HTTPS_PROXY names no proxy that can be used')
    expect(ended.err).not.toContain('secret')
  })
})

import { expect } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultSettings, type Settings } from '../src/shared/settings.ts'
import { ask, homeWith, openSampleClient, runEnded } from './started-app.ts'
import { atEnd, launch, shot, test } from './launch.ts'
import { certificateAuthority } from './provider/certificates.ts'
import { startProxy, startTlsFront } from './provider/in-between.ts'
import { startProvider } from './provider/start-provider.ts'

// Names that only the proxy knows, so that nobody is reached but through it.
const host = 'gateway.corp.test'
const stranger = 'stranger.test'
const silent = 'silent.test'

/** What Chromium on Linux takes for the system's certificates: the person's NSS database. */
async function trust(home: string, certificate: string): Promise<void> {
  const folder = join(home, '.pki', 'nssdb')
  await mkdir(folder, { recursive: true })
  const file = join(home, 'company-root.pem')
  await writeFile(file, certificate)
  const certutil = (...args: string[]): Buffer => execFileSync('certutil', ['-d', `sql:${folder}`, ...args])
  certutil('-N', '--empty-password')
  certutil('-A', '-n', 'Company root', '-t', 'C,,', '-i', file)
}

const at = (id: string, name: string, address: string): Settings['providers'][number] => ({
  ...defaultSettings().providers[0]!,
  provider: id,
  name,
  baseUrl: `https://${address}/v1`,
  reasoning: false,
})

test('behind a proxy and a certificate of the company the app writes, names a host that its proxy swallows and a certificate that nobody trusts, in Check and in a run that goes on once it is right, and asks no other host from start to quit', async () => {
  const provider = await startProvider()
  const company = certificateAuthority('Company root')
  const front = await startTlsFront(company.certify(host), provider.port)
  const untrusted = await startTlsFront(certificateAuthority('Nobody').certify(stranger), provider.port)
  const leadsTo: Record<string, number | 'silence'> = {
    [`${host}:443`]: front.port,
    [`${stranger}:443`]: untrusted.port,
    [`${silent}:443`]: 'silence',
  }
  const proxy = await startProxy(leadsTo)
  for (const each of [provider, front, untrusted, proxy]) atEnd(() => each.close())

  const home = await homeWith({
    providers: [
      at('openai', 'Gateway', host),
      at('stranger', 'Stranger', stranger),
      at('silent', 'Silent', silent),
    ],
  })
  await trust(home, company.cert)
  // The proxy is asked for addresses of this machine too, so that nothing passes it by.
  const args = [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>']
  const { page, close } = await launch({ home, args })
  for (const id of ['openai', 'stranger', 'silent'])
    await ask(page, 'keys.save', { provider: id, key: `sk-canary-${id}` })
  await page.reload()

  // Typing fetches no dictionary.
  await openSampleClient(page)
  await page.getByRole('button', { name: 'Change Outcomes' }).click()
  const field = page.locator('.question-answer textarea, .question-answer input').first()
  await field.fill('')
  await field.pressSequentially('They lerve at six, and meen it, becuase the boks are done.')
  await page.getByRole('button', { name: 'All answers' }).click()

  await page.getByRole('button', { name: 'Write the vault' }).click()
  await runEnded(page)
  expect(provider.stats()).toMatchObject({ aborted: 0 })
  expect(provider.keysSeen()).toEqual(['sk-canary-openai'])
  const { requests } = provider.stats()
  expect(requests).toBeGreaterThan(20)
  // One connection carries many questions: 25 of them open a handful.
  expect(proxy.hosts()[`${host}:443`]).toBeLessThanOrEqual(8)
  await provider.whenIdle()
  expect(Object.keys(proxy.hosts())).toEqual([`${host}:443`])

  await page.getByRole('button', { name: 'Settings' }).first().click()
  const card = page.getByRole('listitem', { name: 'Stranger', exact: true })
  const swallowed = page.getByRole('listitem', { name: 'Silent', exact: true })
  await swallowed.getByRole('button', { name: 'Check' }).click()
  await card.getByRole('button', { name: 'Check' }).click()
  await expect(card).toContainText(`The certificate of ${stranger} is not trusted by this computer`)
  await shot(page, 'certificate-not-trusted')
  // Never asked again, and told no key.
  expect(untrusted.tried()).toBe(1)
  expect(provider.stats().requests).toBe(requests)
  const sentence = `The proxy of this network did not let the question through to https://${silent}.`
  await expect(swallowed).toContainText(sentence)
  await shot(page, 'proxy-swallows')

  // A run that only the stranger may write ends by itself, with the address, the reason and what is safe.
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await openSampleClient(page)
  await page.getByRole('combobox', { name: 'Who writes' }).click()
  await page.getByRole('option', { name: 'Only Stranger' }).click()
  await page.getByRole('button', { name: 'Write the vault' }).click()
  await runEnded(page)
  await expect(page.getByRole('status').filter({ hasText: 'Nothing new was saved.' })).toContainText(
    `The certificate of ${stranger} is not trusted by this computer, so nothing was sent there.`,
  )
  await expect(page.locator('article.run-card-failed')).toHaveCount(17)
  await shot(page, 'run-certificate-not-trusted')
  expect(untrusted.tried()).toBeLessThanOrEqual(4)
  expect(provider.stats().requests).toBe(requests)
  expect(provider.keysSeen()).toEqual(['sk-canary-openai'])

  // The certificate is put right: the same run is gone on with, and every part is bought once.
  const mended = await startTlsFront(company.certify(stranger), provider.port)
  atEnd(() => mended.close())
  leadsTo[`${stranger}:443`] = mended.port
  provider.reset()
  await page.getByRole('button', { name: 'Retry failed' }).click()
  await expect(page.locator('article.run-card-saved')).toHaveCount(17)
  expect(provider.keysSeen()).toEqual(['sk-canary-stranger'])
  expect(provider.stats().requests).toBe(requests)
  await close()
  expect(proxy.hosts()).toEqual({
    [`${host}:443`]: expect.any(Number),
    [`${stranger}:443`]: expect.any(Number),
    [`${silent}:443`]: expect.any(Number),
  })
})

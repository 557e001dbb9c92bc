import { expect, type Page } from '@playwright/test'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSettings, type Settings } from '../src/shared/settings.ts'
import { ask, canaries, homeWith } from './started-app.ts'
import { launch, shot, test } from './launch.ts'

// Small files beside the vaults that were damaged, and a drive that is not there: said, and nothing lost.

test('damaged settings and keys are mended from what is left, with a sentence; a drive that is away comes back by itself', async () => {
  const drive = await mkdtemp(join(tmpdir(), 'vaultwright-drive-'))
  const folder = join(drive, 'Vaults')
  await mkdir(folder)
  const studio = {
    ...{ provider: 'studio', kind: 'openai', name: 'Studio', enabled: false, model: 'qwen' },
    ...{ baseUrl: 'http://localhost:9/v1', reasoning: false, price: null },
  } as const
  const newer = { provider: 'gem', kind: 'gemini', name: 'Gemini', region: 'eu' }
  const mine = { vaultsFolder: folder, slots: 5, providers: [studio, newer, ...defaultSettings().providers] }
  const home = await homeWith(mine as unknown as Partial<Settings>)
  const settingsFile = join(home, 'user-data', 'settings.json')
  const first = await launch({ home })
  await ask(first.page, 'vault.create', {
    title: 'Northlight',
    // One answer is missing, so that the vault opens at its question.
    intake: { ...(await examples(first.page))[0]?.intake, industry: '' },
  })
  await ask(first.page, 'keys.save', { provider: 'openai', key: canaries.openai })
  await first.close('keep home')

  // Cut in the middle, as a full disk leaves it, and the keys cut as well; the drive is not plugged in.
  const text = await readFile(settingsFile, 'utf8')
  await writeFile(settingsFile, text.slice(0, text.length / 2))
  const keyFile = join(home, 'user-data', 'keys.json')
  await writeFile(keyFile, '')
  await rename(folder, join(drive, 'unplugged'))
  const { page, close, userData } = await launch({ home })
  await expect(page.getByText(/Your settings could only be read in part/)).toBeVisible()
  await expect(page.getByText(/Your saved keys could not be read/)).toBeVisible()
  await expect(page.getByText(/is not there\. If it is on a drive, plug the drive in/)).toBeVisible()
  await expect(page.getByText('Away', { exact: true })).toBeVisible()
  await expect(page.getByText('One intake in, seventeen sections out')).toHaveCount(0)
  await shot(page, 'away-at-start')
  const settings = await ask<Settings>(page, 'settings.read', null)
  expect(settings).toMatchObject({ vaultsFolder: folder, slots: 5 })
  expect(settings.providers.map(({ provider }) => provider)).toEqual(['studio', 'openai', 'anthropic'])
  expect(await ask(page, 'keys.status', null)).toContainEqual(
    expect.objectContaining({ provider: 'openai', present: true }),
  )
  await page.getByRole('button', { name: 'Settings' }).first().click()
  await expect(page.getByText('Gemini was added by a newer version of Vaultwright')).toBeVisible()
  // The address is another one now: the key stays at home, and why is said.
  const moved = settings.providers.map((entry) =>
    entry.provider === 'openai' ? { ...entry, baseUrl: 'http://api.openai.com/v1' } : entry,
  )
  await ask(page, 'settings.write', { providers: moved })
  await page.reload()
  await page.getByRole('button', { name: 'Settings' }).first().click()
  await shot(page, 'settings-newer-provider')
  expect(JSON.parse(await readFile(settingsFile, 'utf8'))).toMatchObject({
    settings: { providers: [studio, newer, { provider: 'openai' }, { provider: 'anthropic' }] },
  })
  expect((await readdir(userData)).filter((name) => name.includes('put aside'))).toHaveLength(2)

  // The drive comes back: nobody has to press anything.
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await expect(page.getByText('Away', { exact: true })).toBeVisible()
  await rename(join(drive, 'unplugged'), folder)
  await expect(page.getByText('Away', { exact: true })).toHaveCount(0)
  await shot(page, 'back-again')

  // In mid-edit it goes once more: what is typed waits, and goes in when the drive is there.
  await page.getByRole('listitem').getByRole('button', { name: 'Northlight' }).first().click()
  const changes = (): Promise<string> =>
    readFile(join(folder, 'Northlight', 'changes.jsonl'), 'utf8').catch(() => '')
  const answer = page.getByRole('textbox').first()
  await answer.fill('Typed before')
  await expect.poll(changes).toContain('Typed before')
  await rename(folder, join(drive, 'unplugged'))
  await answer.fill('Typed while the drive was away')
  const said = page.getByText(/What you typed is saved as soon as the folder is back/u)
  await expect(said.first()).toBeVisible()
  await shot(page, 'away-in-mid-edit')
  expect(await readFile(join(userData, 'drafts.json'), 'utf8')).toContain('while the drive was away')
  expect(await readdir(drive)).toEqual(['unplugged'])
  await rename(join(drive, 'unplugged'), folder)
  await expect(said).toHaveCount(0)
  await expect.poll(changes).toContain('while the drive was away')
  await expect.poll(() => readdir(userData)).not.toContain('drafts.json')
  // The words are on disk before the window has heard so: one that is closed then asks about them on a busy machine.
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await close()
  await rm(drive, { recursive: true, force: true })
})

const examples = (page: Page): Promise<{ intake: object }[]> => ask(page, 'intake.examples', null)

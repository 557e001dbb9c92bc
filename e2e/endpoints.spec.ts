import { expect, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { defaultSettings } from '../src/shared/settings.ts'
import { sections } from '../src/shared/sections/index.ts'
import { inEachLook, violationsOn } from './accessible.ts'
import {
  ask,
  canaries,
  card,
  startApp,
  homeWith,
  movesIn,
  openSampleClient,
  providersAt,
  runEnded,
  saveKeys,
  standing,
} from './started-app.ts'
import { atEnd, inMain, launch, shot, takeFromMenu, test } from './launch.ts'
import { startProvider, type Provider } from './provider/start-provider.ts'
import { startSwallower } from './provider/swallower.ts'

const secondKey = 'sk-canary-second-91b2c3d4'

async function down(): Promise<Provider> {
  const provider = await startProvider({ script: [{ fault: { kind: 'status', status: 503 } }] })
  atEnd(() => provider.close())
  return provider
}

const settings = (page: Page): Promise<void> => page.getByRole('button', { name: 'Settings' }).first().click()
const cardOf = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true })

/** Opens what is folded under More, by a word of what lies there. */
const openMore = (place: Page | Locator, about: string): Promise<void> =>
  place.locator('summary', { hasText: about }).click()

async function addServer(page: Page, name: string, address: string, model: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a provider' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a provider' })
  await dialog.getByRole('combobox', { name: 'Which one' }).click()
  await page.getByRole('option', { name: 'Another server that speaks the language of OpenAI' }).click()
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Address').fill(address)
  await dialog.getByLabel('Model').fill(model)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
}

test('a second endpoint of a kind is added, given a key, writes when the first is down, and is there after a restart', async () => {
  const first = await down()
  const started = await startApp({
    settings: { providers: providersAt(first).filter(({ provider }) => provider === 'openai') },
  })
  const { page, provider: second } = started
  await settings(page)

  // Said field by field before anything is added.
  await addServer(page, 'OpenAI', 'ollama', '')
  const dialog = page.getByRole('dialog', { name: 'Add a provider' })
  await expect(dialog).toContainText('Another provider is called “OpenAI” already.')
  await expect(dialog).toContainText('This cannot be an address.')
  await expect(dialog).toContainText('Name the model to write with.')
  await shot(page, 'endpoint-add-wrong')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await addServer(page, 'Studio', `${second.url}/v1`, 'gpt-5.5')
  await expect(cardOf(page, 'Studio')).toBeVisible()
  await cardOf(page, 'Studio').getByLabel('Key for Studio').fill(secondKey)
  await cardOf(page, 'Studio').getByRole('button', { name: 'Save key' }).click()
  await expect(cardOf(page, 'Studio')).toContainText('ends in c3d4')
  // Saving a key tries it; Check does the same once more.
  await expect(cardOf(page, 'Studio')).toContainText('Studio answers: gpt-5.5 replied')
  // Its answer comes where room was kept for it: neither the button nor what stands below moves.
  const check = cardOf(page, 'Studio').getByRole('button', { name: 'Check' })
  const things = [
    check,
    cardOf(page, 'Studio').locator('summary'),
    page.getByRole('button', { name: 'Add a provider' }),
  ]
  await check.scrollIntoViewIfNeeded()
  const stood = await standing(...things)
  const moved = await movesIn(page, '.settings')
  await check.click()
  await expect(cardOf(page, 'Studio')).toContainText('Studio answers: gpt-5.5 replied')
  await expect(check).toBeEnabled()
  expect(await moved()).toEqual([])
  expect(await standing(...things)).toEqual(stood)
  await expect(page.getByRole('list', { name: 'Providers' })).toContainText('Studio')

  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await openSampleClient(page)
  await page.getByRole('button', { name: 'Write the vault' }).click()
  await runEnded(page)
  for (const { number } of sections) await expect(card(page, number)).toContainText('Studio')
  await shot(page, 'endpoint-run')
  await page.getByRole('button', { name: 'Timeline, log and numbers' }).click()
  const timeline = page.getByRole('region', { name: 'Timeline of the slots' })
  await expect(timeline.getByRole('button', { name: /Studio/ }).first()).toBeVisible()
  await expect(timeline.getByRole('button', { name: /OpenAI is overloaded/ }).first()).toBeVisible()
  expect(second.keysSeen()).toEqual([secondKey])
  expect(first.keysSeen()).not.toContain(secondKey)
  await started.close('keep home')

  const again = await launch({ home: started.home })
  await settings(again.page)
  await expect(cardOf(again.page, 'Studio').getByLabel('Model', { exact: true })).toHaveValue('gpt-5.5')

  await openMore(again.page, 'Other models')
  // Another model for a section, and the order, are kept as they are set.
  await again.page.getByRole('combobox', { name: 'Who is asked first for Million-Dollar Message' }).click()
  await again.page.getByRole('option', { name: 'Studio' }).click()
  await again.page.getByLabel('Model for Million-Dollar Message').fill('gpt-5.5-mini')
  await again.page.getByLabel('Model for Million-Dollar Message').press('Enter')
  await again.page.getByRole('button', { name: 'Ask Studio earlier' }).click()
  await expect(again.page.locator('.provider-name').first()).toHaveText('Studio')
  expect(await ask(again.page, 'settings.read', null)).toMatchObject({
    sectionModels: { 2: { provider: 'studio', model: 'gpt-5.5-mini' } },
    providers: [{ provider: 'studio' }, { provider: 'openai' }],
  })

  // Removed only after asking, with its key.
  await cardOf(again.page, 'Studio').getByRole('button', { name: 'Remove Studio' }).click()
  await again.page.getByRole('button', { name: 'Keep it' }).click()
  await expect(cardOf(again.page, 'Studio')).toBeVisible()
  await cardOf(again.page, 'Studio').getByRole('button', { name: 'Remove Studio' }).click()
  await shot(again.page, 'endpoint-remove')
  await again.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(again.page.getByRole('dialog')).toHaveCount(0)
  await expect(cardOf(again.page, 'Studio')).toHaveCount(0)
  // The last one cannot be removed.
  await expect(again.page.getByRole('button', { name: /^Remove / })).toHaveCount(0)
  const left = await ask<{ providers: unknown[]; sectionModels: unknown }>(again.page, 'settings.read', null)
  expect([left.providers.length, left.sectionModels]).toEqual([1, {}])
  const file = await readFile(join(again.userData, 'keys.json'), 'utf8').catch(() => '[]')
  expect(file).not.toContain('studio')
  expect(canaries.openai).not.toBe(secondKey)
  await again.close()
})

const pastedKey = ` “Authorization: Bearer ${secondKey.slice(0, 12)}\u200b\n${secondKey.slice(12)}”\ufeff `

test('on the first day an address and a key are pasted as people have them, and each is tried and answered in words', async () => {
  const provider = await startProvider()
  atEnd(() => provider.close())
  const [openai, claude] = defaultSettings().providers
  const studio = {
    ...openai!,
    provider: 'studio',
    name: 'Studio',
    model: 'gpt-5.5',
    baseUrl: `${provider.url}/v1`,
    reasoning: false,
  }
  const home = await homeWith({ theme: 'light', providers: [openai!, studio, claude!] })
  const { page, close } = await launch({ home })
  const atFirst = page.getByRole('list', { name: 'Providers' })
  await settings(page)
  await expect(cardOf(page, 'OpenAI')).toContainText('A key is a long password')
  await expect(cardOf(page, 'OpenAI').getByRole('button', { name: 'Get a key' })).toBeVisible()
  await expect(page.getByText('for a million tokens').first()).toBeHidden()
  await shot(page, 'first-day-no-key-light')

  // A key in another form than the server's own is refused before anything is sent.
  const card = cardOf(page, 'Studio')
  const key = card.getByLabel('Key for Studio')
  await key.fill('sk-••••c3d4')
  await card.getByRole('button', { name: 'Save key' }).click()
  await expect(card).toContainText('This key is shortened')
  await key.fill('sk-ключ')
  await card.getByRole('button', { name: 'Save key' }).click()
  await expect(card).toContainText('A key has no “к” in it.')
  expect(provider.stats().requests).toBe(0)

  // One that the server does not accept says so, with the server's own words, and so does the dot.
  provider.play([{ fault: { kind: 'status', status: 401 } }])
  await key.fill('sk-of-somebody-else')
  await card.getByRole('button', { name: 'Save key' }).click()
  await expect(card).toContainText('Studio did not accept the key.')
  await expect(atFirst).toContainText('key refused')
  await card.scrollIntoViewIfNeeded()
  await shot(page, 'first-day-wrong-key-light')

  // The right one, with all that comes along when it is copied from a chat.
  provider.play([])
  provider.reset()
  await key.fill(pastedKey)
  await card.getByRole('button', { name: 'Replace' }).click()
  await expect(card).toContainText('Studio answers: gpt-5.5 replied')
  await expect(card).toContainText('ends in c3d4')
  await expect(atFirst).toContainText('answers')
  expect(provider.keysSeen()).toEqual([secondKey])

  // An address with every ending is the same address, and each time it is tried.
  const field = card.getByLabel('Address')
  const bare = provider.url.replace('http://', '')
  for (const pasted of [
    `${provider.url}/v1/chat/completions`,
    `"${provider.url}/v1/messages/"`,
    `${bare}/v1/models?limit=20`,
    `POST ${provider.url}/v1/responses`,
    `\u200b ${provider.url}/v1/completions#top`,
  ]) {
    await field.fill(pasted)
    await field.press('Enter')
    await expect(field, pasted).toHaveValue(`${provider.url}/v1`)
    await expect(card).toContainText(`Saved as ${provider.url}/v1.`)
    await expect(card).toContainText('Studio answers: gpt-5.5 replied')
  }
  await field.fill('ftp://files.example.com')
  await field.press('Enter')
  await expect(card).toContainText('An address begins with http:// or https://.')
  await field.fill(`${bare.replace('127', 'me:se%20cret@127')}`)
  await field.press('Enter')
  await expect(card).toContainText('The password in it was taken out')
  await expect(key).toHaveValue('se cret')
  await key.fill('')
  expect(JSON.stringify(await ask(page, 'settings.read', null))).not.toContain('cret')

  // What a gateway wants to be told is kept like a key.
  await openMore(card, 'prices')
  await card.getByLabel('Name of what is sent along').fill('X-Team: canary-of-the-team')
  await card.getByRole('button', { name: 'Add' }).click()
  await expect(card.getByRole('button', { name: 'Remove x-team' })).toBeVisible()
  await shot(page, 'first-day-more-light')
  expect(await page.content()).not.toContain('canary-of-the-team')
  await openMore(card, 'prices')

  // Where others could read a key on its way it is not sent without being asked.
  await field.fill('http://vaultwright.invalid/v1')
  await field.press('Enter')
  const kept = `The key you saved is for ${provider.url}, so it is not sent to this address.`
  await expect(card).toContainText(kept)
  await key.fill(secondKey)
  await card.getByRole('button', { name: 'Save key' }).click()
  await expect(page.getByRole('dialog')).toContainText('whoever is on the way there can read the key')
  await shot(page, 'first-day-open-way-light')
  await page.getByRole('button', { name: 'Do not save it' }).click()
  await expect(card).toContainText(kept)

  await ask(page, 'settings.write', { theme: 'dark' })
  await page.reload()
  await settings(page)
  await expect(cardOf(page, 'OpenAI')).toContainText('A key is a long password')
  await shot(page, 'first-day-no-key-dark')
  await field.fill(`${provider.url}/v1`)
  await field.press('Enter')
  // The key that was saved for this address is there again.
  await expect(card).toContainText('ends in c3d4')
  await expect(card).toContainText('Studio answers: gpt-5.5 replied')
  await openMore(card, 'prices')
  await card.scrollIntoViewIfNeeded()
  await shot(page, 'first-day-answers-dark')

  // How it answers without the key nobody knows before it is asked, now and after another start.
  await expect(atFirst).toContainText('answers')
  await card.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(atFirst).not.toContainText('answers')
  await page.reload()
  await expect(atFirst).toContainText('own server')
  await expect(atFirst).not.toContainText('answers')
  await close()
})

/** Where questions went. A server of one's own is asked for its room as well, at addresses that no vendor has. */
const questionsIn = (provider: Provider): string[] =>
  Object.keys(provider.stats().routes).filter((route) => route.startsWith('/v1/'))

test('a run pinned to one provider asks that one alone and says so', async () => {
  const started = await startApp({
    script: [{ match: { vendor: 'anthropic', section: 12 }, fault: { kind: 'refusal' } }],
  })
  const { page, provider } = started
  // What the run would take is known a moment after its buttons are there, and moves none of them under a hand.
  const moved = await movesIn(page, '.run-panel')
  await openSampleClient(page)
  await expect(page.locator('.quote[aria-busy="false"]')).toContainText('17, in 25 requests')
  expect(await moved()).toEqual([])
  await page.getByRole('combobox', { name: 'Who writes' }).click()
  await page.getByRole('option', { name: 'Only Claude' }).click()
  await expect(
    page.getByText('Only Claude writes this run. If it fails, no other provider takes over.'),
  ).toBeVisible()
  await page.getByLabel('Model for this run').fill('claude-haiku-5-5')
  await shot(page, 'run-pin')
  await page.getByRole('button', { name: 'Write the vault' }).click()
  await runEnded(page)
  await expect(page.getByRole('list', { name: 'The run so far' })).toContainText('Only Claude')
  await expect(card(page, 12)).toContainText('Failed')
  await expect(card(page, 1)).toContainText('Claude · claude-haiku-5-5')
  // Whoever retries what failed does so with the one it was pinned to. The run before shows the same ended state until
  // the next one has begun, so it is the provider and main that are asked when that has begun and ended.
  const retried = async (button: Locator): Promise<void> => {
    const before = provider.stats().requests
    await button.click()
    await expect.poll(() => provider.stats().requests).toBeGreaterThan(before)
    await expect.poll(async () => (await ask<unknown[]>(page, 'run.active', null)).length).toBe(0)
    await expect(page.getByRole('list', { name: 'The run so far' })).toContainText('Only Claude')
    await expect(page.getByRole('list', { name: 'The run so far' })).toContainText('of 1 saved')
    await runEnded(page)
  }
  await retried(page.getByRole('button', { name: 'Retry failed' }))
  await retried(card(page, 12).getByRole('button', { name: 'Retry' }))
  expect(questionsIn(provider)).toEqual(['/v1/messages'])
  await started.close()
})

test('a run pinned to one provider goes on with that one alone after a crash, and with nobody when it is gone', async () => {
  const provider = await startProvider({ pace: 10_000 })
  atEnd(() => provider.close())
  const home = await homeWith({ providers: providersAt(provider) })
  const first = await launch({ home })
  await saveKeys(first.page)
  await openSampleClient(first.page)
  await first.page.getByRole('combobox', { name: 'Who writes' }).click()
  await first.page.getByRole('option', { name: 'Only Claude' }).click()
  await first.page.getByRole('button', { name: 'Write the vault' }).click()
  await expect(first.page.locator('article.run-card-saved').nth(1)).toBeVisible()
  first.app.process().kill('SIGKILL')
  await provider.whenIdle()
  provider.reset()

  const again = await launch({ home })
  const goOn = again.page.getByRole('button', { name: 'Go on with the run that stopped' }).first()
  await expect(goOn).toBeVisible()
  const before = await ask<{ providers: { provider: string }[] }>(again.page, 'settings.read', null)
  const without = before.providers.filter((each) => each.provider !== 'anthropic')
  await ask(again.page, 'settings.write', { providers: without })
  await goOn.click()
  await expect(again.page.getByRole('region', { name: 'Notifications' })).toContainText(
    'The provider chosen for this run was not found.',
  )
  expect(provider.stats().requests).toBe(0)

  await ask(again.page, 'settings.write', { providers: before.providers })
  await goOn.click()
  await runEnded(again.page)
  await expect(again.page.getByRole('list', { name: 'The run so far' })).toContainText('Only Claude')
  expect(questionsIn(provider)).toEqual(['/v1/messages'])
  await again.close()
})

test('a check of a provider finds out anew how it wants to be asked, and names an address at which every word is swallowed', async () => {
  const started = await startApp({
    script: [{ fault: { kind: 'no-response-format', accepts: 'json-object' } }],
  })
  const { page, provider, userData } = started
  await openSampleClient(page)
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  const ways = (): Promise<string> => readFile(join(userData, 'ways.json'), 'utf8').catch(() => '')
  const write = async (): Promise<number> => {
    provider.reset()
    const purpose = { kind: 'sections', sections: [2] }
    const { runId } = await ask<{ runId: string }>(page, 'run.start', {
      vaultId: vaults[0]?.id,
      purpose,
      sample: false,
    })
    const state = async () =>
      (await ask<{ state: string }>(page, 'run.view', { vaultId: vaults[0]?.id, runId })).state
    await expect.poll(state).toBe('finished')
    return provider.stats().requests
  }
  expect(await write()).toBe(2)
  await expect.poll(ways).toContain('json-object')
  expect(await write()).toBe(1)

  // The server has learned more meanwhile: who checks hears of it, and the next run need not find it out.
  provider.play([])
  await settings(page)
  await cardOf(page, 'OpenAI').getByRole('button', { name: 'Check' }).click()
  await expect(cardOf(page, 'OpenAI')).toContainText('OpenAI answers')
  await expect.poll(ways).not.toContain('json-object')
  expect(await write()).toBe(1)

  // A firewall that drops every packet, and a handshake that nobody answers: told as nobody's, by the check and by a run.
  const dropping = await startSwallower()
  const dead = createServer((socket) => void socket.resume().on('error', () => undefined))
  await new Promise<void>((resolve) => dead.listen(0, '127.0.0.1', resolve))
  atEnd(dropping.close)
  atEnd(() => new Promise((resolve) => void dead.close(() => resolve())))
  const silent = dead.address()
  const dropped = `http://127.0.0.1:${dropping.port}`
  const mute = `https://127.0.0.1:${typeof silent === 'object' ? silent?.port : 0}`
  const own = { ...providersAt(provider)[0]!, kind: 'openai' as const }
  const endpoints = [
    { ...own, provider: 'openai', name: 'Firewalled', baseUrl: `${dropped}/v1` },
    { ...own, provider: 'mute', name: 'Mute', baseUrl: `${mute}/v1` },
  ]
  await ask(page, 'settings.write', { providers: endpoints })
  await page.reload()
  await settings(page)
  for (const { name } of endpoints) await cardOf(page, name).getByRole('button', { name: 'Check' }).click()
  await expect(cardOf(page, 'Firewalled')).toContainText(`Nobody answers at ${dropped}.`)
  await expect(cardOf(page, 'Mute')).toContainText(`Nobody answers at ${mute}.`)
  await shot(page, 'endpoint-nobody-answers')
  await ask(page, 'settings.write', { providers: endpoints.slice(0, 1) })
  const { runId } = await ask<{ runId: string }>(page, 'run.start', {
    vaultId: vaults[0]?.id,
    purpose: { kind: 'sections', sections: [2] },
    sample: false,
  })
  const where = { vaultId: vaults[0]?.id, runId }
  type Lost = { lost: { unreached: { failure: { address?: string } }[] } | null }
  const lost = async (): Promise<unknown> => {
    const view = await ask<Lost>(page, 'run.view', where)
    return view.lost?.unreached.map(({ failure }) => failure.address)
  }
  await expect.poll(lost).toEqual([dropped])
  await ask(page, 'run.cancel', where)
  await started.close()
})

test('the settings of six providers are whole at 200 % zoom and accessible in the light and in the dark', async () => {
  const one = providersAt(await down())[0]!
  const names = [
    'OpenAI',
    'Work account',
    'A provider with quite a long name, as people give them',
    'Ollama',
    'Studio',
    'Six',
  ]
  const providers = names.map((name, at) => ({
    ...one,
    name,
    provider: at === 0 ? 'openai' : `endpoint-${at}`,
  }))
  const sectionModels = {
    1: { provider: 'endpoint-2', model: 'a-model' },
    5: { provider: 'openai', model: 'gpt-5.5-mini' },
  }
  const started = await startApp({ settings: { providers, sectionModels } })
  const { page } = started
  const lookAt = async (name: string): Promise<void> => {
    const wide = await page.evaluate(() =>
      [
        document.documentElement,
        ...document.querySelectorAll('.page-body, .tabs-page, .settings-page, .dialog'),
      ].map((element) => element.scrollWidth - element.clientWidth),
    )
    expect(Math.max(...wide), name).toBeLessThanOrEqual(0)
    // What lies in a place of its own that scrolls down must not need to be pushed sideways either.
    const rightmost = await page.evaluate(() => {
      const seen = document.querySelectorAll('.settings-page .settings *')
      return (
        Math.max(...[...seen].map((element) => element.getBoundingClientRect().right)) - window.innerWidth
      )
    })
    expect(rightmost, name).toBeLessThanOrEqual(0)
    await inEachLook(page, async (look) => {
      expect(await violationsOn(page, look), `${name} in the ${look}`).toEqual([])
      await shot(page, `${name}-${look}`)
    })
  }
  await settings(page)
  // To its new place goes the focus with it, also where there is no further one.
  const later = page.getByRole('button', { name: 'Ask Studio later' })
  await later.press('Enter')
  await expect(later).toBeDisabled()
  await expect(later).toBeFocused()
  // What is being typed is saved when a command of the menu leads elsewhere.
  const most = page.getByLabel('Most for one run, in dollars')
  await most.fill('7')
  await takeFromMenu(started.app, 'All vaults')
  await expect(page.getByRole('heading', { name: 'All vaults' })).toBeVisible()
  await settings(page)
  await expect(most).toHaveValue('7')
  for (const zoom of [1, 2]) {
    await inMain(
      started.app,
      ({ BrowserWindow }, factor) => {
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor)
      },
      zoom,
    )
    const name = `endpoints${zoom === 2 ? '-200' : ''}`
    await lookAt(name)
    if (zoom === 1) {
      await openMore(page, 'Other models')
      await openMore(cardOf(page, 'OpenAI'), 'prices')
    }
    await page.getByRole('table', { name: 'Another model for some sections' }).scrollIntoViewIfNeeded()
    await lookAt(`${name}-sections`)
    await page.getByRole('button', { name: 'Add a provider' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAt(`${name}-add`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await started.close()
})

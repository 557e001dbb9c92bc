import { expect, type Locator, type Page } from '@playwright/test'
import { defaultSettings } from '../src/shared/settings.ts'
import { inEachLook, violationsOn } from './accessible.ts'
import { ask, cards, homeWith, openSampleClient, runEnded } from './started-app.ts'
import { atEnd, inMain, launch, shot, test } from './launch.ts'
import { habitOf } from './provider/habits/all-habits.ts'
import { startProvider } from './provider/start-provider.ts'

/** What stands in the way, what Check says of it, and the word beside the provider. */
const inTheWay: readonly [habit: string, sentence: RegExp, word: string][] = [
  ['account-401', /did not accept the key\. Copy it once more, whole, or make a new one\./u, 'key refused'],
  ['account-402', /no credit left, or a limit set there is reached\. Top it up/u, 'no credit'],
  ['account-403-region', /country .* else use another provider\./u, 'not offered here'],
  ['account-404-ollama', /does not know the model “gpt-5\.5”\. Pick another/u, 'no such model'],
  ['account-404-data-policy', /Allow it in your account there, or pick another/u, 'not allowed'],
  ['question-odd-all', /did not accept the question \(400\)\. Another model may take it\./u, 'has trouble'],
  ['context-llama', /needs 7,300 tokens.* room for 4,096\. Raise that context/u, 'has trouble'],
  ['busy-429', /asks for a slower pace\. Try again in a few minutes\./u, 'busy'],
  ['busy-500-memory', /fault of its own \(500\)\. Try again in a few minutes\./u, 'has trouble'],
  ['place-404-page', /Something answers at http\S+, but not a model\. Check the address/u, 'not reached'],
  ['place-511', /A web page answered at http\S+ instead .*Sign in to the network/u, 'not reached'],
  ['place-407', /The proxy .* did not let .* through to http\S+\. Ask whoever/u, 'not reached'],
  ['place-redirect-login', /points to https:\/\/login\.example\.invalid\. If that is a page/u, 'not reached'],
  ['network-refused', /No server answers at http\S+\. Is the program behind it running\?/u, 'not reached'],
  ['network-https-to-http', /at https\S+ speaks http, not https\. Change the address/u, 'not reached'],
  ['network-self-signed', /The certificate of \S+ is not trusted by this computer, so/u, 'not reached'],
  ['network-closes', /connection to Studio at http\S+ broke off\. Look at the address/u, 'not reached'],
]
/** Those of them that a run is ended by, at once. */
const endsRuns = ['account-401', 'context-llama', 'network-self-signed'] as const

/** A picture in both looks, for whoever reads the sentences. */
async function bothLooks(page: Page, name: string): Promise<void> {
  await inEachLook(page, (look) => shot(page, `${name}-${look}`))
}

/** Nothing is cut off in a place, and all of the window can be read in both looks. */
async function isWhole(page: Page, place: Locator): Promise<void> {
  expect(await place.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  await inEachLook(page, async (look) => expect(await violationsOn(page, look)).toEqual([]))
}

test('in a small window, whatever stands in the way is said with what it is, where, and what to do, in Check, before a run and after it', async () => {
  const provider = await startProvider()
  atEnd(() => provider.close())
  const price = { input: 2, cached: 0.2, output: 10 }
  const own = { name: 'Studio', model: 'gpt-5.5', baseUrl: `${provider.url}/v1`, reasoning: false, price }
  const studio = { ...defaultSettings().providers[0]!, provider: 'studio', ...own }
  const home = await homeWith({ theme: 'light', providers: [studio] })
  const { app, page, close } = await launch({ home })
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(960, 600))

  /** From now on this stands in the way; null: nothing does. */
  const meet = async (id: string | null): Promise<void> => {
    const place = await habitOf(id ?? '')?.place?.({ port: provider.port, secondMs: 1000 })
    if (place) atEnd(() => place.close())
    provider.play(id === null ? [] : [{ fault: { kind: 'habit', id } }])
    const baseUrl = place?.baseUrl ?? studio.baseUrl
    await ask(page, 'settings.write', { providers: [{ ...studio, baseUrl }] })
    // A key belongs to its address. The window is told of neither: on its card stands the address it began with.
    await ask(page, 'keys.save', { provider: 'studio', key: 'sk-canary-studio' })
  }
  await meet(null)
  await page.reload()
  await page.getByRole('button', { name: 'Settings' }).first().click()
  const card = page.getByRole('listitem', { name: 'Studio', exact: true })
  for (const [id, sentence, word] of inTheWay) {
    await meet(id)
    await card.getByRole('button', { name: 'Check' }).click()
    await expect(card.locator('.provider-check'), id).toContainText(sentence)
    await expect(page.getByRole('list', { name: 'Providers' }), id).toContainText(word)
    await bothLooks(page, `check-${id}`)
  }
  await isWhole(page, card)

  // Before a run: too little room, a limit that may be reached, and one that cannot be kept.
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await openSampleClient(page)
  const panel = page.getByRole('complementary', { name: 'The run' })
  const said = async (name: string, change: object, sentence: RegExp): Promise<void> => {
    await ask(page, 'settings.write', change)
    await page.reload()
    await page
      .getByRole('button', { name: /Northlight/ })
      .first()
      .click()
    await expect(panel).toContainText(sentence)
    await bothLooks(page, `before-${name}`)
  }
  await said('room', { providers: [{ ...studio, context: 4096 }] }, /this server has 4k\. .*Raise it where/u)
  const perRun = (limit: number | null) => ({ spending: { perRun: limit, perMonth: null } })
  await said('limit', { providers: [studio], ...perRun(0.05) }, /The \$0\.05 you allow for a run may not be/u)
  const unpriced = [{ ...studio, model: 'house', price: null }]
  await said('unpriced', { providers: unpriced, ...perRun(5) }, /your limit of \$5\.00 cannot be kept/u)
  await expect(panel.getByRole('button', { name: 'Write the vault' })).toBeDisabled()
  await isWhole(page, panel)
  await said('unlimited', perRun(null), /not known: no prices/u)

  // After it: once for all sections, with whoever was asked named on every card.
  for (const [nth, id] of endsRuns.entries()) {
    await meet(id)
    await page.getByRole('button', { name: nth === 0 ? 'Write the vault' : 'Retry failed' }).click()
    const sentence = id === 'account-401' ? /did not accept the key/u : inTheWay.find(([of]) => of === id)![1]
    await expect(page.locator('.run-outcome'), id).toContainText(sentence)
    await runEnded(page)
    await expect(cards(page).filter({ hasText: 'The provider' })).toHaveCount(0)
    await bothLooks(page, `run-${id}`)
  }
  await isWhole(page, page.locator('.run-outcome'))
  await close()
})

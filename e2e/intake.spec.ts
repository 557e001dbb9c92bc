import { expect, type Page } from '@playwright/test'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readIntake } from '../src/shared/read-intake.ts'
import type { Intake } from '../src/shared/intake.ts'
import { inEachLook, violationsOn } from './accessible.ts'
import {
  ask,
  type StartedApp,
  startApp,
  homeWith,
  movesIn,
  openSampleClient,
  readJson,
  vaultFolder,
} from './started-app.ts'
import { exampleIntake } from './provider/ask.ts'
import { inMain, launch, type Launched, shot, takeFromMenu, test } from './launch.ts'

const field = (page: Page) => page.locator('.question-answer textarea, .question-answer input')
const suggestions = (page: Page) => page.getByRole('region', { name: 'Suggestions' })

async function openQuestion(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Change ${name}` }).click()
  await expect(field(page).first()).toBeFocused()
}

/** The intake as it is on disk, once it holds what was typed. */
async function savedAnswer(home: string, key: string): Promise<unknown> {
  return (await readJson(join(await vaultFolder(home), 'intake.json')))[key]
}

/** A vault that was made and left as it was made is taken before another is made; what comes late on its page moves nothing. */
async function takesTheUntouchedVault(page: Page): Promise<void> {
  // Letters that the first screen has none of are there before they are drawn.
  await expect
    .poll(() => page.evaluate(() => document.fonts.check("italic 1em 'Source Serif 4 Variable'")))
    .toBe(true)
  const newVault = page.getByRole('button', { name: 'New vault' }).first()
  const rows = page.getByRole('main').getByText('Untitled vault')
  const moved = await movesIn(page, '.question')
  await newVault.click()
  await expect(page.getByRole('combobox', { name: 'Whose example' })).toBeVisible()
  expect(await moved()).toEqual([])
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await expect(rows).toHaveCount(1)
  // Two presses within half a second are one.
  const anotherVault = (): Promise<void> =>
    expect(async () => {
      await newVault.click()
      await expect(field(page).first()).toHaveValue('', { timeout: 1000 })
    }).toPass()
  await anotherVault()
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await expect(rows).toHaveCount(1)
  // Whatever was put in makes it one of the person's own.
  await anotherVault()
  await field(page).first().fill('Ardent & Low')
  await anotherVault()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Untitled vault')
  for (const title of ['Untitled vault', 'Ardent & Low']) await putAway(page, title)
}

async function putAway(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: /trash/i }).click()
  await expect(page.getByRole('button', { name: `More for ${title}` })).toHaveCount(0)
}

test('names thin answers, what they make general, and leads to them with one click', async () => {
  const started = await startApp()
  const { page } = started
  await takesTheUntouchedVault(page)
  await openSampleClient(page)
  await expect(page.getByText('Every answer gives the writer something to hold on to')).toBeVisible()

  await openQuestion(page, 'Outcomes')
  const side = page.getByRole('complementary', { name: 'About this answer' })
  await expect(side).toContainText('Strong')
  await field(page).fill('They are happier.')
  await expect(side).toContainText('Thin')
  await expect(side).toContainText('fits any business')
  await expect(side).toContainText('makes all of these less specific')
  await shot(page, 'intake-thin')

  await page.getByRole('button', { name: 'All answers' }).click()
  const panel = page.getByRole('region', { name: 'What would help most' })
  await expect(panel).toContainText('sections speak of the result; yours says “They are happier”')
  await panel.getByText(/Of the seventeen sections/).click()
  await expect(panel.getByText('Partly general').first()).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'The run' })).toContainText('One answer is thin')
  await shot(page, 'intake-thin-summary')

  await panel.getByRole('button', { name: 'Improve Outcomes' }).click()
  await expect(page.getByRole('heading', { name: 'What is different for them afterwards?' })).toBeVisible()
  await settlesWhoseAnswerCounts(started)
  await addsAndRemovesAWay(started)
  await looksAtGuesses(started)
  await started.close()
})

/** An answer that is given elsewhere while one types: both are shown, and the person says which counts. */
async function settlesWhoseAnswerCounts({ page, home }: StartedApp): Promise<void> {
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  await expect(field(page)).toBeFocused()
  /** Types while, before the window can hear of it, somebody else answers too. */
  const type = (words: string, elsewhere: string): Promise<void> =>
    page.evaluate(
      async ([vaultId, mine, value]) => {
        const { bridge } = window as unknown as {
          bridge: { ask(route: string, input: unknown): Promise<unknown> }
        }
        const command = { kind: 'set-answer', key: 'outcomes', value }
        const answered = bridge.ask('vault.apply', { vaultId, command })
        document.querySelector<HTMLTextAreaElement>('.question-answer textarea')?.select()
        document.execCommand('insertText', false, mine)
        await answered
      },
      [vaults[0]?.id ?? '', words, elsewhere] as const,
    )
  const question = page.getByRole('alert').filter({ hasText: 'was changed elsewhere' })
  await type('Said here.', 'Said elsewhere.')
  await expect(question).toContainText('Said elsewhere.')
  await expect(field(page)).toHaveValue('Said here.')
  await question.getByRole('button', { name: 'Take the other' }).click()
  await expect(question).toHaveCount(0)
  await expect(field(page)).toHaveValue('Said elsewhere.')
  await type('Said here again.', 'Said elsewhere again.')
  // On every page of the vault: what one comes back to is what one typed.
  await page.getByRole('button', { name: 'All answers' }).click()
  await expect(question).toBeVisible()
  await openQuestion(page, 'Outcomes')
  await expect(field(page)).toHaveValue('Said here again.')
  await question.getByRole('button', { name: 'Keep mine' }).click()
  await expect(question).toHaveCount(0)
  await expect.poll(() => savedAnswer(home, 'outcomes')).toBe('Said here again.')
}

/** A way to buy is added, typed, removed and brought back by the keyboard; the focus goes with it. */
async function addsAndRemovesAWay({ page, home }: StartedApp): Promise<void> {
  await page.getByRole('button', { name: 'All answers' }).click()
  await openQuestion(page, 'Ways to buy')
  await page.getByRole('button', { name: 'Add another' }).press('Enter')
  const second = page.getByRole('group', { name: 'Way to buy 2' })
  await expect(second.getByRole('textbox', { name: 'Name' })).toBeFocused()
  for (const words of ['A single call', '60 minutes by video', '$300']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await expect(second.getByRole('textbox', { name: 'What is in it' })).toBeFocused()
  const names = async (): Promise<unknown> =>
    ((await savedAnswer(home, 'offers')) as Record<string, string>[]).map(({ name, price }) => [name, price])
  const first = ['90 days one to one', '$4,800, or three payments of $1,700']
  await expect.poll(names).toEqual([first, ['A single call', '$300']])
  await shot(page, 'intake-rows')
  await second.getByRole('button', { name: 'Remove way to buy 2' }).press('Enter')
  await expect(second).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expect.poll(names).toEqual([first])
  await page
    .locator('.toast')
    .filter({ hasText: 'Way to buy 2 removed' })
    .getByRole('button', { name: 'Undo' })
    .press('Enter')
  await expect(second.getByRole('textbox', { name: 'Name' })).toHaveValue('A single call')
  await second.getByRole('button', { name: 'Move way to buy 2 up' }).press('Enter')
  await expect.poll(names).toEqual([['A single call', '$300'], first])
  await page.getByRole('textbox', { name: 'Name' }).first().press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'What is the first thing' })).toBeVisible()
  await page.getByRole('radio', { name: 'They apply' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Where' })).toBeFocused()
}

/** What an old intake did not ask is shown once, stands nowhere as missing, and is settled with one press. */
async function looksAtGuesses({ page }: StartedApp): Promise<void> {
  const {
    sells: _sells,
    work: _work,
    firstStep: _step,
    offers: _offers,
    proof: _proof,
    ...kept
  } = exampleIntake()
  const old = {
    businessType: 'service',
    pricing: '€110 per visit',
    deliverables: 'An hour',
    testimonials: '',
  }
  const { vaultId } = await ask<{ vaultId: string }>(page, 'vault.create', {
    title: 'An older vault',
    intake: readIntake({ ...kept, ...old }).intake,
  })
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await page
    .getByRole('main')
    .getByRole('button', { name: /An older vault/ })
    .first()
    .click()
  const note = page.getByRole('note')
  await expect(note).toContainText('please look. What is sold, Who does the work, First step.')
  await expect(page.getByText('No answer yet')).toHaveCount(0)
  await expect(page.getByText('€110 per visit · An hour')).toBeVisible()
  await shot(page, 'intake-guesses')
  await page.getByRole('button', { name: 'Change What is sold' }).click()
  await page.getByRole('radio', { name: 'Work made or done' }).click()
  await expect(note).toHaveCount(0)
  await page.getByRole('button', { name: 'All answers' }).click()
  await note.getByRole('button', { name: 'All of it is right' }).click()
  await expect(note).toHaveCount(0)
  const { intake } = await ask<{ intake: Intake }>(page, 'vault.open', { vaultId })
  expect(intake).toMatchObject({ sells: 'project', work: 'us' })
  expect(intake).not.toHaveProperty('guessed')
}

test('brings five suggestions from the provider, puts one in, and the usual undo takes it back', async () => {
  const started = await startApp()
  const { page, provider } = started
  await openSampleClient(page)
  await openQuestion(page, 'Outcomes')
  const typed = 'They leave at six, and mean it.'
  await field(page).fill(typed)
  await expect(suggestions(page)).toContainText('Asks OpenAI')
  await suggestions(page).getByRole('button', { name: 'Suggest five' }).click()
  await expect(suggestions(page).getByRole('listitem')).toHaveCount(5)
  await expect(suggestions(page)).toContainText('OpenAI · gpt-6.1-sol')
  expect(provider.stats().parts).toEqual({ 'suggest.outcomes': 1 })
  // What was typed a moment ago went with the question, and so did the words of suggest.md.
  expect(provider.lastWords('suggest.outcomes')).toContain(typed)
  expect(provider.lastWords('suggest.outcomes')).toContain('Suggest five answers')
  await shot(page, 'intake-suggestions')

  const third = await suggestions(page).getByRole('listitem').nth(2).locator('.suggestion-text').innerText()
  await suggestions(page).getByRole('button', { name: 'Replace with suggestion 3' }).click()
  await expect(field(page)).toHaveValue(third)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue(typed)
  await suggestions(page).getByRole('button', { name: 'Add suggestion 1' }).click()
  await expect(field(page)).toHaveValue(new RegExp(`^${typed}\n`))
  await expect.poll(() => savedAnswer(started.home, 'outcomes')).toContain(`${typed}\n`)

  // By the keyboard alone: the arrows walk the cards, a number takes one, Escape puts them away.
  await suggestions(page).getByRole('button', { name: 'Replace with suggestion 1' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(suggestions(page).getByRole('button', { name: 'Replace with suggestion 2' })).toBeFocused()
  await page.keyboard.press('3')
  await expect(field(page)).toHaveValue(third)
  await suggestions(page).getByRole('button', { name: 'Replace with suggestion 1' }).focus()
  await page.keyboard.press('Escape')
  await expect(suggestions(page).getByRole('listitem')).toHaveCount(0)
  await expect(field(page)).toHaveValue(third)
  await started.close()
})

test('asks the second provider when the first fails, says why when both do, and stops when one leaves', async () => {
  const started = await startApp({
    script: [{ match: { vendor: 'openai' }, fault: { kind: 'status', status: 401 } }],
  })
  const { page, provider } = started
  await openSampleClient(page)
  await openQuestion(page, 'Unique advantage')
  await suggestions(page).getByRole('button', { name: 'Suggest five' }).click()
  await expect(suggestions(page)).toContainText('Claude · claude-sonnet-5-5')

  provider.play([{ fault: { kind: 'status', status: 401 } }])
  await suggestions(page).getByRole('button', { name: 'Five others' }).click()
  await expect(suggestions(page).getByRole('alert')).toContainText('did not accept the key')
  await shot(page, 'intake-suggestions-failed')

  provider.play([{ fault: { kind: 'stall', afterCharacters: 20 } }])
  provider.reset()
  await suggestions(page).getByRole('button', { name: 'Try again' }).click()
  await provider.whenAsked(1)
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await provider.whenIdle()
  expect(provider.stats().requests).toBe(1)
  await started.close()
})

test('offers the sample’s suggestions without a key, labelled so, and none where only the person knows', async () => {
  const home = await homeWith({})
  const { page, close } = await launch({ home })
  await openSampleClient(page)
  await openQuestion(page, 'Ideal client')
  await expect(suggestions(page)).toContainText('Sample: made on this computer')
  await suggestions(page).getByRole('button', { name: 'Suggest five' }).click()
  await expect(suggestions(page).getByRole('listitem')).toHaveCount(5)
  await expect(suggestions(page).locator('.suggest-foot')).toContainText('Sample')
  await page.getByRole('button', { name: 'All answers' }).click()
  await openQuestion(page, 'Proof')
  await expect(page.getByText('Proof can only come from you and your clients')).toBeVisible()
  await close()
})

test('sends a person’s own words from the next run on, says so in the section, and puts them away again', async () => {
  const started = await startApp()
  const { page, provider, home, userData } = started
  await openSampleClient(page)
  await openPrompts(page)
  const list = page.getByRole('navigation', { name: 'Prompts' })
  await list.getByRole('button', { name: '1 Ideal Client' }).click()
  const words = page.getByRole('textbox', { name: /words/i })
  await words.fill('Describe the one client of {{bussinessName}} as a neighbour would.')
  await expect(page.getByText('{{bussinessName}} is not a name that is filled in.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await words.fill('Describe the one client of {{businessName}} as a neighbour would.')
  // What is typed and not saved stays, wherever one goes meanwhile.
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await openPrompts(page)
  await expect(words).toHaveValue(/as a neighbour would/)
  await expect(list.getByText('Not saved')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(list.getByText('Yours')).toBeVisible()
  await shot(page, 'settings-prompts')

  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  const purpose = { kind: 'sections', sections: [1] }
  const write = async (): Promise<void> => {
    await ask(page, 'run.start', { vaultId: vaults[0]?.id, purpose, sample: false })
    await expect.poll(() => ask<unknown[]>(page, 'run.active', null)).toEqual([])
  }
  await write()
  expect(provider.lastWords('1.1')).toContain('the one client of Northlight Coaching as a neighbour would')
  const saved = join(await vaultFolder(home), 'sections', '01-ideal-client.json')
  const versionIn = async (): Promise<unknown> => {
    const { basis } = (await readJson(saved)) as { basis: { prompts: Record<string, string> } }
    return basis.prompts['sections/01-ideal-client.md']
  }
  expect(await versionIn()).toMatch(/^\d+\+own$/)

  await page.getByRole('button', { name: 'Reset to the app’s words' }).click()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(list.getByText('Yours')).toHaveCount(0)
  const [kept = ''] = await readdir(join(userData, 'prompts', '.trash'))
  expect(await readFile(join(userData, 'prompts', '.trash', kept), 'utf8')).toContain('as a neighbour would')
  await write()
  expect(await versionIn()).toMatch(/^\d+$/)
  expect(provider.lastWords('1.1')).not.toContain('as a neighbour would')
  await started.close()
})

test('says that the app’s words changed since a person made theirs, until they are saved again', async () => {
  const home = await homeWith({})
  const folder = join(home, 'user-data', 'prompts')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'repair.md'), '---\nversion: 0\n---\nPut this right: {{issues}}\n')
  const { page, close } = await launch({ home })
  await openPrompts(page)
  await page.getByRole('button', { name: /How an answer is sent back/ }).click()
  await expect(page.getByText('The app’s own words changed since you made yours.')).toBeVisible()
  await expect(page.getByRole('region', { name: /app’s words/ })).toBeVisible()
  await page.getByRole('button', { name: 'Save again' }).click()
  await expect(page.getByText('The app’s own words changed since you made yours.')).toHaveCount(0)
  expect(await readFile(join(folder, 'repair.md'), 'utf8')).toMatch(
    /^---\nversion: [1-9]\d*\n---\n\nPut this/,
  )
  await close()
})

const picture = ({ app }: Launched): Promise<string> =>
  inMain(app, async ({ BrowserWindow }) => {
    const taken = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return taken?.toPNG().toString('base64') ?? ''
  })

async function openPrompts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).first().click()
  const moved = await movesIn(page, '.prompts')
  await page.getByRole('tab', { name: 'Prompts' }).click()
  await expect(page.getByRole('navigation', { name: 'Prompts' })).toBeVisible()
  // The list comes a moment later, with a bar to scroll by.
  expect(await moved()).toEqual([])
}

/** At 300 % too: a button with a long name is read on two lines, and the page slides nowhere sideways. */
async function importIsWhole({ app, page }: StartedApp): Promise<void> {
  const zoom = (factor: number): Promise<void> =>
    inMain(
      app,
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    )
  await zoom(3)
  await page
    .getByRole('main')
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await takeFromMenu(app, 'Import answers…')
  await expect(page.getByRole('heading', { level: 1, name: 'Import answers' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(320)
  const body = page.locator('.page-body')
  expect(await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await zoom(2)
  await page.getByRole('button', { name: 'All vaults' }).first().click()
}

test('the intake and the settings are whole at 200 % zoom and accessible in the light and in the dark', async () => {
  const started = await startApp()
  const { page, app } = started
  const lookAt = async (name: string): Promise<void> => {
    // A screen is loaded when one goes to it for the first time.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.page-body, .tabs-page, .settings-page')]
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => `${part.className} ${part.scrollWidth} > ${part.clientWidth}`),
    )
    expect(wide, `${name} is wider than its place`).toEqual([])
    await inEachLook(page, async (look) => {
      expect(await violationsOn(page, look), `${name} in the ${look}`).toEqual([])
      const path = await shot(page, `${name}-${look}`)
      // Playwright cuts a zoomed window off: the window takes its own picture then.
      if (name.endsWith('-zoomed')) await writeFile(path, Buffer.from(await picture(started), 'base64'))
    })
  }
  const walk = async (zoom: string): Promise<void> => {
    await lookAt(`intake-strength${zoom}`)
    await openQuestion(page, 'Outcomes')
    await field(page).fill('Less stress.')
    await suggestions(page).getByRole('button', { name: 'Suggest five' }).click()
    await expect(suggestions(page).getByRole('listitem')).toHaveCount(5)
    await lookAt(`intake-suggestions${zoom}`)
    await page.getByRole('button', { name: 'All answers' }).click()
    await openQuestion(page, 'Ways to buy')
    if (zoom === '') await page.getByRole('button', { name: 'Add another' }).click()
    await expect(page.getByRole('group', { name: 'Way to buy 2' })).toBeVisible()
    await lookAt(`intake-rows${zoom}`)
    await page.getByRole('button', { name: 'Settings' }).first().click()
    await lookAt(`settings-general${zoom}`)
    await page.getByRole('tab', { name: 'Prompts' }).click()
    const words = page.getByRole('textbox', { name: /words/i })
    await words.fill(`${await words.inputValue()}\n\nNever use the word {{unlock}}.`)
    await lookAt(`settings-prompts${zoom}`)
    await page.getByRole('button', { name: 'Undo the changes' }).click()
  }
  await openSampleClient(page)
  await walk('')
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  const resize = (width: number, height: number): Promise<void> =>
    inMain(app, ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as [number, number])
  // The smallest window there is.
  await resize(960, 600)
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await expect(page.getByRole('main').getByRole('button', { name: 'New vault' })).toBeInViewport({ ratio: 1 })
  await importIsWhole(started)
  await resize(1280, 800)
  await page
    .getByRole('main')
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await walk('-zoomed')
  await started.close()
})

import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSection, readJson } from './started-app.ts'
import { inMain } from './launch.ts'

/** A place where a person types, and how to see on disk what they typed. */
export interface PlaceToType {
  name: string
  /** Goes there from the page of the vault, and gives it the focus. */
  open(page: Page): Promise<void>
  /** The keys of one turn: letters, or the name of a key. */
  keys(turn: number): string[]
  /** Whether the files hold what was typed. */
  holds(folder: string, userData: string, turn: number): Promise<boolean>
}

/** A word that no other turn types, after a space. */
export const wordOf = (turn: number): string => ` w${turn}q`

const letters = (turn: number): string[] => [...wordOf(turn)]

const inFile = (file: string) => async (folder: string, _userData: string, turn: number) =>
  (await readFile(join(folder, file), 'utf8')).includes(wordOf(turn))

const field = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true })

async function edit(page: Page, section: string, name: string): Promise<Locator> {
  await openSection(page, section)
  await field(page, name).press('e')
  return field(page, name)
}

async function atEnd(text: Locator): Promise<void> {
  await text.focus()
  await text.press('Control+End')
}

async function change(page: Page, answer: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Intake', exact: true }).click()
  await page.getByRole('button', { name: `Change ${answer}` }).click()
  return page.locator('.question-answer')
}

const stages = async (folder: string): Promise<unknown> =>
  (await readJson(join(folder, 'intake.json')))['stage']

export const placesToType = (): PlaceToType[] => {
  let stage: unknown
  return [
    {
      name: 'a line of a section',
      open: async (page) => atEnd((await edit(page, 'Offer & Pricing', 'Offer name')).getByRole('textbox')),
      keys: letters,
      holds: inFile('sections/04-offer.json'),
    },
    {
      name: 'a long text of a section',
      open: async (page) =>
        atEnd((await edit(page, 'E-mail Sequence', 'E-mail 1 › Body')).getByRole('textbox')),
      keys: letters,
      holds: inFile('sections/08-emails.json'),
    },
    {
      name: 'an entry of a list',
      open: async (page) =>
        atEnd((await edit(page, 'Ideal Client', 'What they want')).getByRole('textbox', { name: 'Want 2' })),
      keys: letters,
      holds: inFile('sections/01-ideal-client.json'),
    },
    {
      name: 'a number',
      open: async (page) =>
        (await edit(page, 'E-mail Sequence', 'E-mail 2 › Day')).getByRole('spinbutton').press('Control+a'),
      keys: (turn) => [...String(1000 + turn)],
      async holds(folder, _userData, turn) {
        return (
          /"day": (\d{4,})/u.exec(await readFile(join(folder, 'sections/08-emails.json'), 'utf8'))?.[1] ===
          String(1000 + turn)
        )
      },
    },
    {
      name: 'an answer in one line',
      open: async (page) => atEnd((await change(page, 'Full name')).getByRole('textbox')),
      keys: letters,
      holds: inFile('intake.json'),
    },
    {
      name: 'an answer in prose',
      open: async (page) => atEnd((await change(page, 'Core problem')).getByRole('textbox')),
      keys: letters,
      holds: inFile('intake.json'),
    },
    {
      name: 'a choice',
      async open(page) {
        const answer = await change(page, 'Stage')
        await expect(answer.getByRole('radio', { checked: true })).toBeFocused()
        stage = await answer
          .getByRole('radio', { checked: true })
          .evaluate((radio) => radio.closest('label')?.textContent)
      },
      keys: () => ['Down'],
      holds: async (folder) => stage !== undefined && (await stages(folder)) !== stage,
    },
    {
      name: 'a note that is not sent',
      async open(page) {
        await openSection(page, 'Signature Story')
        const shell = page
          .locator('#section-title')
          .locator('xpath=ancestor::article')
          .locator('[data-field]')
          .nth(1)
        await shell.press('r')
        await atEnd(shell.getByRole('textbox'))
      },
      keys: letters,
      holds: async (_folder, userData, turn) =>
        (await readFile(join(userData, 'drafts.json'), 'utf8').catch(() => '')).includes(wordOf(turn)),
    },
  ]
}

export type Way = 'window' | 'menu' | 'quit'

/** Presses a key in the window and, so many milliseconds later, closes it: both from main, so that nothing is between. */
export const pressThenClose = (app: ElectronApplication, key: string, way: Way, ms: number): Promise<void> =>
  inMain(
    app,
    (electron, [pressed, how, wait]) => {
      const window = electron.BrowserWindow.getAllWindows()[0]
      if (!window) throw new Error('There is no window.')
      const { webContents } = window
      webContents.sendInputEvent({ type: 'keyDown', keyCode: pressed })
      if (pressed.length === 1) webContents.sendInputEvent({ type: 'char', keyCode: pressed })
      webContents.sendInputEvent({ type: 'keyUp', keyCode: pressed })
      setTimeout(() => {
        if (how === 'quit') electron.app.quit()
        else if (how === 'window') window.close()
        else {
          const menus = electron.Menu.getApplicationMenu()?.items.flatMap(
            ({ submenu }) => submenu?.items ?? [],
          )
          menus?.find(({ role }) => role?.toLowerCase() === 'close')?.click(undefined, window, webContents)
        }
      }, wait)
    },
    [key, way, ms] as const,
  )

/** On Linux and Windows the app goes with its last window; from now on it stays, as on a Mac, so that one can be opened again. */
export const staysWithoutWindow = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ app: own }) => {
    own.removeAllListeners('window-all-closed')
    own.on('window-all-closed', () => undefined)
  })

/** Opens a window again, as a click in the dock does. */
export async function openAgain(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await inMain(app, ({ app: own }) => void own.emit('activate'))
  return opened
}

import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'
import { homeWith, openSampleClient, openSection, runEnded } from './started-app.ts'
import { launch, shot, takeFromMenu, test } from './launch.ts'
import { typeInMain } from './key-by-key.ts'
import { canChoose, catchMenus, chooseInMenu, menuAt } from './menus.ts'

const words = '東京のコーチ'
const arabic = 'مدرب للمديرين الجدد'
const hebrew = 'שקט אחרי שש'

/** Keys that mean something to the window, as they come while an input method composes: it takes them for itself. */
const taken = ['ArrowDown', 'ArrowUp', 'Tab', 'Escape', 'Enter']
const processKey = 229

/** Composes words as an input method does, and ends the composition with Enter. */
async function compose(ime: CDPSession, field: Locator): Promise<void> {
  await field.focus()
  const press = (type: 'rawKeyDown' | 'keyUp', key: string, modifiers = 0) =>
    ime.send('Input.dispatchKeyEvent', {
      type,
      key,
      code: key,
      modifiers,
      windowsVirtualKeyCode: type === 'keyUp' ? 0 : processKey,
    })
  for (const key of taken) {
    await ime.send('Input.imeSetComposition', {
      text: words,
      selectionStart: words.length,
      selectionEnd: words.length,
    })
    await press('rawKeyDown', key)
    if (key === 'Enter') await press('rawKeyDown', key, 2)
    await expect(field).toHaveValue(new RegExp(words))
  }
  // What Chromium does with that Enter: the words stay, the composition ends, and the key comes up as itself.
  await ime.send('Input.insertText', { text: words })
  await press('keyUp', 'Enter')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(new RegExp(words))
}

/** Both texts as the page lays them out: theirs from the right, ours from the left. */
async function laidOut(theirs: Locator, ours: Locator): Promise<void> {
  await expect(theirs).toHaveCSS('direction', 'rtl')
  await expect(theirs).toHaveCSS('text-align', 'start')
  await expect(ours).toHaveCSS('direction', 'ltr')
}

const edit = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('group', { name, exact: true }).press('e')
}

test('composing, writing from the right, and the menus over a text', async () => {
  const home = await homeWith({})
  const { page, app, close } = await launch({ home })
  const ime = await page.context().newCDPSession(page)
  await catchMenus(app)
  expect(await canChoose(app, 'new-vault')).toBe(true)
  expect(await canChoose(app, 'export')).toBe(false)
  expect(await canChoose(app, 'review')).toBe(false)

  await test.step('the Enter that ends a composition does not go on to the next question', async () => {
    await openSampleClient(page)
    await page.getByRole('button', { name: 'Change Business name' }).click()
    const answer = page.locator('.question-answer input')
    const ask = await page.locator('#question-ask').innerText()
    await answer.fill('')
    await compose(ime, answer)
    await expect(page.locator('#question-ask')).toHaveText(ask)
    await answer.fill('Northlight Coaching')
    await page.keyboard.press('Enter')
    await expect(page.locator('#question-ask')).not.toHaveText(ask)
  })

  await page.getByRole('button', { name: 'All answers' }).click()
  await page.getByRole('button', { name: 'Write a sample' }).click()
  await runEnded(page)
  await page.getByRole('button', { name: 'Open the vault' }).click()

  await test.step('nor does it close an editor, send a note or leave either', async () => {
    await edit(page, 'Best client › Role')
    const role = page.getByRole('textbox', { name: 'Role' })
    await compose(ime, role)
    await role.fill(arabic)
    await expect(role).toHaveCSS('direction', 'rtl')
    await page.keyboard.press('Control+Enter')
    await expect(role).toBeHidden()

    const field = page.getByRole('group', { name: 'Best client › Role', exact: true })
    await laidOut(field.getByText(arabic), field.getByText('Role', { exact: true }))
    await field.press('r')
    const note = page.getByRole('textbox', { name: 'What should be different here?' })
    await compose(ime, note)
    await note.press('Escape')
    await expect(note).toBeHidden()
  })

  await test.step('entries of one list are laid out each in its own direction', async () => {
    await edit(page, 'What they want')
    const first = page.getByRole('textbox', { name: 'Want 1' })
    await first.fill(hebrew)
    await page.keyboard.press('Control+Enter')
    await expect(first).toBeHidden()
    const wants = page.getByRole('group', { name: 'What they want', exact: true }).getByRole('listitem')
    await laidOut(wants.filter({ hasText: hebrew }), wants.nth(1))
    await shot(page, 'vault-right-to-left')
  })

  await test.step('words of the text that are selected can be refined from the menu', async () => {
    await openSection(page, 'E-mail Sequence')
    expect(await canChoose(app, 'export')).toBe(true)
    expect(await canChoose(app, 'review')).toBe(true)
    expect(await canChoose(app, 'refine-selection')).toBe(false)
    const body = page.getByRole('group', { name: 'E-mail 1 › Body', exact: true })
    const paragraph = body.locator('p').first()
    await paragraph.click({ clickCount: 3, position: { x: 20, y: 12 } })
    await expect.poll(() => canChoose(app, 'refine-selection')).toBe(true)
    // The window offers copies of what is under the pointer, a moment after it got there.
    await expect
      .poll(() => menuAt(app, paragraph))
      .toEqual([
        ...['Copy', '', 'Copy this field', 'Copy this entry', 'Copy the section', '', 'Refine this…'],
      ])
    await chooseInMenu(app, 'Refine this…')
    const note = body.getByRole('textbox', { name: 'What should be different here?' })
    await expect(note).toBeFocused()
    await expect(note).toHaveValue(`“${(await paragraph.innerText()).trim()}”: `)
    expect(await menuAt(app, note)).toEqual(
      expect.arrayContaining(['Cut', 'Paste as plain text', 'Select All']),
    )
    await note.press('Escape')

    // From one field into the next: the note is for what holds both.
    await page.evaluate(() => {
      const [from, to] = ['emails/0/subject', 'emails/0/body'].map((field) =>
        document.querySelector(`[data-field="${field}"] [data-from]`),
      )
      if (from && to) document.getSelection()?.setBaseAndExtent(from, 0, to, 1)
    })
    await expect.poll(() => canChoose(app, 'refine-selection')).toBe(true)
    await takeFromMenu(app, 'Refine the selection…')
    const whole = page.locator('[data-field="emails/0"] > .vr').getByRole('textbox')
    await expect(whole).toBeFocused()
    await whole.press('Escape')
  })

  await test.step('the page around what is typed stands still until the hands rest', async () => {
    await edit(page, 'E-mail 1 › Body')
    const facts = page.locator('.sheet-facts')
    const before = await facts.innerText()
    const seen = await page.evaluateHandle(() => {
      const said: string[] = []
      const look = (): void => {
        const [facts, state] = ['.sheet-facts', '.page-state'].map(
          (place) => document.querySelector(place)?.textContent ?? '',
        )
        const now = `${/^\D*[\d,]+ words/.exec(facts ?? '')?.[0]} ${state}`
        if (said.at(-1) !== now) said.push(now)
      }
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      })
      return said
    })
    // Two seconds of it, in which it is saved five times.
    await typeInMain(app, ' word after word after a word', 70)
    const typing = await seen.jsonValue()
    expect(typing.map((words) => words.replace(/.* words /, ''))).toEqual(['Saving…'])
    expect(before).toContain(typing[0]?.replace(' Saving…', ''))
    await expect(page.locator('.page-state')).toHaveText('Saved')
    await expect(facts).not.toContainText(/^\D*[\d,]+ words/.exec(before)?.[0] ?? '')
    await page.keyboard.press('Escape')
  })

  await test.step('a composition neither searches, nor leaves the search, nor renames', async () => {
    const heading = page.getByRole('heading', { level: 1 })
    const before = await heading.innerText()
    const search = page.getByRole('searchbox')
    await compose(ime, search)
    await expect(heading).toHaveText(before)
    await search.press('Escape')
    await expect(search).toHaveValue('')

    await page.getByRole('button', { name: 'All vaults' }).first().click()
    expect(await canChoose(app, 'review')).toBe(false)
    await page.getByRole('button', { name: /^More for/ }).click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Rename the vault' })
    const title = dialog.getByRole('textbox', { name: 'Title' })
    await title.fill('')
    await compose(ime, title)
    await title.fill(hebrew)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await laidOut(
      page.getByRole('main').getByRole('button', { name: hebrew, exact: true }),
      page.locator('h1'),
    )
    await expect(page.locator('.rail-vault-title')).toHaveCSS('direction', 'rtl')
    await shot(page, 'library-right-to-left')
  })
  await close()
})

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyIntake, wayToBuy } from '../../../shared/intake.ts'
import { valueAt } from '../../../shared/sections/outline.ts'
import { openDrafts } from '../../storage/drafts-file.ts'
import { openLibrary } from '../../storage/library.ts'
import { draft } from '../../storage/testing/records.ts'
import { tempFolder } from '../../storage/testing/temp-folder.ts'
import type { LiveRuns } from '../../runs/live-runs.ts'
import { value } from '../../testing/value.ts'
import { leaveHandlers } from './leave-handlers.ts'
import { sectionHandlers } from './section-handlers.ts'

/** A vault, and a start of the app that finds these drafts and notes kept. */
async function started(
  commands: readonly unknown[],
  notes: (vaultId: string) => Record<string, string> = () => ({}),
) {
  const library = openLibrary(await tempFolder())
  const offers = [wayToBuy({ price: '€90', includes: 'Ten lessons' })]
  const vault = value(await library.create({ title: 'Northlight', intake: { ...emptyIntake(), offers } }))
  value(await vault.saveSection(draft(4, 'some')))
  const path = join(await tempFolder(), 'drafts.json')
  const drafts = commands.map((command) => ({ vaultId: vault.id, command }))
  await writeFile(path, JSON.stringify({ schemaVersion: 1, drafts, notes: notes(vault.id) }))
  const leave = {
    answered: () => undefined,
    fence: () => undefined,
    wired: () => undefined,
    giveUp: () => undefined,
  }
  const done = value(
    await leaveHandlers({ library, drafts: await openDrafts(path), leave })['app.drafts'](undefined as never),
  )
  const left = await readFile(path, 'utf8').catch(() => '')
  const sections = value(await vault.readSections())
  return { done, left, intake: value(await vault.readIntake()), offer: sections[4]?.content, id: vault.id }
}

const typed = { base: 'what-stood-there', sitting: 'a-1' }
const answer = (key: string, now: unknown) => ({ kind: 'set-answer', key, value: now, ...typed })

test('what was typed into an answer that is now a part of another goes into that part', async () => {
  const { done, left, intake } = await started([
    answer('pricing', '€120'),
    answer('testimonials', 'I swim.'),
    answer('businessType', 'service'),
    answer('fullName', 'Mara'),
  ])
  expect(done).toMatchObject({ saved: 4, kept: 0 })
  expect(intake.offers).toEqual([wayToBuy({ price: '€120', includes: 'Ten lessons' })])
  expect([intake.proof[0]?.words, intake.sells, intake.fullName]).toEqual(['I swim.', 'project', 'Mara'])
  expect(left).toBe('')
})

test('what was typed into a tier goes into the way to buy that it became, and so does a note about it', async () => {
  const path = ['tiers', 'ninetyDays', 'promise']
  const { done, offer, id } = await started(
    [{ kind: 'set-field', section: 4, path, value: 'You swim in a season.', ...typed }],
    (vaultId) => ({ [`${vaultId}/4:tiers/ninetyDays/price`]: 'Say it in euros' }),
  )
  expect(valueAt(offer, ['tiers', 0, 'promise'])).toBe('You swim in a season.')
  const notes = { [`${id}/4:tiers/0/price`]: 'Say it in euros' }
  expect(done).toEqual({ saved: 1, kept: 0, notes, prompts: {} })
})

test('a draft that nobody can read takes no other with it, and stays in the file', async () => {
  const unread = { kind: 'sing', verse: 'of a later version' }
  const { done, left, intake } = await started([unread, answer('fullName', 'Mara')])
  expect(done).toMatchObject({ saved: 1, kept: 0 })
  expect(intake.fullName).toBe('Mara')
  expect(JSON.parse(left)).toMatchObject({ drafts: [{ command: unread }] })
})

test('what is typed while the folder of the vaults is away is kept once, and given up once a vault took it', async () => {
  const folder = join(await tempFolder(), 'Vaults')
  const library = openLibrary(folder, {}, undefined, undefined, () => false)
  await mkdir(folder)
  const vault = value(await library.create({ title: 'Northlight', intake: emptyIntake() }))
  await vault.settled()
  const path = join(await tempFolder(), 'drafts.json')
  const drafts = await openDrafts(path)
  const runs = { isRunning: () => false } as unknown as LiveRuns
  const type = (words: string) =>
    sectionHandlers({ library, drafts, runs })['vault.apply']({
      vaultId: vault.id,
      command: { kind: 'set-answer', key: 'fullName', value: words, sitting: 'a-1' },
    })
  await rename(folder, `${folder} away`)
  for (const words of ['Mar', 'Mara']) {
    const done = await type(words)
    expect(done).toMatchObject({ ok: false, failure: { kind: 'not-allowed' } })
    expect(JSON.stringify(done)).toContain('What you typed is saved as soon as the folder is back')
  }
  expect((await drafts.read()).drafts.map(({ command }) => 'value' in command && command.value)).toEqual([
    'Mara',
  ])
  await rename(`${folder} away`, folder)
  value(await type('Mara L'))
  expect((await drafts.read()).drafts).toEqual([])
  await expect(readFile(path)).rejects.toThrow()
  await library.settled()
})

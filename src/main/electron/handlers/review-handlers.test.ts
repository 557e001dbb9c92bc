import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/settings.ts'
import { shortIntake } from '../../../core/testing/run-in-memory.ts'
import { emptyIntake } from '../../../shared/intake.ts'
import type { Result } from '../../../shared/result.ts'
import { runClock } from '../../clock.ts'
import { modelSource } from '../../models.ts'
import { liveRuns, type LiveRuns } from '../../runs/live-runs.ts'
import { runSettings } from '../../runs/run-settings.ts'
import { openReader } from '../../reader/reader.ts'
import { openDrafts } from '../../storage/drafts-file.ts'
import { openLibrary, type Library } from '../../storage/library.ts'
import { promptFolder } from '../../storage/prompt-folder.ts'
import { draft } from '../../storage/testing/records.ts'
import { tempFolder } from '../../storage/testing/temp-folder.ts'
import type { VaultFolder } from '../../storage/vault-folder.ts'
import { value } from '../../testing/value.ts'
import { reviewHandlers } from './review-handlers.ts'
import { sectionHandlers } from './section-handlers.ts'

// Many synced files on a busy disk take their time.
const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind)

const intake = { ...emptyIntake(), businessName: 'Northlight', fullName: 'Mara Lindqvist' }
const clock = runClock()
const reader = openReader({
  script: new URL('../../reader/reader-thread.ts', import.meta.url),
  index: join(await tempFolder(), 'index.sqlite'),
  root: await tempFolder(),
  log: (line) => console.error(line),
})
afterAll(() => reader.end())
const drafts = await openDrafts(join(await tempFolder(), 'drafts.json'))

/** A library with one vault, and runs that the sample provider writes slowly. */
async function setUp(): Promise<{ library: Library; runs: LiveRuns; vault: VaultFolder; vaultId: string }> {
  const library = openLibrary(await tempFolder())
  const vault = value(await library.create({ title: 'Northlight', intake }))
  for (const number of [1, 2, 4] as const) value(await vault.saveSection(draft(number, 'some')))
  const runs = liveRuns({
    clock,
    random: Math.random,
    prompts: promptFolder(join(import.meta.dirname, '../../../../prompts'), null),
    modelFor: modelSource({
      keyFor: () => null,
      samplePace: () => 50,
      sampleTexts: join(import.meta.dirname, '../../../../sample'),
      clock,
    }),
    onEvents: () => undefined,
    onRunning: () => undefined,
    log: () => undefined,
  })
  return { library, runs, vault, vaultId: vault.id }
}

const routesOf = (ports: { library: Library; runs: LiveRuns }) => ({
  ...reviewHandlers({ ...ports, reader }),
  ...sectionHandlers({ ...ports, drafts }),
})

const replacement = (from: string, text: string) => ({
  section: 2 as const,
  path: ['oneLiner'],
  from: 0,
  to: from.length,
  was: from,
  text,
})

test('shows the vault as it is after words were replaced, and remembers what was confirmed', async () => {
  const { library, runs, vault, vaultId } = await setUp()
  const routes = routesOf({ library, runs })
  const command = { kind: 'replace-words' as const, replacements: [replacement('some', 'Other')] }
  const replaced = value(await routes['vault.apply']({ vaultId, command }))
  const { sections, revision } = await vault.view()
  expect(replaced).toEqual({ revision, changed: true })
  expect(String(sections[1]?.content['oneLiner'])).toMatch(/^Other /)
  expect(sections.map((record) => record.revision)).toEqual([1, 2, 1])
  expect(kindOf(await routes['vault.apply']({ vaultId, command }))).toBe('changed-outside')

  const confirm = { kind: 'confirm' as const, texts: ['200 clients'], confirmed: true }
  value(await routes['vault.apply']({ vaultId, command: confirm }))
  const { confirmed, findings } = value(await routes['findings.read']({ vaultId }))
  expect(confirmed.map(({ text }) => text)).toEqual(['200 clients'])
  expect(findings.some((finding) => finding.kind === 'not-written' && finding.section === 3)).toBe(true)
})

test('lists what is not from the person, and what was struck', async () => {
  const { library, runs, vault, vaultId } = await setUp()
  const routes = routesOf({ library, runs })
  const text = 'We have helped 200 clients since 2012.'
  value(await vault.apply({ kind: 'set-field', section: 2, path: ['oneLiner'], value: text }))
  const listed = value(await routes['findings.read']({ vaultId }))
  expect(listed.unknowns.map((entry) => entry.text)).toEqual(['200 clients', '2012'])
  const command = { kind: 'strike' as const, texts: ['200 clients'], struck: true }
  value(await routes['vault.apply']({ vaultId, command }))
  const { unknowns, struck } = value(await routes['findings.read']({ vaultId }))
  expect(struck.map((each) => each.text)).toEqual(['200 clients'])
  expect(unknowns.filter((entry) => entry.struck).map((entry) => entry.text)).toEqual(['200 clients'])
})

test('changes a fact with the places the preview found, and shows it in use', async () => {
  const { library, runs, vault, vaultId } = await setUp()
  const routes = routesOf({ library, runs })
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'The Summit Path' }))
  value(
    await vault.apply({
      kind: 'set-field',
      section: 2,
      path: ['positioningLines', 0],
      value: 'The Summit Path is the way we go together.',
    }),
  )
  const replacements = value(
    await routes['facts.preview']({ vaultId, fact: 'offer-name', text: 'The Climb' }),
  )
  expect(replacements).toMatchObject([{ section: 2, path: ['positioningLines', 0], was: 'The Summit Path' }])
  const command = {
    kind: 'change-fact' as const,
    fact: 'offer-name' as const,
    text: 'The Climb',
    replacements,
  }
  value(await routes['vault.apply']({ vaultId, command }))
  const facts = value(await routes['facts.read']({ vaultId }))
  expect(facts.find(({ id }) => id === 'offer-name')).toMatchObject({
    text: 'The Climb',
    uses: [{ section: 2, path: ['positioningLines', 0], from: 0, to: 9 }],
  })
})

test('changes no words under the hands of a run, and says that one is under way', async () => {
  const { library, runs, vault, vaultId } = await setUp()
  const routes = routesOf({ library, runs })
  const settings = value(runSettings(defaultSettings(), 'sample', () => true))
  const complete = shortIntake({ businessName: 'Northlight' })
  value(await vault.apply({ kind: 'set-intake', intake: complete }))
  const started = value(
    await runs.start({
      vault,
      vaultId,
      purpose: { kind: 'sections', sections: [1] },
      settings,
      resumes: null,
    }),
  )
  const before = (await vault.view()).sections
  const words = { kind: 'replace-words' as const, replacements: [replacement('some', 'Other')] }
  expect(runs.isRunning(vaultId)).toBe(true)
  const refused = [
    await routes['vault.apply']({ vaultId, command: words }),
    await routes['vault.apply']({
      vaultId,
      command: { kind: 'change-fact', fact: 'business-name', text: 'Southlight', replacements: [] },
    }),
  ]
  expect(refused.map(kindOf)).toEqual(['run-under-way', 'run-under-way'])
  expect((await vault.view()).sections).toEqual(before)
  // Reading and confirming are no trouble to a run.
  expect(kindOf(await routes['findings.read']({ vaultId }))).toBe('ok')
  const confirm = { kind: 'confirm' as const, texts: ['true'], confirmed: true }
  expect(kindOf(await routes['vault.apply']({ vaultId, command: confirm }))).toBe('ok')
  value(await runs.cancel(started.runId))
  const after = await routes['vault.apply']({ vaultId, command: words })
  expect(kindOf(after)).toBe('ok')
})

test('answers for a vault that is not there that it was not found', async () => {
  const { library, runs } = await setUp()
  const routes = routesOf({ library, runs })
  expect(kindOf(await routes['findings.read']({ vaultId: 'nobody' }))).toBe('not-found')
  const command = { kind: 'still-good' as const, sections: [1 as const] }
  expect(kindOf(await routes['vault.apply']({ vaultId: 'nobody', command }))).toBe('not-found')
})

import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failingDisk } from './testing/failing-disk.ts'
import { draft, eventsOf, runFinished, runStarted, sectionSaved, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

async function newVault(): Promise<VaultFolder> {
  const made = await createVault(await tempFolder(), { title: 'Runs', intake: someIntake })
  if (!made.ok) throw new Error('no vault')
  return made.value
}
const again = async (vault: VaultFolder): Promise<VaultFolder> => {
  await vault.settled()
  const opened = await openVault(vault.folder)
  if (!opened.ok) throw new Error('no vault')
  return opened.value
}
const runs = async (vault: VaultFolder) => {
  const listed = await vault.listRuns()
  return listed.ok ? listed.value : []
}

test('gives the events of a run back in order, without those that only show life', async () => {
  const vault = await newVault()
  const event = eventsOf('run-1')
  const events = [event(runStarted([1])), event(sectionSaved(1)), event(runFinished())]
  for (const each of events) expect(await vault.journal(each)).toEqual({ ok: true, value: null })
  await vault.journal(event({ kind: 'thinking-arrived', section: 1, part: 1 }))
  expect(await (await again(vault)).readJournal('run-1')).toEqual({ ok: true, value: events })
})

test('reads a journal whose last line was cut, and others that hold rubbish', async () => {
  const vault = await newVault()
  const event = eventsOf('run-1')
  await vault.journal(event(runStarted([1])))
  await vault.journal(event(sectionSaved(1)))
  const path = join(vault.folder, 'runs/run-1.jsonl')
  await appendFile(path, '{"kind":"section-sa')
  await writeFile(join(vault.folder, 'runs/run-0.jsonl'), 'rubbish\n[]\n')
  const reopened = await again(vault)
  const events = await reopened.readJournal('run-1')
  expect(events.ok && events.value.map((each) => each.kind)).toEqual(['run-started', 'section-saved'])
  expect(await runs(reopened)).toHaveLength(1)
})

test('begins a new line after one that a full disk cut short', async () => {
  const made = await newVault()
  await made.settled()
  let fail = false
  const files = failingDisk((_, name) => (fail && name === 'sync' ? 'ENOSPC' : null))
  const vault = await openVault(made.folder, { files })
  if (!vault.ok) throw new Error('no vault')
  const event = eventsOf('run-1')
  await vault.value.journal(event(runStarted([1])))
  fail = true
  expect(await vault.value.journal(event(sectionSaved(1)))).toMatchObject({
    ok: false,
    failure: { kind: 'disk-full' },
  })
  fail = false
  await vault.value.journal(event(runFinished()))
  const text = await readFile(join(made.folder, 'runs/run-1.jsonl'), 'utf8')
  expect(
    text
      .split('\n')
      .filter((line) => line !== '')
      .every((line) => line.endsWith('}')),
  ).toBe(true)
})

test('says of a run without an end that it died, unless it is under way here', async () => {
  const vault = await newVault()
  const event = eventsOf('run-1')
  await vault.journal(event(runStarted([1, 2])))
  expect((await runs(vault))[0]?.outcome).toBeNull()
  expect([await vault.unfinishedRun(), (await vault.view()).summary.unfinishedRun]).toEqual([null, null])
  await vault.close()
  const reopened = await again(vault)
  expect((await runs(reopened))[0]?.outcome).toBe('died')
  expect((await reopened.view()).summary.unfinishedRun).toBe('run-1')
  await reopened.journal(event(runFinished()))
  expect((await runs(await again(vault)))[0]).toMatchObject({ outcome: 'complete', sections: 2 })
  expect(await (await again(vault)).unfinishedRun()).toBeNull()
})

test('counts what the runs before it had saved when a run went on from another', async () => {
  const vault = await newVault()
  const first = eventsOf('run-1')
  await vault.journal(first(runStarted([1, 2, 3])))
  await vault.journal(first(sectionSaved(1)))
  const second = eventsOf('run-2')
  await vault.journal(second(runStarted([2, 3], 'run-1')))
  await vault.journal(second(sectionSaved(3)))
  expect(await (await again(vault)).unfinishedRun()).toEqual({
    runId: 'run-2',
    purpose: { kind: 'whole' },
    pin: null,
    alreadySaved: [1, 3],
    olderRuns: ['run-1'],
    spent: 0,
  })
})

test('knows of a section that was saved just before the app was killed, though no event says so', async () => {
  const vault = await newVault()
  await vault.journal(eventsOf('run-1')(runStarted([1, 2])))
  await vault.saveSection(draft(1, 'saved'))
  const reopened = await again(vault)
  expect((await reopened.unfinishedRun())?.alreadySaved).toEqual([1])
  // Edited since: the version the run saved is in the history.
  await reopened.apply({ kind: 'set-field', section: 1, path: ['bestClient', 'role'], value: 'Somebody' })
  expect((await (await again(reopened)).unfinishedRun())?.alreadySaved).toEqual([1])
})

test('does not go by a save that never arrived', async () => {
  const vault = await newVault()
  await vault.journal(eventsOf('run-1')(runStarted([1])))
  const intent = { saving: { section: 1, revision: 1, sha256: 'f'.repeat(64) } }
  await appendFile(join(vault.folder, 'runs/run-1.jsonl'), `${JSON.stringify(intent)}\n`)
  expect((await (await again(vault)).unfinishedRun())?.alreadySaved).toEqual([])
})

test('finds no run by a name that leads out of its folder', async () => {
  const vault = await newVault()
  await vault.settled()
  await writeFile(join(vault.folder, 'secret.jsonl'), JSON.stringify(eventsOf('x')(runStarted([1]))))
  for (const id of ['../secret', '..', '', 'a/b', 'a\\b', '.hidden', '\0', 'x'.repeat(101)]) {
    expect(await vault.readJournal(id)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    expect(await vault.deadRun(id)).toBeNull()
  }
})

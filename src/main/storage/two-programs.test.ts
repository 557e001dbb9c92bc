import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { VaultDocument } from '../../core/vault/document.ts'
import type { LibraryEvent, VaultEvent } from '../../shared/vault-event.ts'
import { allOperated, inverted } from '../../core/vault/operations.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { linesIn } from './change-log.ts'
import { disk, type FileSystem } from './file-system.ts'
import { openLibrary } from './library.ts'
import { documentOf } from './testing/document-of.ts'
import { otherProgram } from './testing/other-program.ts'
import { draft, eventsOf, runStarted, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { sectionFile } from './vault-paths.ts'
import { createVault, openToRead, openVault, type VaultFolder } from './vault-folder.ts'
import { isLockName } from './vault-lock.ts'
import { watchLibrary } from './watch-library.ts'

const script = (name: string): string => join(import.meta.dirname, 'testing', name)

async function savedVault(): Promise<VaultFolder> {
  const vault = value(await createVault(await tempFolder(), { title: 'Shared', intake: someIntake }))
  value(await vault.saveSection(draft(2, 'first')))
  await vault.settled()
  return vault
}

/** What was acknowledged to any of the programs and is not there, and what was neither made nor refused. */
async function lostOf(folder: string, said: readonly (readonly string[])[]): Promise<string[]> {
  const vault = value(await openToRead(folder))
  // From what the vault says now, each line is taken back: so all of them fit, and what stood after each is known.
  let document: VaultDocument | null = await documentOf(vault)
  const after = new Map<number, string>()
  for (const line of linesIn(await readFile(join(folder, 'changes.jsonl'), 'utf8')).reverse()) {
    after.set(line.seq, JSON.stringify([document?.intake, document?.sections[2]]))
    document = document && allOperated(document, inverted(line.operations))
  }
  const lost = [
    ...(await vault.view()).notices,
    ...(document ? [] : ['The changes do not fit what is there.']),
  ]
  for (const program of said) {
    const ends = program.filter((line) => /^(made|refused) /u.test(line))
    for (const line of ends) {
      const [, seq, mark = ''] = /^made (\d+) (\S+)$/u.exec(line) ?? []
      if (seq !== undefined && !after.get(Number(seq))?.includes(`"${mark}"`)) lost.push(mark)
    }
    // One that was killed is not told of its last edit.
    const begun = program.filter((line) => line.startsWith('making ')).map((line) => line.slice(7))
    for (const mark of begun.slice(0, -1))
      if (!ends.some((line) => line.endsWith(` ${mark}`))) lost.push(`${mark} was not told.`)
  }
  return lost
}

test('loses no edit of three programs on one vault, and tells each whose edit is not taken', async () => {
  const { folder } = await savedVault()
  const edits = Math.ceil(timesOf(1000, 12) / 3)
  const programs = ['businessName', 'fullName', 'industry'].map((key) =>
    otherProgram(script('edit-loop.ts'), folder, key, String(edits)),
  )
  const said = await Promise.all(programs.map((program) => program.ended()))
  const lost = await lostOf(folder, said)
  tally('three processes on one vault, an edit each', 3 * edits, { lost: lost.length })
  expect(lost).toEqual([])
  expect(said.map((lines) => lines.some((line) => line.startsWith('made ')))).toEqual([true, true, true])
  expect(said.map((lines) => lines.at(-1))).toEqual(['closed', 'closed', 'closed'])
  expect((await readdir(folder)).filter(isLockName)).toEqual([])
}, 600_000)

test('a vault that another program wrote in during every reading of it is read again before anything is written', async () => {
  const writer = await savedVault()
  const { folder } = writer
  let edits = 0
  const edited = async (): Promise<void> => {
    edits++
    value(await writer.apply({ kind: 'set-answer', key: 'fullName', value: `fullNamex${edits}` }))
    await writer.settled()
  }
  // At each reading: the line of a change is there, the file it changes not yet, and then the index that names it.
  let isBeingOpened = true
  let old: Uint8Array | null = null
  const files: FileSystem = {
    ...disk,
    async read(path, ...limits) {
      if (isBeingOpened && path.endsWith('changes.jsonl')) {
        old = await disk.read(join(folder, 'intake.json'), ...limits)
        await edited()
      }
      return (path.endsWith('intake.json') && isBeingOpened && old) || disk.read(path, ...limits)
    },
  }
  const vault = value(await openToRead(folder, { files }))
  isBeingOpened = false
  await edited()
  value(await vault.apply({ kind: 'set-answer', key: 'industry', value: 'industryx1' }))
  await vault.close()
  const numbers = (await readFile(join(folder, 'changes.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { seq: number }).seq)
  expect(edits).toBeGreaterThan(4)
  // Each change has a number of its own: two with the same would be one lost.
  expect(numbers).toEqual(numbers.map((_, index) => index + (numbers[0] ?? 0)))
  const { intake } = await documentOf(value(await openToRead(folder)))
  expect([intake.fullName, intake.industry]).toEqual([`fullNamex${edits}`, 'industryx1'])
})

test('goes on at once in the other program when one of two is killed in the middle of an edit', async () => {
  const { folder } = await savedVault()
  const times = Math.ceil(timesOf(500, 6) / 6)
  const said: string[][] = []
  for (let nth = 0; nth < times; nth++) {
    const first = otherProgram(script('edit-loop.ts'), folder, 'fullName', '1000', String(1000 * nth))
    await first.says(/^making/)
    first.child.kill('SIGKILL')
    said.push(await first.ended())
    const vault = value(await openVault(folder, { patienceMs: 0 }))
    for (let edit = 0; edit < 6; edit++) {
      const mark = `businessNamex${nth * 6 + edit}`
      const done = value(await vault.apply({ kind: 'set-answer', key: 'businessName', value: mark }))
      said.push([`making ${mark}`, `made ${done.revision} ${mark}`])
    }
    await vault.close()
  }
  const lost = await lostOf(folder, said)
  tally('two writers of one vault, one of them killed', 6 * times, { lost: lost.length })
  expect(lost).toEqual([])
}, 600_000)

test('shows a vault that another program writes in, says who it is, and lets it be changed once that has ended', async () => {
  const { folder } = await savedVault()
  const shown = value(await openVault(folder, { patienceMs: 0 }))
  const patient = value(await openVault(folder, { patienceMs: 600_000 }))
  await patient.catchUp()
  await writeFile(join(folder, '.vaultwright-0123456789abcdef.tmp'), 'x')
  const other = otherProgram(script('keep-vault.ts'), folder)
  await other.says(/^kept/)
  // The other removed what was left behind; what comes now is its own.
  await writeFile(join(folder, '.vaultwright-fedcba9876543210.tmp'), 'its own')
  const refused = await shown.apply({ kind: 'rename', title: 'Mine' })
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'in-use', holder: { by: 'command-line' } } })
  const sentence =
    'Vaultwright’s command line on this computer is writing in “Kept”. It can be changed here when that is done.'
  await shown.catchUp()
  expect([shown.summary().title, shown.summary().readOnly]).toEqual(['Kept', sentence])
  // Whoever waits for it has not been told: it may be over before a field is closed for it.
  await patient.catchUp()
  expect([patient.summary().title, patient.summary().readOnly]).toEqual(['Kept', null])
  // Between two lines of the other its files tell nothing: what stands in one is taken over once it has ended.
  const section = join(folder, sectionFile(2))
  await writeFile(section, (await readFile(section, 'utf8')).replace(/"oneLiner": "/u, '$&By hand, '))
  const oneLiner = async (): Promise<unknown> =>
    (await shown.view()).sections.find(({ number }) => number === 2)?.content['oneLiner']
  const before = await oneLiner()
  await shown.catchUp(0)
  expect(await oneLiner()).toBe(before)
  const second = value(await openVault(folder, { patienceMs: 0 }))
  expect(second.summary().readOnly).toBe(sentence)
  expect(await readFile(join(folder, '.vaultwright-fedcba9876543210.tmp'), 'utf8')).toBe('its own')
  const free = new Promise<void>((resolve) =>
    shown.onChanged(({ row }) => {
      if (row.readOnly === null) resolve()
    }),
  )
  other.child.stdin.end()
  await free
  // Opened three times here, it is written in by one at a time, and whoever looked first took the file over.
  value(await patient.apply({ kind: 'rename', title: 'Mine' }))
  await vi.waitFor(async () => {
    await shown.catchUp()
    expect(await oneLiner()).toBe(`By hand, ${String(before)}`)
  })
  await second.catchUp()
  expect((await second.view()).summary.title).toBe('Mine')
  await patient.close()
  await shown.close()
  await second.close()
})

test('lets go of a vault again in which it only took over what was written in a file of it', async () => {
  const { folder } = await savedVault()
  const one = value(await openVault(folder))
  const section = join(folder, sectionFile(2))
  await writeFile(section, (await readFile(section, 'utf8')).replace(/"oneLiner": "/u, '$&By hand, '))
  await one.mend()
  const other = value(await openVault(folder, { patienceMs: 20_000 }))
  value(await other.apply({ kind: 'rename', title: 'Mine' }))
  await one.close()
  await other.close()
})

test('writes nothing in a vault that is only listed or read, whatever there is to mend', async () => {
  const vault = await savedVault()
  await vault.journal(eventsOf('run-1')(runStarted([1])))
  await vault.close()
  const root = join(vault.folder, '..')
  await writeFile(join(vault.folder, '.vaultwright-0123456789abcdef.tmp'), 'x')
  await writeFile(join(vault.folder, 'sections/04-offer.json'), '{"schemaVersion":')
  await writeFile(join(vault.folder, 'Vault.md'), 'by hand')
  await mkdir(join(root, 'Copy'))
  await writeFile(join(root, 'Copy/vault.json'), await readFile(join(vault.folder, 'vault.json')))
  await writeFile(join(vault.folder, 'facts.json'), 'x')
  const standing = async (): Promise<unknown[]> =>
    Promise.all(
      (await readdir(root, { recursive: true })).sort().map(async (name) => {
        const { mtimeMs, ino, size } = await stat(join(root, name))
        return [name, mtimeMs, ino, size]
      }),
    )
  const before = await standing()
  const { vaults } = await openLibrary(root).list()
  expect(new Set(vaults.map(({ id }) => id)).size).toBe(2)
  const read = value(await openToRead(vault.folder))
  const { sections, notices } = await read.view()
  expect([sections.map(({ number }) => number), notices.join(' ')]).toEqual([
    [2],
    '“sections/04-offer.json” is damaged and was left where it is. “facts.json” is damaged and was left where it is.',
  ])
  await Promise.all([
    read.history(2),
    read.versions(2),
    read.listRuns(),
    read.unfinishedRun(),
    read.remembered(),
  ])
  await read.settled()
  await read.close()
  expect(await standing()).toEqual(before)
})

test('keeps a readable file that was edited by hand aside, and says so once', async () => {
  const vault = await savedVault()
  await vault.close()
  const path = join(vault.folder, 'Vault.md')
  const written = await readFile(path, 'utf8')
  await writeFile(path, `${written}\nA note of mine.\n`)
  const again = value(await openVault(vault.folder))
  expect((await again.view()).notices).toEqual([
    '“Vault.md” was edited by hand. It is written anew from the sections; what stood there is kept as “.trash/Vault.md”.',
  ])
  await again.close()
  expect(await readFile(path, 'utf8')).toBe(written)
  expect(await readFile(join(vault.folder, '.trash/Vault.md'), 'utf8')).toContain('A note of mine.')
  expect((await value(await openVault(vault.folder)).view()).notices).toEqual([])
})

test('offers no run to go on with while the program that may be at it has the vault, and offers it once that has let go', async () => {
  const root = await tempFolder()
  const vault = value(await createVault(root, { title: 'Shared', intake: someIntake }))
  const { folder } = vault
  await vault.journal(eventsOf('run-1')(runStarted([1, 2])))
  await vault.close()
  const other = otherProgram(script('keep-vault.ts'), folder)
  await other.says(/^kept/)

  const library = openLibrary(root)
  const events: (LibraryEvent | VaultEvent)[] = []
  const { look, end } = watchLibrary(library, disk, (event) => events.push(event))
  end()
  await look()
  const [row] = (await library.list()).vaults
  expect(row).toMatchObject({
    unfinishedRun: null,
    readOnly: expect.stringContaining('command line') as string,
  })
  const shown = value(await openToRead(folder))
  await shown.catchUp()
  expect(shown.summary()).toMatchObject({
    unfinishedRun: null,
    readOnly: expect.stringContaining('command line') as string,
  })
  await shown.close()
  await look()
  expect(events).toEqual([])

  other.child.stdin.end()
  await other.ended()
  await look()
  expect(events).toMatchObject([{ vaultId: row?.id, row: { unfinishedRun: 'run-1', readOnly: null } }])
  expect((await library.list()).vaults).toMatchObject([{ unfinishedRun: 'run-1', readOnly: null }])
})

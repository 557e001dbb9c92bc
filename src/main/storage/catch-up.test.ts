import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { VaultEvent } from '../../shared/vault-event.ts'
import { baseOf, type PersonCommand } from '../../shared/vault-command.ts'
import { value } from '../testing/value.ts'
import { disk, type FileSystem } from './file-system.ts'
import { countingDisk } from './testing/counting-disk.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { shuttingDisk } from './testing/shutting-disk.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

const message = 'sections/02-message.json'
const story = 'sections/03-story.json'

async function madeVault(): Promise<{ vault: VaultFolder; heard: VaultEvent[] }> {
  const vault = value(
    await createVault(await tempFolder(), { title: 'A', intake: someIntake }, { files: unsyncedDisk }),
  )
  for (const number of [2, 3] as const) value(await vault.saveSection(draft(number, 'ours')))
  await vault.settled()
  await vault.catchUp()
  const heard: VaultEvent[] = []
  vault.onChanged((event) => heard.push(event))
  return { vault, heard }
}

const open = async (folder: string): Promise<VaultFolder> =>
  value(await openVault(folder, { files: unsyncedDisk }))
const textIn = (vault: VaultFolder, name: string): Promise<string> =>
  readFile(join(vault.folder, name), 'utf8')

/** As an editor of another program does it: the text of the file with other words. */
async function edited(vault: VaultFolder, name: string, words: string, by: string): Promise<void> {
  const text = await textIn(vault, name)
  await writeFile(join(vault.folder, name), text.replace(words, by))
}

const oneLiner = async (vault: VaultFolder): Promise<unknown> =>
  (await vault.view()).sections.find(({ number }) => number === 2)?.content['oneLiner']

const typed = (text: string, base?: string): PersonCommand => ({
  kind: 'set-field',
  section: 2,
  path: ['oneLiner'],
  value: text,
  base,
  sitting: 's',
})

test('shows what another program made of a section, tells it once, and takes it back from History', async () => {
  const { vault, heard } = await madeVault()
  const before = await oneLiner(vault)
  await edited(vault, message, String(before), 'Theirs')
  expect(await vault.catchUp()).toEqual({ there: true, changed: true, unsure: false })
  expect(await oneLiner(vault)).toBe('Theirs')
  expect(heard.map(({ elsewhere }) => elsewhere)).toMatchObject([
    { by: 'program', sections: [2], answers: false },
  ])
  const [row] = await vault.history(2)
  expect(row).toMatchObject({ by: 'outside', place: { path: ['oneLiner'], now: 'Their' }, revision: 2 })
  expect((await vault.version(2, 1))?.content['oneLiner']).toBe(before)
  value(await vault.apply({ kind: 'undo', entry: row?.entry ?? 0 }))
  expect(await oneLiner(vault)).toBe(before)
  expect((await vault.catchUp()).changed).toBe(false)
  expect(heard).toHaveLength(2)
})

test('names the change of an answer by which what another program wrote is taken back', async () => {
  const { vault, heard } = await madeVault()
  const before = (await vault.view()).intake
  await edited(vault, 'intake.json', before.businessName, 'Overwritten Ltd')
  await vault.catchUp()
  expect((await vault.view()).intake.businessName).toBe('Overwritten Ltd')
  const [told] = heard.flatMap(({ elsewhere }) => elsewhere ?? [])
  expect(told).toMatchObject({ answers: true, entries: [vault.changes().at(-1)?.first] })
  for (const entry of told?.entries ?? []) value(await vault.apply({ kind: 'undo', entry }))
  expect((await vault.view()).intake).toEqual(before)
})

test('takes the lines of another Vaultwright as they are, so that both hold the same changes', async () => {
  const { vault, heard } = await madeVault()
  const other = await open(vault.folder)
  value(await other.apply(typed('The other')))
  value(await other.apply({ kind: 'rename', title: 'B' }))
  await vault.catchUp()
  expect(await oneLiner(vault)).toBe('The other')
  expect(vault.changes()).toEqual(other.changes())
  expect((await vault.view()).revision).toBe((await other.view()).revision)
  expect(heard.map(({ elsewhere, revision }) => [elsewhere?.by, revision])).toEqual([
    ['vaultwright', 4],
    ['vaultwright', 5],
  ])
  value(await vault.apply({ kind: 'undo' }))
  await other.catchUp()
  expect((await other.view()).summary.title).toBe('A')
  expect(await textIn(vault, 'changes.jsonl')).not.toContain('change-outside')
})

test('takes the lines of another Vaultwright before it writes one of its own', async () => {
  const { vault } = await madeVault()
  const other = await open(vault.folder)
  value(await other.apply({ kind: 'rename', title: 'B' }))
  value(await vault.apply(typed('Typed here')))
  value(await other.apply({ kind: 'set-answer', key: 'industry', value: 'Law' }))
  await vault.catchUp()
  expect(
    vault
      .changes()
      .map(({ what, first }) => [first, what])
      .slice(-3),
  ).toEqual([
    [4, 'rename'],
    [5, 'set-field'],
    [6, 'set-answer'],
  ])
  expect(vault.changes()).toEqual(other.changes())
  expect((await vault.view()).summary.title).toBe('B')
})

test.each(['by looking', 'by the next change'])(
  'takes the lines of another Vaultwright once the disk gives them, told %s, and writes none in their place meanwhile',
  async (told) => {
    const made = await madeVault()
    await made.vault.close()
    const disk = shuttingDisk('read', 'changes.jsonl', 'EIO')
    const vault = value(await openVault(made.vault.folder, { files: disk.files }))
    const other = await open(vault.folder)
    value(await other.apply(typed('The other')))
    value(await other.apply({ kind: 'confirm', texts: ['told to them'], confirmed: true }))
    await other.close()
    disk.shut = true
    if (told === 'by looking')
      expect(await vault.catchUp()).toEqual({ there: true, changed: false, unsure: true })
    expect(await vault.apply({ kind: 'rename', title: 'B' })).toMatchObject({
      ok: false,
      failure: { kind: 'disk-trouble', what: 'failing' },
    })
    disk.shut = false
    value(await vault.apply({ kind: 'rename', title: 'B' }))
    expect(
      vault
        .changes()
        .map(({ what, first }) => [first, what])
        .slice(-3),
    ).toEqual([
      [4, 'set-field'],
      [5, 'confirm'],
      [6, 'rename'],
    ])
    expect((await vault.view()).notices).toEqual([])
    await vault.close()
    const again = await open(vault.folder)
    expect(again.changes()).toEqual(vault.changes())
    expect(await oneLiner(again)).toBe('The other')
  },
)

test('makes a change of what an editor wrote, also right after another Vaultwright wrote in a vault that nothing was changed in here', async () => {
  const made = await madeVault()
  await made.vault.close()
  const vault = await open(made.vault.folder)
  const other = await open(vault.folder)
  value(await other.apply({ kind: 'rename', title: 'B' }))
  await other.close()
  await vault.catchUp()
  await edited(vault, message, String(await oneLiner(vault)), 'Theirs')
  value(await vault.apply({ kind: 'set-answer', key: 'industry', value: 'Law' }))
  await vault.catchUp()
  expect(await oneLiner(vault)).toBe('Theirs')
  expect(vault.changes().map(({ what }) => what)).toContain('change-outside')
  expect((await vault.view()).notices).toEqual([])
})

test('puts both together where what is typed here and what is written elsewhere are different fields', async () => {
  const { vault } = await madeVault()
  const section = (await vault.view()).sections.find(({ number }) => number === 2)
  const [line] = section?.content['positioningLines'] as string[]
  await edited(vault, message, String(line), 'Their line')
  value(await vault.apply(typed('Typed here', baseOf(section?.content['oneLiner']))))
  const now = (await vault.view()).sections.find(({ number }) => number === 2)
  expect(now?.content).toMatchObject({ oneLiner: 'Typed here' })
  expect((now?.content['positioningLines'] as string[])[0]).toBe('Their line')
  expect(JSON.parse(await textIn(vault, message))).toEqual(now)
  expect(vault.changes().map(({ by }) => by)).toEqual(['run', 'run', 'outside', 'person'])
})

test('says so where the same field was written elsewhere, and keeps both when the person stays with theirs', async () => {
  const { vault } = await madeVault()
  const before = await oneLiner(vault)
  await edited(vault, message, String(before), 'Theirs')
  const refused = await vault.apply(typed('Mine', baseOf(before)))
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'changed-outside' } })
  value(await vault.apply(typed('Mine')))
  const versions = await vault.versions(2)
  expect(versions.map(({ content }) => content['oneLiner'])).toEqual(['Theirs', before])
  expect(await oneLiner(vault)).toBe('Mine')
})

test('keeps a damaged file aside, puts ours back and says so', async () => {
  const { vault, heard } = await madeVault()
  const ours = await textIn(vault, message)
  for (const bad of ['', '{"schemaVersion": 3,', ours.replace('"number": 2', '"number": 3')]) {
    await writeFile(join(vault.folder, message), bad)
    expect(await vault.catchUp()).toMatchObject({ changed: false, unsure: true })
    expect(await textIn(vault, message)).toBe(bad)
    await vault.catchUp(0)
    expect(await textIn(vault, message)).toBe(ours)
  }
  const { notices } = await vault.view()
  expect(notices).toHaveLength(3)
  expect(heard.at(-1)?.changed.notices).toEqual(notices)
  const trash = await readdir(join(vault.folder, '.trash'))
  expect(trash).toHaveLength(3)
})

test.each([
  ['a comma too many', (text: string) => text.replace(/\}\s*$/u, ',}')],
  ['other letters', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
])(
  'takes what another program wrote with %s, as when a vault is opened, and says so',
  async (_name, damage) => {
    const { vault } = await madeVault()
    const before = await oneLiner(vault)
    const text = await textIn(vault, message)
    await writeFile(join(vault.folder, message), damage(text.replace('ours', 'Théirs')))
    expect(await vault.catchUp()).toMatchObject({ changed: false, unsure: true })
    expect(await vault.catchUp(0)).toMatchObject({ changed: true })
    expect(await oneLiner(vault)).toContain('Théirs')
    const kept = '“sections/02-message.json” was damaged, but all of it could be read. It was put right'
    expect((await vault.view()).notices).toEqual([expect.stringContaining(kept)])
    expect(await textIn(vault, message)).toContain('Théirs')
    value(await vault.apply({ kind: 'undo', entry: vault.changes().at(-1)?.first }))
    expect(await oneLiner(vault)).toBe(before)
    // The same words, only damaged.
    await writeFile(join(vault.folder, message), damage(await textIn(vault, message)))
    await vault.catchUp(0)
    await vault.close()
    const again = await open(vault.folder)
    expect([await oneLiner(again), (await again.view()).notices]).toEqual([before, []])
  },
)

test('reads a damaged file of which nothing is missing also where the disk lets it be put away, or taken over, only the next time', async () => {
  const made = await madeVault()
  await made.vault.close()
  const fails = { rename: 0, sync: 0, append: 0 }
  const failure = Object.assign(new Error('made to fail'), { code: 'EIO' })
  const files: FileSystem = {
    ...unsyncedDisk,
    rename: (from, to) =>
      to.includes('.trash') && fails.rename-- > 0 ? Promise.reject(failure) : unsyncedDisk.rename(from, to),
    syncFolder: (folder) =>
      folder.endsWith('.trash') && fails.sync-- > 0
        ? Promise.reject(failure)
        : unsyncedDisk.syncFolder(folder),
    open: (path, ...how) =>
      path.endsWith('changes.jsonl') && fails.append-- > 0
        ? Promise.reject(failure)
        : unsyncedDisk.open(path, ...how),
  }
  const vault = value(await openVault(made.vault.folder, { files }))
  for (const word of ['rename', 'sync', 'append'] as const) {
    const text = await textIn(vault, message)
    await writeFile(
      join(vault.folder, message),
      text.replace(/ours|By [a-z]+/u, `By ${word}`).replace(/\}\s*$/u, ',}'),
    )
    fails[word] = 1
    for (let looks = 0; looks < 3; looks++) await vault.catchUp(0)
    expect(await oneLiner(vault)).toContain(`By ${word}`)
    expect(await textIn(vault, message)).toContain(`By ${word}`)
  }
  const { notices } = await vault.view()
  expect(notices.filter((notice) => notice.includes('all of it could be read'))).toHaveLength(3)
  expect(notices.join()).not.toContain('removed by another program')
})

test('takes nothing for its own that another program wrote and that could not be taken over yet', async () => {
  const made = await madeVault()
  await made.vault.close()
  const disk = shuttingDisk('open', '.lock', 'EMFILE')
  const vault = value(await openVault(made.vault.folder, { files: disk.files }))
  await edited(vault, 'intake.json', 'Northlight', 'By hand')
  await edited(vault, message, 'ours', 'By hand')
  disk.shut = true
  await vault.catchUp(0)
  disk.shut = false
  value(await vault.apply({ kind: 'set-answer', key: 'industry', value: 'Law' }))
  value(await vault.apply({ kind: 'set-field', section: 2, path: ['spoken'], value: 'Typed here' }))
  await vault.settled()
  const { intake, sections } = await vault.view()
  expect(intake).toMatchObject({ businessName: 'By hand', industry: 'Law' })
  expect(sections[0]?.content).toMatchObject({
    oneLiner: expect.stringContaining('By hand') as string,
    spoken: 'Typed here',
  })
  expect(await textIn(vault, 'intake.json')).toContain('By hand')
})

test('replaces nothing that was kept where the disk does not tell what is in the trash', async () => {
  const made = await madeVault()
  await made.vault.close()
  const disk = shuttingDisk('names', '.trash', 'EMFILE')
  const vault = value(await openVault(made.vault.folder, { files: disk.files }))
  for (const words of ['The first { of theirs', 'The second { of theirs']) {
    await writeFile(join(vault.folder, message), words)
    for (let looks = 0; looks < 2; looks++) await vault.catchUp(0)
    disk.shut = true
  }
  disk.shut = false
  await vault.catchUp(0)
  const kept = await readdir(join(vault.folder, '.trash'))
  const texts = await Promise.all(kept.map((name) => textIn(vault, `.trash/${name}`)))
  expect(texts.sort()).toEqual(['The first { of theirs', 'The second { of theirs'])
  expect(await textIn(vault, message)).toContain('ours')
})

test('says once that the index was damaged, and not that it was removed as well', async () => {
  const { vault } = await madeVault()
  const ours = await textIn(vault, 'vault.json')
  await writeFile(join(vault.folder, 'vault.json'), '{ "title": ')
  for (let looks = 0; looks < 3; looks++) await vault.catchUp(0)
  expect((await vault.view()).notices).toEqual([
    expect.stringMatching(/^“vault.json” was damaged by another program.*“.trash\/vault.json”/),
  ])
  await vault.settled()
  expect(await textIn(vault, 'vault.json')).toBe(ours)
  await vault.catchUp(0)
  await rm(join(vault.folder, 'vault.json'))
  await vault.catchUp(0)
  expect((await vault.view()).notices[1]).toContain('“vault.json” was removed by another program.')
})

test('puts a file back that was removed, and the list of changes that was cut', async () => {
  const { vault } = await madeVault()
  const [ours, log] = [await textIn(vault, story), await textIn(vault, 'changes.jsonl')]
  await rm(join(vault.folder, story))
  await writeFile(join(vault.folder, 'changes.jsonl'), log.slice(0, 100))
  await vault.catchUp(0)
  expect(await textIn(vault, story)).toBe(ours)
  expect(await textIn(vault, 'changes.jsonl')).toBe(log)
  const again = await open(vault.folder)
  expect(again.changes()).toEqual(vault.changes())
  expect((await vault.view()).notices).toEqual([
    expect.stringMatching(/^“changes.jsonl” was changed by another program.*kept in “.trash”/),
    '“sections/03-story.json” was removed by another program. It was put back.',
  ])
})

test('says once that lists of changes of no use were put there, however often', async () => {
  const { vault } = await madeVault()
  for (const text of ['not ours\n', 'nor this\n', '{}\n']) {
    await writeFile(join(vault.folder, 'changes.jsonl'), text)
    await vault.catchUp(0)
    await vault.catchUp(0)
  }
  expect(await readdir(join(vault.folder, '.trash'))).toHaveLength(3)
  expect((await vault.view()).notices).toEqual([expect.stringContaining('kept in “.trash”')])
})

test('takes a title, an answer and an approval that were written elsewhere', async () => {
  const { vault } = await madeVault()
  await edited(vault, 'vault.json', '"title": "A"', '"title": "Renamed"')
  await edited(
    vault,
    'vault.json',
    '"approvals": {}',
    '"approvals": {"3": {"revision": 1, "at": "2026-11-27T08:00:00.000Z"}}',
  )
  await edited(vault, 'intake.json', '"Northlight"', '"Southlight"')
  await vault.catchUp()
  const view = await vault.view()
  expect([view.summary.title, view.intake.businessName, view.approvals['3']?.revision]).toEqual([
    'Renamed',
    'Southlight',
    1,
  ])
  await vault.settled()
  const again = await open(vault.folder)
  expect((await again.view()).summary.title).toBe('Renamed')
})

test('takes what was written elsewhere into the index once the disk lets it, whichever writing of that failed', async () => {
  for (let failing = 0, writes = Infinity; failing < writes; failing++) {
    let count = -Infinity
    const files = failingDisk(
      (_operation, name) => (name === 'write' && count++ === failing ? 'ENOSPC' : null),
      unsyncedDisk,
    )
    const vault = value(await createVault(await tempFolder(), { title: 'A', intake: someIntake }, { files }))
    await vault.settled()
    await edited(vault, 'vault.json', '"title": "A"', '"title": "Theirs"')
    count = 0
    await vault.catchUp(0)
    writes = count
    count = -Infinity
    await vault.catchUp(0)
    expect([failing, vault.summary().title]).toEqual([failing, 'Theirs'])
    await vault.close()
    expect((await open(vault.folder)).summary().title).toBe('Theirs')
  }
})

test.each([
  ['ends of lines of another system', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a mark at the beginning', (text: string) => text.replace(/^\uFEFF?/u, '\uFEFF')],
])('takes %s in the files for no change, open or closed', async (_name, form) => {
  const { vault } = await madeVault()
  value(await vault.apply(typed('Typed')))
  await vault.settled()
  const names = ['Vault.md', 'changes.jsonl', 'vault.json', 'intake.json', message, story]
  const reform = async (): Promise<void> => {
    for (const name of names) await writeFile(join(vault.folder, name), form(await textIn(vault, name)))
  }
  await reform()
  await vault.catchUp(0)
  value(await vault.apply({ kind: 'undo' }))
  value(await vault.apply({ kind: 'redo' }))
  await vault.close()
  await reform()
  const again = await open(vault.folder)
  await again.catchUp(0)
  value(await again.apply({ kind: 'rename', title: 'B' }))
  await again.close()
  for (const each of [vault, again]) expect((await each.view()).notices).toEqual([])
  expect(await readdir(vault.folder)).not.toContain('.trash')
  expect(again.changes().slice(0, -1)).toEqual(vault.changes())
})

test('reads no file where nothing changed, however large the vault is', async () => {
  const { vault } = await madeVault()
  const files = countingDisk(disk)
  const folder = vault.folder
  await vault.close()
  const old = new Date(2020, 1, 1)
  for (const name of await readdir(folder, { recursive: true, withFileTypes: true }))
    await utimes(join(name.parentPath, name.name), old, old)
  const again = value(await openVault(folder, { files }))
  await again.settled()
  const reads: string[] = []
  const real = files.read.bind(files)
  files.read = (path, ...bound) => (reads.push(path), real(path, ...bound))
  await again.catchUp()
  expect(reads).toEqual([])
})

test.each([
  ['EMFILE', []],
  ['EBUSY', []],
  ['EACCES', ['cannot be opened: this account is not allowed to read it. What you type is kept here']],
  ['ESTALE', ['does not answer (ESTALE)']],
])('does not say that a folder is gone which the disk refuses with %s', async (code, words) => {
  const made = await madeVault()
  await made.vault.close()
  const disk = shuttingDisk('names', '', code)
  const vault = value(await openVault(made.vault.folder, { files: disk.files }))
  disk.shut = true
  await vault.catchUp()
  const { notices } = await vault.view()
  expect(notices).toEqual(words.map((each) => expect.stringContaining(each) as string))
  expect(notices.join()).not.toContain('is not there')
  disk.shut = false
  await edited(vault, message, 'ours', 'theirs')
  expect(await vault.catchUp()).toEqual({ there: true, changed: true, unsure: false })
  expect((await vault.view()).notices).toEqual([])
})

test('says that the folder is gone, keeps what is there, and goes on when it is back', async () => {
  const { vault, heard } = await madeVault()
  await rename(vault.folder, `${vault.folder} unplugged`)
  expect((await vault.catchUp()).there).toBe(false)
  expect((await vault.view()).notices).toEqual([expect.stringContaining('is not there at the moment')])
  expect((await vault.apply(typed('Typed meanwhile'))).ok).toBe(false)
  expect(await readdir(join(vault.folder, '..'))).toEqual(['A unplugged'])
  await rename(`${vault.folder} unplugged`, vault.folder)
  expect(await vault.catchUp()).toEqual({ there: true, changed: false, unsure: false })
  expect((await vault.view()).notices).toEqual([])
  expect(heard.map(({ changed }) => changed.notices?.length)).toEqual([1, 0])
  value(await vault.apply(typed('Typed meanwhile')))
})

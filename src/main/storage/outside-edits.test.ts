import { renameSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { baseOf } from '../../shared/vault-command.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import type { FileSystem } from './file-system.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

const files = [
  'sections/02-message.json',
  'sections/03-story.json',
  'intake.json',
  'vault.json',
  'changes.jsonl',
  'handover.json',
  'review.json',
]

/** What another program may do to a file; hands back the mark of a version that must be had afterwards, if it made one. */
const edits: Readonly<Record<string, (path: string, older: string | null) => Promise<boolean>>> = {
  async replace(path) {
    const text = await readFile(path, 'utf8')
    const now = text.replace(/ours|Northlight|"title": "A"/u, (was) =>
      was.includes('title') ? '"title": "Theirs"' : 'Theirs',
    )
    await writeFile(`${path}.new`, now)
    await rename(`${path}.new`, path)
    return now !== text && !path.endsWith('.jsonl')
  },
  async truncate(path) {
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 40))
    return false
  },
  delete: (path) => rm(path).then(() => false),
  'rename away': (path) => rename(path, `${path}.old`).then(() => false),
  touch: (path) => utimes(path, new Date(), new Date()).then(() => false),
  'conflict copy': async (path) => {
    const ending = path.endsWith('.jsonl') ? '.jsonl' : '.json'
    await writeFile(path.replace(/\.jsonl?$/u, ` (1)${ending}`), await readFile(path))
    return false
  },
  async 'older copy put back'(path, older) {
    if (older !== null) await writeFile(path, older)
    return false
  },
}
const kinds = Object.keys(edits)

async function savedVault(files: FileSystem = unsyncedDisk): Promise<VaultFolder> {
  const made = await createVault(await tempFolder(), { title: 'A', intake: someIntake }, { files })
  const vault = value(made)
  for (const number of [2, 3] as const) value(await vault.saveSection(draft(number, 'ours')))
  value(await vault.apply({ kind: 'confirm', texts: ['true'], confirmed: true }))
  value(await vault.apply({ kind: 'set-handover', path: 'links.call', value: 'https://example.com/ours' }))
  await vault.settled()
  return vault
}

/** Everything a vault holds or keeps, as one text: what stands, its History, the files that were kept aside. */
async function allOf(vault: VaultFolder): Promise<string> {
  const kept = await readdir(vault.folder, { recursive: true, withFileTypes: true })
  const texts = kept
    .filter((each) => each.isFile())
    .map((each) => readFile(join(each.parentPath, each.name), 'utf8'))
  const versions = await Promise.all(([2, 3] as const).map((number) => vault.versions(number)))
  return [
    JSON.stringify([await vault.view(), versions, vault.changes()]),
    ...(await Promise.all(texts)),
  ].join('\n')
}

test('loses no version, whatever another program does to any file while something is typed here', async () => {
  const times = timesOf(500, 14)
  const harms: string[] = []
  const all = files.flatMap((name) => kinds.map((kind) => ({ name, kind })))
  for (let i = 0; i < times; i++) {
    // In steps that meet every file and every kind early, and two files at once every third time.
    const first = all[(i * 9) % all.length]
    const two = [first, ...(i % 3 === 2 ? [all[(i * 9 + 5) % all.length]] : [])].flatMap((each, at) =>
      each && (at === 0 || each.name !== first?.name) ? [each] : [],
    )
    const vault = await savedVault()
    const marks: string[] = []
    const said: string[] = []
    vault.onChanged(({ elsewhere, changed }) => {
      if (elsewhere) said.push('elsewhere')
      said.push(...(changed.notices ?? []), ...(changed.copies ?? []).map(({ name }) => name))
    })
    const older = new Map<string, string>()
    for (const { name } of two) older.set(name, await readFile(join(vault.folder, name), 'utf8'))
    const before = (await vault.view()).sections[0]?.content['oneLiner']
    value(
      await vault.apply({
        kind: 'set-field',
        section: 2,
        path: ['oneLiner'],
        value: `typed ${i}`,
        base: baseOf(before),
      }),
    )
    if (i % 2 === 0) await vault.settled()
    let visible = false
    for (const { name, kind } of two) {
      const text = await readFile(join(vault.folder, name), 'utf8').catch(() => '')
      if (text === '') continue
      const made = await edits[kind]?.(join(vault.folder, name), older.get(name) ?? null)
      const now = await readFile(join(vault.folder, name), 'utf8').catch(() => null)
      if (made === true) marks.push('Theirs')
      // An older index of ours holds nothing that the log does not hold newer, so there is nothing to tell.
      const olderIndex = name === 'vault.json' && now === older.get(name)
      visible ||=
        made === true || (!olderIndex && (now === null || (now !== text && now.length < text.length)))
    }
    // What is typed meanwhile, in another field of a file that may have been changed a moment ago.
    const typed = await vault.apply({ kind: 'set-answer', key: 'industry', value: `while ${i}` })
    await vault.catchUp()
    await vault.catchUp(0)
    await vault.catchUp(0)
    await vault.settled()
    const held = await allOf(vault)
    const again = value(await openVault(vault.folder, { files: unsyncedDisk }))
    const reopened = await again.view()
    const now = await vault.view()
    const ours = held.includes(`typed ${i}`) && (!typed.ok || held.includes(`while ${i}`))
    const theirs = marks.every((mark) => held.includes(mark))
    const same =
      JSON.stringify([now.sections, now.intake]) === JSON.stringify([reopened.sections, reopened.intake])
    const told = !visible || said.length > 0 || now.notices.length > 0
    if (!ours || !theirs || !same || !told) harms.push(JSON.stringify({ i, two, ours, theirs, same, told }))
    await vault.close()
    await again.close()
  }
  tally('edits by other programs while something is typed', times, { lost: harms.length })
  expect(harms).toEqual([])
})

test('merges what another program writes into a section at any moment of a save of it', async () => {
  for (let k = 0, operations = Infinity; k <= operations; k++) {
    let path = ''
    let before = ''
    let armedAt = Infinity
    const write = (): void => {
      const text = readFileSync(path, 'utf8')
      // A save that is done already is theirs to change as well.
      const oneLiner = text.includes('typed') ? 'typed' : before
      expect(text).toContain(JSON.stringify(oneLiner))
      writeFileSync(`${path}.new`, text.replace(/"spoken": "/u, '"spoken": "Theirs '))
      renameSync(`${path}.new`, path)
    }
    let theirs = false
    const files = failingDisk((operation, name) => {
      // Between the last look at a file and its replacing nobody can be seen.
      theirs ||= operation - armedAt === k && name !== 'rename'
      if (operation - armedAt === k && theirs) write()
      return null
    }, unsyncedDisk)
    const vault = await savedVault(files)
    path = join(vault.folder, 'sections/02-message.json')
    before = String((await vault.view()).sections[0]?.content['oneLiner'])
    armedAt = files.count()
    const edit = { section: 2 as const, path: ['oneLiner'], value: 'typed', base: baseOf(before) }
    value(await vault.apply({ kind: 'set-field', ...edit }))
    operations = files.count() - armedAt
    await vault.settled()
    armedAt = Infinity
    await vault.catchUp()
    await vault.catchUp(0)
    await vault.settled()
    const again = value(await openVault(vault.folder, { files: unsyncedDisk }))
    for (const each of [vault, again]) {
      const content = (await each.view()).sections[0]?.content
      expect([k, content?.['oneLiner'], String(content?.['spoken']).startsWith('Theirs')]).toEqual([
        k,
        'typed',
        theirs,
      ])
      await each.close()
    }
  }
})

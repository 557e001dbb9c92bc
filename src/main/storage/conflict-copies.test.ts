import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tally, timesOf } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { copyOf } from './copy-names.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

/** Between the stem and the ending, as the sync programs name them; see `copy-names.ts` for the sources. */
const names = [
  " (Mara's conflicted copy 2026-11-27)",
  ' (Konflikt von MARA 2026-11-27)',
  ' (conflicted copy 2026-11-27 140200)',
  '_conflict-20261127-140200',
  '.sync-conflict-20261127-140200-ABCDEFG',
  '-MARAS-PC',
  ' 2',
  ' (1)',
]

async function savedVault(): Promise<VaultFolder> {
  const made = await createVault(
    await tempFolder(),
    { title: 'A', intake: someIntake },
    { files: unsyncedDisk },
  )
  const vault = value(made)
  for (const number of [2, 3] as const) value(await vault.saveSection(draft(number, 'ours')))
  await vault.settled()
  return vault
}

test('knows a copy of any file by the names that sync programs give it, and no file of ours', () => {
  for (const added of names) {
    expect(copyOf(`sections/04-offer${added}.json`)).toBe('sections/04-offer.json')
    expect(copyOf(`changes${added}.jsonl`)).toBe('changes.jsonl')
    expect(copyOf(`intake${added}.json`)).toBe('intake.json')
    expect(copyOf(`vault${added}.json`)).toBe('vault.json')
  }
  expect(copyOf('parts/08-emails.part-2.json')).toBe(null)
  expect(copyOf('parts/08-emails.part-2 (1).json')).toBe('parts/08-emails.part-2.json')
  for (const other of ['sections/notes.json', 'vaults.json', 'intake.txt', 'sections/vault 2.json'])
    expect(copyOf(other)).toBe(null)
})

test('says what a copy holds otherwise, reads it as nothing else, and keeps it until the person decides', async () => {
  const times = timesOf(300, 8)
  let lost = 0
  for (let i = 0; i < times; i++) {
    const vault = await savedVault()
    const added = names[i % names.length] ?? ''
    const [file, ending, was] = (
      [
        ['sections/02-message', '.json', 'ours'],
        ['intake', '.json', 'Northlight'],
        ['vault', '.json', '"title": "A"'],
      ] as const
    )[i % 3] ?? ['', '', '']
    const copy = `${file}${added}${ending}`
    const theirs = was.includes('title') ? '"title": "Theirs"' : 'theirs'
    const text = await readFile(join(vault.folder, `${file}${ending}`), 'utf8')
    await writeFile(join(vault.folder, copy), text.replaceAll(was, theirs))
    await vault.catchUp()
    const before = await vault.view()
    const [told] = before.copies
    const isSaid = told?.name === copy && told.usable && told.places > 0 && told.differs.length > 0
    const notRead = !JSON.stringify({ ...before, copies: [] }).includes('heirs')
    const take = i % 2 === 0
    value(await vault.settleCopy(copy, take))
    const after = JSON.stringify(await vault.view())
    const taken = after.includes('heirs') === take
    const entry = vault.changes().at(-1)
    if (take && entry) value(await vault.apply({ kind: 'undo', ...(i % 4 === 0 && { entry: entry.first }) }))
    const back = !JSON.stringify(await vault.view()).includes('heirs')
    const kept = (await readdir(join(vault.folder, '.trash'))).length > 0
    if (!isSaid || !notRead || !taken || !back || !kept) lost++
    await vault.close()
  }
  tally('conflict copies and bursts of sync programs', times, { lost })
  expect(lost).toBe(0)
})

test('names a damaged copy and one of the list of changes, which cannot be taken, and opens without them', async () => {
  const vault = await savedVault()
  await writeFile(join(vault.folder, 'sections/02-message 2.json'), '{')
  await writeFile(join(vault.folder, 'changes (1).jsonl'), 'x')
  await vault.catchUp()
  expect((await vault.view()).copies).toMatchObject([
    { name: 'changes (1).jsonl', holds: 'other', usable: false },
    { name: 'sections/02-message 2.json', usable: false },
  ])
  expect((await vault.settleCopy('sections/02-message 2.json', true)).ok).toBe(false)
  expect((await vault.settleCopy('../sections/02-message.json', false)).ok).toBe(false)
  value(await vault.settleCopy('sections/02-message 2.json', false))
  await vault.close()
  const again = value(await openVault(vault.folder, { files: unsyncedDisk }))
  await again.catchUp()
  expect((await again.view()).copies.map(({ name }) => name)).toEqual(['changes (1).jsonl'])
})

test('offers no copy whose content is no section, and none of a vault without a title', async () => {
  const vault = await savedVault()
  const section = JSON.parse(await readFile(join(vault.folder, 'sections/02-message.json'), 'utf8')) as object
  const index = JSON.parse(await readFile(join(vault.folder, 'vault.json'), 'utf8')) as object
  const copies = [
    ['sections/02-message 2.json', { ...section, content: {} }],
    ['sections/02-message (1).json', { ...section, content: { oneLiner: 5 } }],
    ['vault 2.json', { ...index, title: ' ' }],
  ] as const
  for (const [name, held] of copies) await writeFile(join(vault.folder, name), JSON.stringify(held))
  await vault.catchUp()
  const before = await vault.view()
  expect(before.copies.filter(({ usable, places }) => usable && places > 0)).toEqual([])
  for (const [name] of copies) await vault.settleCopy(name, true)
  const after = await vault.view()
  expect([after.sections, after.summary.title]).toEqual([before.sections, before.summary.title])
  await vault.close()
})

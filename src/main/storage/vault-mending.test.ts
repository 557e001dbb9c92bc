import fc from 'fast-check'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyIntake } from '../../shared/intake.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import { schemaVersion } from '../../shared/vault.ts'
import { assertAtOnce } from '../testing/assert-at-once.ts'
import { tally, timesOf } from '../testing/tally.ts'
import type { Migration } from './migrations.ts'
import { sha256 } from './record-text.ts'
import { copyOf } from './testing/every-operation.ts'
import { draft, eventsOf, partDraft, runStarted, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder, type VaultPorts } from './vault-folder.ts'

async function savedVault(): Promise<VaultFolder> {
  const made = await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake })
  if (!made.ok) throw new Error('no vault')
  for (const number of [1, 2, 4] as const) await made.value.saveSection(draft(number, 'ours'))
  await made.value.settled()
  return made.value
}

async function opened(folder: string, ports: Partial<VaultPorts> = {}): Promise<VaultFolder> {
  const vault = await openVault(folder, ports)
  if (!vault.ok) throw new Error(JSON.stringify(vault.failure))
  await vault.value.settled()
  return vault.value
}

const file = (vault: VaultFolder, name: string): string => join(vault.folder, name)
const read = (vault: VaultFolder, name: string): Promise<string> => readFile(file(vault, name), 'utf8')

test('keeps both versions when another program changed a section that is saved again', async () => {
  const vault = await savedVault()
  const outside = (await read(vault, 'sections/04-offer.json')).replaceAll('ours', 'theirs')
  await writeFile(file(vault, 'sections/04-offer.json'), outside)
  const saved = await vault.saveSection(draft(4, 'newer'))
  expect(saved.ok && saved.value.revision).toBe(3)
  expect(JSON.stringify(await vault.version(4, 1))).toContain('ours')
  expect(await read(vault, 'history/04-offer/2.json')).toContain('theirs')
  expect(await read(vault, 'sections/04-offer.json')).toContain('newer')
  expect((await vault.history(4)).map(({ by }) => by)).toEqual(['run', 'outside', 'run'])
})

test.each(['open', 'closed'])(
  'keeps what another program added to an intake and a readable file and is no part of the vault, while that is %s',
  async (how) => {
    let vault = await savedVault()
    await vault.settled()
    if (how === 'closed') await vault.close()
    await writeFile(file(vault, 'Vault.md'), `${await read(vault, 'Vault.md')} `)
    const intake = await read(vault, 'intake.json')
    await writeFile(file(vault, 'intake.json'), intake.replace('{', '{ "note": "by hand",'))
    if (how === 'closed') vault = await opened(vault.folder)
    await vault.apply({ kind: 'set-intake', intake: { ...someIntake, businessName: 'Second' } })
    await vault.settled()
    const kept = await readdir(file(vault, '.trash'))
    expect(kept.sort()).toEqual(
      [how === 'closed' ? 'Vault.md' : 'Vault (changed outside).md', 'intake (changed outside).json'].sort(),
    )
  },
)

test('reads the answers in a file of other letters or with a comma too many, as any other file of which nothing is missing', async () => {
  const vault = await savedVault()
  await vault.close()
  const intake = await read(vault, 'intake.json')
  for (const text of [intake.replace(/\}\s*$/u, ',}'), Buffer.from(`\uFEFF${intake}`, 'utf16le')]) {
    const folder = await copyOf(vault.folder)
    await writeFile(join(folder, 'intake.json'), text)
    const { intake: answers, notices } = await (await opened(folder)).view()
    expect(answers.businessName).toBe(someIntake.businessName)
    expect(notices).toEqual([expect.stringContaining('all of it could be read. It was put right')])
  }
})

test.each([
  ['no letters in its first line', (log: Uint8Array) => writeDamaged(log, 30), 'was damaged'],
  ['no letters in its last line', (log: Uint8Array) => writeDamaged(log, log.length - 30), 'was damaged'],
  ['a folder in its place', () => null, 'is a folder where a file should be'],
] as const)(
  'puts a list of changes with %s away and says so; what is changed after that is there again',
  async (_, damage, words) => {
    const vault = await savedVault()
    await vault.close()
    const path = file(vault, 'changes.jsonl')
    const bytes = damage(await readFile(path))
    await rm(path)
    await (bytes ? writeFile(path, bytes) : mkdir(path))
    const mended = await opened(vault.folder)
    expect((await mended.apply({ kind: 'rename', title: 'Renamed' })).ok).toBe(true)
    const { notices, sections } = await mended.view()
    expect(notices).toEqual([expect.stringContaining(words)])
    expect(notices[0]).toContain('.trash/changes.jsonl')
    expect(sections).toHaveLength(3)
    // As after a kill: the line may be all there is of it.
    const again = await opened(await copyOf(mended.folder))
    expect((await again.view()).summary.title).toBe('Renamed')
    expect(await read(again, 'changes.jsonl')).toContain('Renamed')
  },
)

const writeDamaged = (log: Uint8Array, at: number): Uint8Array =>
  Buffer.concat([log.subarray(0, at), Buffer.from([0xff, 0xfe, 0x80]), log.subarray(at + 3)])

test('says in one sentence which sections a folder lacks', async () => {
  const vault = await savedVault()
  await vault.close()
  await rm(file(vault, 'sections'), { recursive: true })
  await rm(file(vault, 'changes.jsonl'))
  const { notices } = await (await opened(vault.folder)).view()
  expect(notices).toEqual([expect.stringMatching(/^3 sections are not there any more: Section 1 \(.*4 \(/u)])
})

test('lets two programs save in turn without losing what either of them saved', async () => {
  const first = await savedVault()
  const second = await opened(first.folder)
  const marks = ['a1', 'b1', 'a2', 'b2', 'a3', 'b3']
  for (const mark of marks) await (mark.startsWith('a') ? first : second).saveSection(draft(4, mark))
  await first.settled()
  await second.settled()
  const names = await readdir(file(first, 'history/04-offer'))
  const texts = await Promise.all(names.map((name) => read(first, `history/04-offer/${name}`)))
  texts.push(await read(first, 'sections/04-offer.json'))
  for (const mark of ['ours', ...marks]) {
    expect(
      texts.some((text) => text.includes(mark)),
      mark,
    ).toBe(true)
  }
})

test('shows a section edited by hand as it is now, and says so', async () => {
  const vault = await savedVault()
  const edited = (await read(vault, 'sections/02-message.json')).replaceAll('ours', 'by hand')
  await writeFile(file(vault, 'sections/02-message.json'), edited)
  const { sections, notices } = await (await opened(vault.folder)).view()
  expect(JSON.stringify(sections)).toContain('by hand')
  expect(notices).toEqual([
    'Section 2 (Million-Dollar Message) was changed by another program. It is shown as it is now.',
  ])
  expect((await (await opened(vault.folder)).view()).notices).toEqual([])
})

test('takes what another program wrote while the vault was closed for a change, as while it is open', async () => {
  const ours = await savedVault()
  const older = await read(ours, 'sections/04-offer.json')
  for (const number of [2, 4] as const) await ours.apply({ kind: 'approve', section: number, approved: true })
  await ours.apply({ kind: 'approve', section: 4, approved: false })
  await ours.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'Newest' })
  await ours.apply({ kind: 'confirm', texts: ['true'], confirmed: true })
  await ours.close()
  const edits: [string, (text: string) => string | Uint8Array][] = [
    ['sections/02-message.json', (text) => text.replace('ours', 'By hand')],
    [
      'sections/02-message.json',
      (text) => Buffer.from(`\uFEFF${text.replace('ours', 'By hand')}`, 'utf16le'),
    ],
    [
      'sections/02-message.json',
      (text) =>
        Buffer.from(
          text.replace('ours', 'By hand: Öl für Zürich, größer').replaceAll(/[“”’–—]/gu, '-'),
          'latin1',
        ),
    ],
    // A sync program that put an older version back.
    ['sections/04-offer.json', () => older],
    ['review.json', (text) => text.replace('"true"', '"By hand"')],
  ]
  for (const [name, edit] of edits) {
    const folder = await copyOf(ours.folder)
    const edited = edit(await readFile(join(folder, name), 'utf8'))
    await writeFile(join(folder, name), edited)
    const vault = await opened(folder)
    // What a sync program may be about to bring is waited for until something is changed here.
    if (edited === older) {
      expect(vault.changes().at(-1)).toMatchObject({ what: 'confirm' })
      await vault.apply({ kind: 'set-answer', key: 'industry', value: 'Law' })
    }
    const { notices, approvals, summary } = await vault.view()
    expect(notices.join(' ')).toContain('was changed by another program. It is shown as it is now.')
    const last = vault.changes().findLast(({ by }) => by === 'outside')
    expect(last, name).toMatchObject({ by: 'outside', what: 'change-outside' })
    // The approval was for other words.
    expect(Object.keys(approvals)).toEqual(name.includes('02-') ? [] : ['2'])
    if (name === 'sections/04-offer.json')
      expect((await vault.view()).sections.at(-1)).toMatchObject({ revision: 3 })
    expect((await vault.apply({ kind: 'undo', entry: last?.first })).ok).toBe(true)
    const back = await vault.view()
    const before = await ours.view()
    expect(back.approvals).toEqual(before.approvals)
    expect(back.sections.map(({ content }) => content)).toEqual(before.sections.map(({ content }) => content))
    expect((await vault.remembered()).confirmed).toEqual((await ours.remembered()).confirmed)
    expect(summary.readOnly).toBeNull()
    await vault.close()
    expect((await (await opened(folder)).view()).notices).toEqual([])
  }
})

test.each([
  ['the index', ['vault.json']],
  ['the index and the answers', ['vault.json', 'intake.json']],
  ['a section', ['sections/02-message.json']],
  ['the changes', ['changes.jsonl']],
  ['the index and the changes', ['changes.jsonl', 'vault.json']],
])(
  'writes nothing into a vault of which a sync program has brought %s alone, and has all of it once the rest is there',
  async (_, first) => {
    const ours = await savedVault()
    await ours.close()
    const theirs = await opened(await copyOf(ours.folder))
    await theirs.apply({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'From elsewhere' })
    await theirs.apply({ kind: 'set-answer', key: 'industry', value: 'Law' })
    await theirs.apply({ kind: 'approve', section: 2, approved: true })
    await theirs.apply({ kind: 'confirm', texts: ['true'], confirmed: true })
    await theirs.close()
    const names = ['vault.json', 'changes.jsonl', 'sections/02-message.json', 'intake.json', 'review.json']
    const arrive = async (name: string): Promise<void> =>
      writeFile(file(ours, name), await read(theirs, name))
    for (const name of first) await arrive(name)
    await cp(file(theirs, 'Vault.md'), file(ours, 'Vault.md'))
    const vault = await opened(ours.folder)
    for (const name of names.filter((each) => !first.includes(each))) {
      await arrive(name)
      await vault.catchUp(0)
    }
    await vault.catchUp(0)
    const [now, wanted] = [await vault.view(), await theirs.view()]
    expect(now.notices).toEqual([])
    expect(now.sections).toEqual(wanted.sections)
    expect([now.intake, now.approvals, now.revision]).toEqual([
      wanted.intake,
      wanted.approvals,
      wanted.revision,
    ])
    expect(vault.changes()).toEqual(theirs.changes())
    expect(await readdir(ours.folder)).not.toContain('.trash')
    for (const name of names) expect(await read(vault, name), name).toBe(await read(theirs, name))
    await vault.apply({ kind: 'undo' })
    expect((await vault.remembered()).confirmed).toEqual([])
    await vault.close()
  },
)

test('takes an approval back where another program changed the words and nothing tells what they were', async () => {
  const vault = await savedVault()
  for (const section of [2, 4] as const) await vault.apply({ kind: 'approve', section, approved: true })
  await vault.close()
  await rm(file(vault, 'changes.jsonl'))
  const edited = (await read(vault, 'sections/02-message.json')).replaceAll('ours', 'by hand')
  await writeFile(file(vault, 'sections/02-message.json'), edited)
  for (let times = 0; times < 2; times++) {
    const again = await opened(vault.folder)
    const { approvals, notices } = await again.view()
    expect(Object.keys(approvals)).toEqual(['4'])
    expect(notices).toHaveLength(times === 0 ? 1 : 0)
    await again.close()
  }
})

test('keeps a section aside that another program left in no form of a section while the vault was closed', async () => {
  const vault = await savedVault()
  await vault.close()
  const before = await vault.view()
  const text = await read(vault, 'sections/02-message.json')
  await writeFile(
    file(vault, 'sections/02-message.json'),
    text.replace(/"oneLiner": "[^"]*"/u, '"oneLiner": { "text": "By hand" }'),
  )
  const { sections, notices } = await (await opened(vault.folder)).view()
  expect(sections).toEqual(before.sections)
  expect(notices).toEqual([
    expect.stringContaining('It is as you changed it last; what was found is kept as'),
  ])
  expect(await read(vault, '.trash/02-message.json')).toContain('By hand')
  expect(await read(vault, 'sections/02-message.json')).toBe(text)
})

test('makes no change of a section that a Vaultwright elsewhere counted on, whose line is still on its way', async () => {
  const vault = await savedVault()
  await vault.settled()
  const folder = await copyOf(vault.folder)
  await vault.apply({ kind: 'set-field', section: 2, path: ['spoken'], value: 'Written elsewhere' })
  await vault.close()
  const name = 'sections/02-message.json'
  await writeFile(join(folder, name), await read(vault, name))
  const there = await opened(folder)
  expect(JSON.stringify((await there.view()).sections)).toContain('Written elsewhere')
  expect(there.changes()).toHaveLength(3)
  await there.close()
  await writeFile(join(folder, 'changes.jsonl'), await read(vault, 'changes.jsonl'))
  const both = await opened(folder)
  expect((await both.view()).notices).toEqual([])
  expect(both.changes()).toEqual(vault.changes())
})

test('says that the intake or the index is gone, and takes up the answers that the list of changes holds', async () => {
  const vault = await savedVault()
  for (const [key, value] of [
    ['industry', 'Lighthouses'],
    ['idealClient', 'Keepers'],
  ] as const)
    await vault.apply({ kind: 'set-answer', key, value })
  await vault.close()
  const none = await copyOf(vault.folder)
  await rm(file(vault, 'intake.json'))
  await rm(file(vault, 'vault.json'))
  const { intake, notices } = await (await opened(vault.folder)).view()
  expect(intake).toEqual({ ...emptyIntake(), industry: 'Lighthouses', idealClient: 'Keepers' })
  expect(notices).toEqual([
    expect.stringMatching(
      /^“intake\.json” is not there any more\. The answers “.+” and “.+” are as you changed/u,
    ),
    '“vault.json” is not there any more. It is made again from the rest.',
  ])
  expect((await (await opened(vault.folder)).view()).notices).toEqual([])
  for (const name of ['intake.json', 'changes.jsonl']) await rm(join(none, name))
  expect((await (await opened(none)).view()).notices).toEqual([
    '“intake.json” is not there any more, and with it the answers. An earlier copy of the vault may hold them.',
  ])
})

test('puts back what is damaged or gone and stands in the list of changes or can be read all the same, and says so', async () => {
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')
  const damages: [string, (text: string) => string | Uint8Array | null][] = [
    ['but all of it could be read', (text) => text.replace(/\}\s*$/u, ',}')],
    ['but all of it could be read', utf16],
    ['but all of it could be read', (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`],
    ['It is as you changed it last', () => ''],
    ['It is as you changed it last', (text) => text.slice(0, text.length / 2)],
    ['It is as you changed it last', (text) => text.replace(/"number": (\d+)/u, '"number": "$1"')],
    ['It is put back', () => null],
  ]
  const vault = await savedVault()
  await vault.savePart(partDraft(8, 1))
  expect(
    await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'Typed', sitting: 's' }),
  ).toMatchObject({ ok: true })
  await vault.close()
  const before = await vault.view()
  for (const name of ['sections/04-offer.json', 'parts/08-emails.part-1.json'])
    for (const [words, damage] of damages) {
      const folder = await copyOf(vault.folder)
      const text = await readFile(join(folder, name), 'utf8')
      const damaged = damage(text)
      await (damaged === null ? rm(join(folder, name)) : writeFile(join(folder, name), damaged))
      const mended = await opened(folder)
      const { sections, notices } = await mended.view()
      expect(sections).toEqual(before.sections)
      expect(notices).toEqual([expect.stringContaining(words)])
      expect(await readFile(join(folder, name), 'utf8')).toBe(text)
      expect((await mended.versions(4)).map(({ revision }) => revision)).toEqual([1])
      expect((await mended.apply({ kind: 'undo' })).ok).toBe(true)
      await mended.close()
      expect((await (await opened(folder)).view()).notices).toEqual([])
    }
})

test('leaves a damaged file of a newer version where it is', async () => {
  const vault = await savedVault()
  await vault.close()
  const newer = (await read(vault, 'sections/04-offer.json'))
    .replace(/"schemaVersion": \d+/u, '"schemaVersion": 99')
    .replace(/\}\s*$/u, ',}')
  await writeFile(file(vault, 'sections/04-offer.json'), newer)
  const { summary } = await (await opened(vault.folder)).view()
  expect(summary.readOnly).toContain('made by a newer Vaultwright')
  expect(await read(vault, 'sections/04-offer.json')).toBe(newer)
})

test('keeps what only a damaged index said: what can be read of it, and what the list of changes tells', async () => {
  const vault = await savedVault()
  await vault.apply({ kind: 'rename', title: 'Spring launch' })
  await vault.apply({ kind: 'approve', section: 2, approved: true })
  await vault.apply({ kind: 'leave-out', section: 13, leftOut: true })
  await vault.close()
  const before = await vault.view()
  for (const damage of [
    (text: string) => text.replace(/\}\s*$/u, ',}'),
    (text: string) => text.slice(0, text.indexOf('"approvals"')),
    (text: string) => text.slice(0, text.indexOf('"title"') + 12),
    () => '',
    () => null,
  ]) {
    const folder = await copyOf(vault.folder)
    const damaged = damage(await readFile(join(folder, 'vault.json'), 'utf8'))
    await (damaged === null ? rm(join(folder, 'vault.json')) : writeFile(join(folder, 'vault.json'), damaged))
    const { summary, approvals, leftOut, sections } = await (await opened(folder)).view()
    expect(summary.title).toBe('Spring launch')
    expect({ approvals, leftOut, sections }).toEqual({
      approvals: before.approvals,
      leftOut: before.leftOut,
      sections: before.sections,
    })
  }
})

test('takes the same content in another form for no change', async () => {
  const vault = await savedVault()
  await vault.close()
  const before = await vault.view()
  for (const form of [
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => text.trimEnd(),
    (text: string) => `\uFEFF${text}`,
    (text: string) => JSON.stringify(JSON.parse(text)),
  ]) {
    const folder = await copyOf(vault.folder)
    for (const name of ['sections/01-ideal-client.json', 'sections/04-offer.json', 'intake.json'])
      await writeFile(join(folder, name), form(await readFile(join(folder, name), 'utf8')))
    const { sections, notices, next } = await (await opened(folder)).view()
    expect({ sections, next }).toEqual({ sections: before.sections, next: before.next })
    expect(notices).toEqual([])
    expect((await (await opened(folder)).view()).notices).toEqual([])
  }
})

test('keeps a damaged file aside, says so, and shows all the rest', async () => {
  const vault = await savedVault()
  await vault.saveSection(draft(4, 'newer'))
  await vault.close()
  // The list of changes does not come to what the file was, so it does not tell what stood there.
  const hash = sha256(await readFile(file(vault, 'sections/04-offer.json')))
  await writeFile(
    file(vault, 'changes.jsonl'),
    (await read(vault, 'changes.jsonl')).replaceAll(hash, '0'.repeat(64)),
  )
  await writeFile(file(vault, 'sections/04-offer.json'), '{"schemaVersion":1,"number":4,')
  const { sections, notices } = await (await opened(vault.folder)).view()
  expect(sections.map((record) => record.number)).toEqual([1, 2])
  expect(notices.join(' ')).toContain('“sections/04-offer.json” was damaged')
  expect(notices.join(' ')).toContain('Its older versions are in its history.')
  expect(await read(vault, '.trash/04-offer.json')).toContain('{"schemaVersion":1,"number":4,')
  const again = await opened(vault.folder)
  expect((await again.apply({ kind: 'restore-version', section: 4, revision: 1 })).ok).toBe(true)
  const offer = (await again.view()).sections.find(({ number }) => number === 4)
  // The damaged file was revision 2: nothing else ever bears that number.
  expect(offer).toMatchObject({ revision: 3, source: 'restore', content: draft(4, 'ours').content })
})

test('makes a lost or damaged index anew, with the id the runs remember', async () => {
  const vault = await savedVault()
  await vault.journal(eventsOf('run-1')(runStarted([1])))
  for (const damage of [
    () => rm(file(vault, 'vault.json')),
    () => writeFile(file(vault, 'vault.json'), 'x'),
  ]) {
    await damage()
    const { summary, sections } = await (await opened(vault.folder)).view()
    expect(summary).toMatchObject({ id: 'v', title: 'Northlight', saved: 3 })
    expect(sections).toHaveLength(3)
  }
})

test('makes the index anew from the sections when it does not match them', async () => {
  const vault = await savedVault()
  const before = await read(vault, 'vault.json')
  await vault.saveSection(draft(3, 'late'))
  await vault.settled()
  await writeFile(file(vault, 'vault.json'), before)
  const { summary, notices } = await (await opened(vault.folder)).view()
  expect([summary.saved, notices]).toEqual([4, []])
})

test('removes temporary files of its own and no other', async () => {
  const vault = await savedVault()
  for (const name of [
    '.vaultwright-0123456789abcdef.tmp',
    'sections/.vaultwright-0123456789abcdef.tmp',
    'notes.tmp',
  ]) {
    await writeFile(file(vault, name), 'x')
  }
  await opened(vault.folder)
  expect(await readdir(vault.folder)).toContain('notes.tmp')
  const left = [...(await readdir(vault.folder)), ...(await readdir(file(vault, 'sections')))]
  expect(left.filter((name) => name.startsWith('.vaultwright'))).toEqual([])
})

test('opens a vault of a newer version for reading, changes nothing in it and refuses every change', async () => {
  const vault = await savedVault()
  const newer = JSON.parse(await read(vault, 'vault.json')) as object
  await writeFile(file(vault, 'vault.json'), JSON.stringify({ ...newer, schemaVersion: 99, mood: 'good' }))
  await writeFile(file(vault, 'sections/04-offer.json'), '{"schemaVersion":99,"shape":"new"}')
  await writeFile(file(vault, '.vaultwright-0123456789abcdef.tmp'), 'x')
  const snapshot = async () =>
    Promise.all((await readdir(vault.folder)).filter((n) => n.includes('.')).map((n) => read(vault, n)))
  const before = await snapshot()
  const old = await opened(vault.folder)
  const view = await old.view()
  expect(view.summary.readOnly).toContain('made by a newer Vaultwright')
  expect(view.summary.id).toBe(vault.id)
  expect(view.sections.map((record) => record.number)).toEqual([1, 2])
  const changes = [
    await old.saveSection(draft(1, 'x')),
    await old.apply({ kind: 'set-intake', intake: someIntake }),
    await old.apply({ kind: 'rename', title: 'x' }),
    await old.apply({ kind: 'set-field', section: 1, path: ['bestClient', 'role'], value: 'x' }),
    await old.apply({ kind: 'restore-version', section: 1, revision: 1 }),
    await old.savePart(partDraft(8, 1)),
    await old.saveFailure(1, { kind: 'truncated' }),
    await old.journal(eventsOf('run-9')(runStarted([1]))),
    await old.apply({ kind: 'drop-review', section: 1 }),
    await old.apply({ kind: 'close-proposal', section: 1, take: 'none' }),
  ]
  for (const change of changes) expect(!change.ok && change.failure.kind).toBe('newer-version')
  await old.settled()
  expect(await snapshot()).toEqual(before)
})

test('brings an older vault up to date step by step and keeps its files as they were', async () => {
  const vault = await savedVault()
  const steps: Migration[] = [
    { from: schemaVersion, change: { vault: (old) => ({ ...old, title: `${String(old['title'])}, two` }) } },
    {
      from: schemaVersion + 1,
      change: {
        vault: (old) => ({ ...old, title: `${String(old['title'])}, three` }),
        section: (old) => ({ ...old, note: 'migrated' }),
      },
    },
  ]
  const old = await read(vault, 'sections/01-ideal-client.json')
  for (let times = 0; times < 2; times++) {
    const { summary, sections, notices } = await (await opened(vault.folder, { migrations: steps })).view()
    expect([summary.title, summary.readOnly, notices]).toEqual(['Northlight, two, three', null, []])
    expect(sections.map((record) => [record.note, record.schemaVersion])).toEqual(
      Array(3).fill(['migrated', schemaVersion + 2]),
    )
  }
  expect(await read(vault, `.trash/before version ${schemaVersion + 2}/sections/01-ideal-client.json`)).toBe(
    old,
  )
  expect(JSON.parse(await read(vault, 'vault.json'))).toMatchObject({ schemaVersion: schemaVersion + 2 })
})

const fuzzRuns = timesOf(100_000, 120)

test(
  'opens whatever stands in the files of a vault, and never hangs',
  async () => {
    const vault = await savedVault()
    await vault.savePart(partDraft(8, 1))
    await vault.journal(eventsOf('run-1')(runStarted([1])))
    await vault.close()
    const names = [
      'vault.json',
      'intake.json',
      'sections/01-ideal-client.json',
      'parts/08-emails.part-1.json',
      'runs/run-1.jsonl',
      'Vault.md',
    ]
    const originals = new Map(
      await Promise.all(names.map(async (name) => [name, await read(vault, name)] as const)),
    )
    const text = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constant('['.repeat(100_000) + ']'.repeat(100_000)),
      fc.constant('{"content":'.repeat(5_000) + '1' + '}'.repeat(5_000)),
      // Checking a long list of what does not belong there once took 4 GB.
      fc
        .constantFrom('writers', 'sections', 'operations')
        .map((key) => `{"${key}":[${'0,'.repeat(200_000)}0]}`),
    )
    const harm = { lost: 0, hung: 0 }
    /** The real text with a piece cut out or put in. */
    const mutation = fc.tuple(fc.nat(4000), fc.nat(40), fc.string({ maxLength: 10 }))
    const damaged = fc.asyncProperty(
      fc.constantFrom(...names),
      fc.oneof(text, mutation, fc.uint8Array({ maxLength: 100 })),
      async (name, change) => {
        const original = originals.get(name) ?? ''
        const wanted = Array.isArray(change)
          ? original.slice(0, change[0]) + change[2] + original.slice(change[0] + change[1])
          : change
        const folder = await copyOf(vault.folder)
        await writeFile(join(folder, name), wanted)
        const before = process.cpuUsage()
        const after = await opened(folder)
        const view = await after.view()
        await after.listRuns()
        await after.unfinishedRun()
        const { user, system } = process.cpuUsage(before)
        // The others' work counts too: one that hangs is never missed for it.
        if (user + system > 2_000_000) harm.hung++
        const whole = [2, 4].every((number) => view.sections.some((record) => record.number === number))
        if (!whole && view.summary.readOnly === null) harm.lost++
        expect(harm).toEqual({ lost: 0, hung: 0 })
        await after.close()
        await rm(folder, { recursive: true, maxRetries: 3 })
      },
    )
    await assertAtOnce(damaged, fuzzRuns)
    tally('damaged vaults', fuzzRuns, harm)
  },
  300_000 + fuzzRuns * 1000,
)

test('holds the sections in the order of their numbers whatever order they were saved in', async () => {
  const vault = await savedVault()
  for (const number of sectionNumbers.toReversed()) await vault.saveSection(draft(number, 'x'))
  await vault.settled()
  const { sections } = await (await opened(vault.folder)).view()
  expect(sections.map((record) => record.number)).toEqual([...sectionNumbers])
})

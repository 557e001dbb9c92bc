import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { foldVault } from '../../shared/vault-event.ts'
import type { VaultView } from '../../shared/vault.ts'
import { value } from '../testing/value.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

const open = async (folder: string): Promise<VaultFolder> => {
  const vault = value(await openVault(folder, { files: unsyncedDisk }))
  await vault.settled()
  await vault.catchUp(0)
  return vault
}

/** One vault open on two devices, with a folder each. */
async function devices(): Promise<[VaultFolder, VaultFolder]> {
  const made = value(
    await createVault(await tempFolder(), { title: 'A', intake: someIntake }, { files: unsyncedDisk }),
  )
  for (const number of [2, 3] as const) value(await made.saveSection(draft(number, 'ours')))
  await made.close()
  const other = join(await tempFolder(), 'A')
  await cp(made.folder, other, { recursive: true })
  return [await open(made.folder), await open(other)]
}

async function changed(vault: VaultFolder, ...commands: readonly PersonCommand[]): Promise<void> {
  for (const command of commands) value(await vault.apply(command))
  await vault.settled()
}

const typed = (field: string, text: string): PersonCommand => ({
  ...{ kind: 'set-field', section: 2, path: [field], value: text },
})

type Files = Map<string, string>

async function filesIn({ folder }: VaultFolder): Promise<Files> {
  const names = await readdir(folder, { recursive: true })
  const synced = names.filter((name) => /\.(?:json|jsonl|md)$/u.test(name) && !name.startsWith('.'))
  return new Map(
    await Promise.all(
      synced.map(async (name): Promise<[string, string]> => [
        name,
        await readFile(join(folder, name), 'utf8'),
      ]),
    ),
  )
}

async function brought(vault: VaultFolder, name: string, text: string | undefined): Promise<void> {
  const path = join(vault.folder, name)
  await mkdir(dirname(path), { recursive: true })
  await (text === undefined ? rm(path, { force: true }) : writeFile(path, text))
  await vault.catchUp(0)
  await vault.catchUp(0)
}

/** A sync program whose last writer wins; in how many rounds it has nothing to bring any more. */
async function rounds(
  vaults: readonly VaultFolder[],
  before: Files,
  inOrder: (names: string[]) => string[],
): Promise<number> {
  const server = new Map(before)
  const seen = new Map(vaults.map((vault): [VaultFolder, Files] => [vault, new Map(before)]))
  for (let round = 1; round < 20; round++) {
    let moved = 0
    for (const vault of vaults) {
      const had = seen.get(vault) ?? new Map<string, string>()
      for (const name of inOrder([...new Set([...server.keys(), ...(await filesIn(vault)).keys()])].sort())) {
        const [mine, theirs] = [(await filesIn(vault)).get(name), server.get(name)]
        if (mine === had.get(name) && theirs === had.get(name)) continue
        moved++
        const now = mine === had.get(name) ? theirs : mine
        if (now !== mine) await brought(vault, name, now)
        for (const files of [server, had])
          if (now === undefined) files.delete(name)
          else files.set(name, now)
      }
      await vault.settled()
    }
    if (moved === 0) return round
  }
  return Infinity
}

const orders: [string, (names: string[]) => string[]][] = [
  ['the changes first', (names) => names],
  ['the changes last', (names) => names.toReversed()],
]

test.each(orders)(
  'a vault that is left open on another device follows what is changed on one, %s, without a word and to an end',
  async (_, inOrder) => {
    const [one, other] = await devices()
    const before = await filesIn(one)
    await changed(
      one,
      typed('oneLiner', 'From one'),
      { kind: 'set-answer', key: 'industry', value: 'Law' },
      { kind: 'confirm', texts: ['true'], confirmed: true },
      { kind: 'rename', title: 'B' },
    )
    expect(await rounds([one, other], before, inOrder)).toBeLessThan(8)
    expect(other.changes()).toEqual(one.changes())
    expect(other.changes().map(({ by }) => by)).toEqual(['run', 'run', ...Array<string>(4).fill('person')])
    const [seen, wanted] = [await other.view(), await one.view()]
    expect([seen.sections, seen.intake, seen.summary.title]).toEqual([wanted.sections, wanted.intake, 'B'])
    for (const vault of [one, other]) {
      expect((await vault.view()).notices).toEqual([])
      expect(await readdir(vault.folder)).not.toContain('.trash')
    }
    value(await other.apply({ kind: 'undo' }))
    expect((await other.view()).summary.title).toBe('A')
  },
)

test.each(orders)(
  'two devices that changed a vault at once come to the same, %s, and neither puts its changes back for ever',
  async (_, inOrder) => {
    const [one, other] = await devices()
    const before = await filesIn(one)
    await changed(one, typed('oneLiner', 'From one'), {
      ...{ kind: 'set-answer', key: 'industry', value: 'Law' },
    })
    await changed(other, typed('oneLiner', 'From the other'), {
      kind: 'confirm',
      texts: ['x'],
      confirmed: true,
    })
    expect(await rounds([one, other], before, inOrder)).toBeLessThan(12)
    expect(other.changes()).toEqual(one.changes())
    const [first, second] = [await one.view(), await other.view()]
    expect([second.sections, second.intake]).toEqual([first.sections, first.intake])
    expect((await other.remembered()).confirmed).toEqual((await one.remembered()).confirmed)
    // Who began later yields, keeps the list as it was and says so.
    expect(second.notices.join()).toContain('here and on another device at the same time')
    const kept = await readFile(join(other.folder, '.trash/changes (made here).jsonl'), 'utf8')
    expect(kept).toContain('the other')
    expect(await readFile(join(one.folder, 'changes.jsonl'), 'utf8')).toContain('From one')
  },
)

test.each([
  ['the index', ['vault.json']],
  ['a section', ['sections/02-message.json']],
  ['the answers and the index', ['intake.json', 'vault.json']],
  ['all but the changes', ['sections/02-message.json', 'intake.json', 'facts.json', 'vault.json']],
])(
  'somebody who opens a vault and types when %s came before the changes keeps what can be taken back, and both devices come to the same',
  async (_, first) => {
    const [one, closed] = await devices()
    await closed.close()
    await changed(
      one,
      typed('oneLiner', 'From one'),
      { kind: 'set-answer', key: 'industry', value: 'Law' },
      { kind: 'rename', title: 'B' },
      { kind: 'approve', section: 3, approved: true },
    )
    const files = await filesIn(one)
    for (const name of first) await writeFile(join(closed.folder, name), files.get(name) ?? '')
    const other = await open(closed.folder)
    await changed(other, typed('spoken', 'From the other'), {
      ...{ kind: 'set-answer', key: 'fullName', value: 'Ada' },
    })
    expect(other.changes().filter(({ by }) => by !== 'outside')).toHaveLength(4)
    expect((await other.view()).notices).toEqual([])
    await brought(other, 'changes.jsonl', files.get('changes.jsonl'))
    await other.settled()
    expect(await rounds([one, other], files, (names) => names)).toBeLessThan(12)
    expect(other.changes()).toEqual(one.changes())
    const [seen, wanted] = [await other.view(), await one.view()]
    expect([seen.sections, seen.intake]).toEqual([wanted.sections, wanted.intake])
    expect(seen.summary.title).toBe('B')
    expect(Object.keys(seen.approvals)).toEqual(['3'])
    expect(seen.intake).toMatchObject({ industry: 'Law', fullName: 'Ada' })
    expect(seen.sections[0]?.content).toMatchObject({ oneLiner: 'From one', spoken: 'From the other' })
    for (const vault of [one, other]) expect((await vault.view()).notices.length).toBeLessThan(2)
    expect(one.changes().filter(({ by }) => by !== 'outside')).toHaveLength(6)
  },
)

test.each([
  ['a list of changes that was not there yet', false],
  ['a list of changes that was cut', true],
])('two devices come to the same also where one of them went on from %s', async (_, isCut) => {
  const [one, closed] = await devices()
  await changed(one, typed('oneLiner', 'From one'))
  const before = await filesIn(one)
  for (const [name, text] of before) await writeFile(join(closed.folder, name), text)
  await closed.close()
  const path = join(closed.folder, 'changes.jsonl')
  if (isCut) await writeFile(path, `${(before.get('changes.jsonl') ?? '').split('\n')[2] ?? ''}\n`)
  else await rm(path)
  const other = await open(closed.folder)
  await changed(one, { kind: 'set-answer', key: 'industry', value: 'Law' })
  await changed(other, typed('spoken', 'From the other'), { kind: 'rename', title: 'B' })
  expect(await rounds([one, other], before, (names) => names)).toBeLessThan(12)
  expect(other.changes()).toEqual(one.changes())
  const [seen, wanted] = [await other.view(), await one.view()]
  expect([seen.sections, seen.intake]).toEqual([wanted.sections, wanted.intake])
  expect(seen.sections[0]?.content).toMatchObject({ oneLiner: 'From one', spoken: 'From the other' })
  expect([seen.intake.industry, seen.summary.title]).toEqual(['Law', 'B'])
  expect(one.changes().filter(({ by }) => by !== 'outside').length).toBeGreaterThan(3)
})

test('what was changed here is not lost where the disk does not take it behind the lines of the other device at once', async () => {
  const [one, closed] = await devices()
  await changed(one, typed('oneLiner', 'From one'))
  await closed.close()
  let full = false
  const other = value(
    await openVault(closed.folder, {
      files: {
        ...unsyncedDisk,
        open: (path, flags, mode) =>
          full && flags === 'a' && path.endsWith('changes.jsonl')
            ? Promise.reject(Object.assign(new Error('made to fail'), { code: 'ENOSPC' }))
            : unsyncedDisk.open(path, flags, mode),
      },
    }),
  )
  await changed(other, typed('spoken', 'From the other'))
  full = true
  await brought(other, 'changes.jsonl', (await filesIn(one)).get('changes.jsonl'))
  full = false
  await changed(other, { kind: 'set-answer', key: 'industry', value: 'Law' })
  await other.catchUp(0)
  await other.settled()
  const { sections } = await (await open(other.folder)).view()
  expect(sections[0]?.content).toMatchObject({ oneLiner: 'From one', spoken: 'From the other' })
})

test('a list of changes that another device has made shorter by its oldest lines, or not yet, is none of another program', async () => {
  const [one, other] = await devices()
  await changed(one, typed('oneLiner', 'From one'))
  for (const name of ['changes.jsonl', 'sections/02-message.json'])
    await brought(other, name, (await filesIn(one)).get(name))
  const whole = (await filesIn(other)).get('changes.jsonl') ?? ''
  for (const text of [whole.slice(whole.indexOf('\n') + 1), whole]) {
    await brought(other, 'changes.jsonl', text)
    expect((await filesIn(other)).get('changes.jsonl')).toBe(text)
    expect((await other.view()).notices).toEqual([])
    expect(other.changes()).toEqual(one.changes())
  }
  // Its end is not to be missing, and its beginning not to be damaged.
  for (const damaged of [whole.split('\n').slice(0, -2).join('\n'), whole.replace('{', '')]) {
    await brought(other, 'changes.jsonl', damaged)
    expect((await filesIn(other)).get('changes.jsonl')).toBe(whole)
  }
  value(await other.apply({ kind: 'undo' }))
})

test('who shows a vault shows it also where the lines of the other device are fewer than those that yield to them', async () => {
  const [one, other] = await devices()
  await changed(one, typed('oneLiner', 'From one'))
  let shown: VaultView | null = await other.view()
  other.onChanged((event) => {
    if (event.kind === 'vault-changed' && shown) shown = foldVault(shown, event)
  })
  for (const word of ['a', 'b', 'c', 'd']) await changed(other, typed('spoken', word))
  await brought(other, 'changes.jsonl', (await filesIn(one)).get('changes.jsonl'))
  await changed(other, typed('spoken', 'Typed after'))
  expect(shown).toEqual(await other.view())
  expect(shown?.sections[0]?.content).toMatchObject({ oneLiner: 'From one', spoken: 'Typed after' })
})

test('what was changed here comes after the lines of the other device, field by field', async () => {
  const [one, other] = await devices()
  await changed(one, typed('oneLiner', 'From one'))
  await changed(
    other,
    typed('spoken', 'From the other'),
    { kind: 'set-answer', key: 'industry', value: 'Law' },
    { kind: 'rename', title: 'B' },
  )
  await brought(other, 'changes.jsonl', (await filesIn(one)).get('changes.jsonl'))
  const { sections, intake, summary } = await other.view()
  expect(sections[0]?.content).toMatchObject({ oneLiner: 'From one', spoken: 'From the other' })
  expect([intake.industry, summary.title]).toEqual(['Law', 'B'])
  expect(other.changes().map(({ by }) => by)).toEqual(['run', 'run', 'person', 'outside'])
  await other.close()
  const again = await open(other.folder)
  expect((await again.view()).sections).toEqual(sections)
  expect((await again.view()).notices).toEqual([])
  const lines = (await readFile(join(one.folder, 'changes.jsonl'), 'utf8')) + ''
  expect((await readFile(join(again.folder, 'changes.jsonl'), 'utf8')).startsWith(lines)).toBe(true)
})

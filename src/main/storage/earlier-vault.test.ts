import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changesOfAnswer } from '../../shared/proposals/answers-of.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { value } from '../testing/value.ts'
import { everyFew } from './testing/every-operation.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { filesOf } from './testing/files-of.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { disk } from './file-system.ts'
import { peekVault } from './peek-vault.ts'
import { openVault, type VaultFolder } from './vault-folder.ts'

// `vault-of-november` was written by the version of 26 November 2026 (1cfe778), before changes were kept.

async function earlierVault(): Promise<VaultFolder> {
  const folder = join(await tempFolder(), 'vault')
  await cp(join(import.meta.dirname, 'testing/vault-of-november'), folder, { recursive: true })
  return value(await openVault(folder))
}

test('opens a vault of an earlier version as it was, its two tiers as ways to buy, and saves it as one of now', async () => {
  const vault = await earlierVault()
  await vault.settled()
  const before = await filesOf(vault.folder)
  const view = await vault.view()
  expect(view.notices).toEqual([])
  expect(view.summary).toMatchObject({ title: 'Northlight', saved: 3, needsReview: 1, unfinishedRun: null })
  expect(view.sections.map(({ number, revision }) => [number, revision])).toEqual([
    [2, 2],
    [4, 2],
    [15, 1],
  ])
  expect(view.failures).toEqual({ 16: { kind: 'truncated' } })
  expect((await vault.versions(4)).map(({ revision }) => revision)).toEqual([1])
  expect((await vault.remembered()).confirmed.map(({ text }) => text)).toEqual(['200 clients'])
  expect(view.next).toEqual({ undo: null, redo: null })
  const kept = [view.sections[1], (await vault.versions(4))[0]].map((record) => record?.content['tiers'])
  for (const tiers of kept)
    expect(tiers).toMatchObject([
      { name: '90 days', price: expect.any(String) as string },
      { name: '12 months', price: expect.any(String) as string },
    ])
  await vault.close()
  expect(before['vault.json']).toContain('"schemaVersion": 3')
  const again = value(await openVault(vault.folder))
  await again.settled()
  expect((await again.view()).notices).toEqual([])
  await again.close()
  expect(await filesOf(vault.folder)).toEqual(before)
  expect(await readdir(vault.folder)).not.toContain('changes.jsonl')
})

test('opens the answers of an earlier version without losing a word, and names what it guessed', async () => {
  const folder = join(await tempFolder(), 'vault')
  await cp(join(import.meta.dirname, 'testing/vault-of-november'), folder, { recursive: true })
  const texts = {
    ...{ idealClient: 'Couples in old houses', message: 'We fit kitchens', coreProblem: 'Nothing fits' },
    ...{
      outcomes: 'Doors close',
      uniqueAdvantage: 'We measure ourselves',
      offerProgram: 'Measure, make, fit',
    },
    ...{ pricing: 'from €14,000', deliverables: 'Drawing and fitting', testimonials: '“At four.” (Máire)' },
    ...{ callToAction: 'Ask for a quote', goal90Days: 'Six kitchens', helpNeeded: 'Being found' },
  }
  const old = { ...texts, industry: 'Joinery', businessName: 'Keady', fullName: 'Nuala Keady', story: null }
  const choices = { businessType: 'service', businessStage: 'advanced', platforms: ['facebook'] }
  await writeFile(join(folder, 'intake.json'), JSON.stringify({ ...old, ...choices }))
  const vault = value(await openVault(folder))
  await vault.settled()
  const { intake, summary } = await vault.view()
  await vault.close()
  const saved = JSON.parse(await readFile(join(folder, 'intake.json'), 'utf8')) as unknown
  for (const answers of [intake, saved]) {
    expect(wordsIn(answers)).toEqual(expect.arrayContaining(wordsIn(old)))
    expect(answers).toMatchObject({ sells: 'project', work: 'us', firstStep: { kind: 'quote' } })
    expect(answers).toMatchObject({ guessed: ['sells', 'work', 'firstStep'] })
  }
  expect(summary.answersMissing).toBe(0)
})

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(/\s+/u).filter(Boolean)
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : []

test('reads the answers of an earlier version also where the index is lost that says the version', async () => {
  const folder = join(await tempFolder(), 'vault')
  await cp(join(import.meta.dirname, 'testing/vault-of-november'), folder, { recursive: true })
  const { intake: whole } = await (await earlierVault()).view()
  await rm(join(folder, 'vault.json'))
  const vault = value(await openVault(folder))
  await vault.settled()
  const { intake, notices } = await vault.view()
  expect(intake).toEqual(whole)
  expect(notices).toEqual(['“vault.json” is not there any more. It is made again from the rest.'])
})

test('changes a vault of an earlier version in every kind of file, and undoes all of it to the byte', async () => {
  let vault = await earlierVault()
  await vault.settled()
  const before = await filesOf(vault.folder)
  const { proposals, sections } = await vault.view()
  const [proposal] = proposals
  const of = proposal && changesOfAnswer(proposal, proposal, sections[0]?.content ?? {})
  const change = of?.changes[0]
  const commands: PersonCommand[] = [
    { kind: 'set-field', section: 4, path: ['name'], value: 'The Climb' },
    { kind: 'set-answer', key: 'industry', value: 'Medicine' },
    { kind: 'decide-change', section: 2, change: change?.key ?? '', decision: 'accepted' },
    { kind: 'close-proposal', section: 2, take: 'accepted' },
    { kind: 'set-review-field', section: 16, path: ['tips', 0], value: 'By hand' },
    { kind: 'restore-version', section: 4, revision: 1 },
    { kind: 'keep-review', section: 16 },
    { kind: 'confirm', texts: ['200 clients'], confirmed: false },
    { kind: 'approve', section: 15, approved: true },
    { kind: 'rename', title: 'Renamed' },
  ]
  const kinds: string[] = []
  for (const command of commands) kinds.push((await vault.apply(command)).ok ? 'ok' : command.kind)
  expect(kinds.filter((kind) => kind !== 'ok')).toEqual([])
  await vault.close()
  const after = await filesOf(vault.folder)
  expect(after).not.toEqual(before)
  vault = value(await openVault(vault.folder))
  while ((await vault.view()).next.undo) value(await vault.apply({ kind: 'undo' }))
  await vault.settled()
  expect(await filesOf(vault.folder)).toEqual(before)
  while ((await vault.view()).next.redo) value(await vault.apply({ kind: 'redo' }))
  await vault.close()
  expect(await filesOf(vault.folder)).toEqual(after)
})

const step = everyFew(19)

test('opens without a word in the end, whichever operation of bringing it up to date failed', async () => {
  for (let k = 0; ; k += step) {
    const folder = join(await tempFolder(), 'vault')
    await cp(join(import.meta.dirname, 'testing/vault-of-november'), folder, { recursive: true })
    const files = failingDisk((operation) => (operation === k ? 'EIO' : null))
    const first = await openVault(folder, { files })
    if (first.ok) await first.value.settled()
    const again = value(await openVault(folder))
    await again.settled()
    const { notices, sections } = await again.view()
    expect(notices, `operation ${k}`).toEqual([])
    expect(sections.map(({ schemaVersion }) => schemaVersion)).toEqual([3, 3, 3])
    await again.close()
    if (k >= files.count()) break
  }
})

test('takes back what was typed in a tier before there were ways to buy', async () => {
  const folder = join(await tempFolder(), 'vault')
  await cp(join(import.meta.dirname, 'testing/vault-of-november'), folder, { recursive: true })
  const head = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8')) as { revision: number }
  const line = {
    seq: head.revision,
    at: '2026-11-26T12:13:00.000Z',
    by: 'person',
    what: 'set-field',
    operations: [
      {
        do: 'set',
        at: ['sections', 4, 'content', 'tiers', 'twelveMonths', 'price'],
        was: '$9,000',
        now: 'first',
      },
    ],
    files: {},
  }
  await writeFile(join(folder, 'changes.jsonl'), `${JSON.stringify(line)}\n`)
  const vault = value(await openVault(folder))
  value(await vault.apply({ kind: 'undo' }))
  const [, offer] = (await vault.view()).sections
  expect(offer?.content['tiers']).toMatchObject([{ price: 'first' }, { name: '12 months', price: '$9,000' }])
  await vault.close()
})

test('says in the library what a vault of an earlier version is, and leaves it as it is until it is opened', async () => {
  const folder = join(await tempFolder(), 'vault')
  await cp(join(import.meta.dirname, 'testing/vault-of-november'), folder, { recursive: true })
  const before = await filesOf(folder)
  const row = await peekVault(folder, disk)
  expect(await filesOf(folder)).toEqual(before)
  const { summary } = await value(await openVault(folder)).view()
  // The names that its ways to buy get are words of now.
  expect(row).toEqual({ ...summary, words: expect.any(Number) })
})

async function vaultOfVersion2(): Promise<VaultFolder> {
  const folder = join(await tempFolder(), 'vault')
  await cp(join(import.meta.dirname, 'testing/vault-of-version-2'), folder, { recursive: true })
  return value(await openVault(folder))
}

const postsOf = (content: unknown): unknown[] => {
  const { calendar } = content as { calendar: { posts: unknown[] }[] }
  return calendar.flatMap(({ posts }) => posts)
}

test('opens a calendar whose posts were texts: each is a piece to the letter, in every kind of file', async () => {
  const folder = join(import.meta.dirname, 'testing/vault-of-version-2')
  const old = JSON.parse(await readFile(join(folder, 'sections/11-content-ideas.json'), 'utf8')) as {
    content: unknown
  }
  const vault = await vaultOfVersion2()
  await vault.settled()
  const { sections, proposals, reviews, notices } = await vault.view()
  expect(notices).toEqual([])
  const ideas = sections.find(({ number }) => number === 11)
  expect(postsOf(ideas?.content)).toEqual(postsOf(old.content).map((piece) => ({ piece })))
  expect(postsOf(ideas?.content)[1]).toEqual({ piece: 'Monday, on LinkedIn: the first teaching post' })
  const contents = [
    ideas?.content,
    proposals[0]?.content,
    proposals[0]?.base,
    reviews[0]?.content,
    ...(await vault.versions(11)).map(({ content }) => content),
  ]
  for (const content of contents) {
    const checked = sectionOf(11).schema.safeParse(content)
    expect(checked.error?.issues).toBeUndefined()
  }
  expect(contents.length).toBeGreaterThan(4)
  expect(reviews[0]?.issues[0]?.path).toEqual(['calendar', 0, 'posts', 2, 'piece'])
  const ofPosts = proposals[0]?.changes?.filter(({ path }) => path.includes('posts')) ?? []
  expect(ofPosts.length).toBeGreaterThan(0)
  expect(ofPosts.every(({ path }) => path.at(-1) === 'piece')).toBe(true)
  await vault.close()
})

test('takes back and does again what was typed in a post before posts were groups', async () => {
  let vault = await vaultOfVersion2()
  await vault.settled()
  const before = await filesOf(vault.folder)
  const steps = async (kind: 'undo' | 'redo'): Promise<unknown> => {
    while ((await vault.view()).next[kind]) value(await vault.apply({ kind }))
    await vault.settled()
    return (await vault.view()).sections.find(({ number }) => number === 11)?.content
  }
  const undone = postsOf(await steps('undo'))
  expect(undone.slice(0, 4)).toEqual(
    undone.slice(0, 4).map(() => ({ piece: expect.stringMatching(/^second /u) as string })),
  )
  await vault.close()
  vault = value(await openVault(vault.folder))
  await steps('redo')
  expect(await filesOf(vault.folder)).toEqual(before)
  expect((await vault.view()).notices).toEqual([])
  await vault.close()
})

import { expect, test, vi } from 'vitest'
import { commentId, type ClientReply } from '../../shared/client-reply.ts'
import type { PersonCommand, RunCommand } from '../../shared/vault-command.ts'
import { value } from '../testing/value.ts'
import { carriedOut } from './testing/carried-out.ts'
import { documentOf, markOfDocument } from './testing/document-of.ts'
import { atEveryOperation, copyOf, everyFew } from './testing/every-operation.ts'
import { draft, partDraft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

vi.setConfig({ testTimeout: 1_200_000 })

const now = (): Date => new Date(Date.UTC(2026, 10, 26))
const of = <N extends 2 | 4 | 8>(number: N) => {
  const { content, writers, basis, tokens } = draft(number, 'other')
  return { number, content, writers, basis, tokens, runId: 'r' }
}

/** A vault in which every command finds something to do. */
async function template(): Promise<string> {
  const vault = value(
    await createVault(await tempFolder(), { title: 'Template', intake: someIntake }, { now }),
  )
  for (const number of [2, 4, 8] as const) value(await vault.saveSection(draft(number, 'first')))
  value(await vault.saveSection(draft(2, 'second')))
  for (const runId of ['r0', 'r'])
    value(await vault.saveProposal({ ...of(4), runId, note: 'warmer', path: [], baseRevision: 1 }))
  value(await vault.saveReview({ ...of(8), issues: [], raw: ['?'] }))
  value(await vault.savePart(partDraft(8, 1)))
  value(await vault.apply({ kind: 'take-client-reply', reply: { ...reply, comments: [said] } }))
  const answer = { kind: 'set-answer' as const, key: 'message' as const }
  for (const text of ['one', 'two']) value(await vault.apply({ ...answer, value: text }))
  value(await vault.apply({ kind: 'undo' }))
  await vault.close()
  return vault.folder
}

const field = { section: 2 as const, path: ['oneLiner'] }
const list = { section: 2 as const, path: ['positioningLines'] }
const words = { ...field, from: 0, to: 6, was: 'second', text: 'Words' }

const reply: ClientReply = {
  ...{ kind: 'vaultwright-reply', version: 1, vault: 'v', name: 'Dana', on: '2026-11-27' },
  sections: [{ section: 2, revision: 2, print: 'p', verdict: 'approved' }],
  comments: [{ section: 2, path: ['oneLiner'], seen: 'second', comment: 'Warmer' }],
}
const said = { section: 4 as const, path: [], seen: '', comment: 'Shorter' }

type GivenCommand = PersonCommand | RunCommand

/** One command of every kind. */
const commands: { [K in GivenCommand['kind']]: Extract<GivenCommand, { kind: K }> | null } = {
  'set-answer': { kind: 'set-answer', key: 'industry', value: 'Law' },
  'set-intake': { kind: 'set-intake', intake: { ...someIntake, businessName: 'Southlight' } },
  'set-handover': { kind: 'set-handover', path: 'links.call', value: 'https://example.com/call' },
  'set-field': { kind: 'set-field', ...field, value: 'Typed', sitting: 's' },
  'add-entry': { kind: 'add-entry', ...list, at: 1 },
  'remove-entry': { kind: 'remove-entry', ...list, at: 0 },
  'move-entry': { kind: 'move-entry', ...list, at: 0, to: 1 },
  'replace-words': { kind: 'replace-words', replacements: [words] },
  'change-fact': { kind: 'change-fact', fact: 'offer-name', text: 'The Climb', replacements: [words] },
  'decide-change': { kind: 'decide-change', section: 4, change: 'r/name#0', decision: 'accepted' },
  'show-answer': { kind: 'show-answer', section: 4, run: 'r0' },
  'close-proposal': { kind: 'close-proposal', section: 4, take: 'all' },
  'set-review-field': {
    kind: 'set-review-field',
    section: 8,
    path: ['emails', 0, 'subject'],
    value: 'By hand',
  },
  'keep-review': { kind: 'keep-review', section: 8 },
  'drop-review': { kind: 'drop-review', section: 8 },
  'restore-version': { kind: 'restore-version', section: 2, revision: 1 },
  confirm: { kind: 'confirm', texts: ['200 clients'], confirmed: true },
  strike: { kind: 'strike', texts: ['200 clients'], struck: true },
  'take-client-reply': { kind: 'take-client-reply', reply },
  'settle-comment': { kind: 'settle-comment', comment: commentId(reply.name, said), settled: true },
  'still-good': { kind: 'still-good', sections: [2, 4] },
  approve: { kind: 'approve', section: 2, approved: true },
  'leave-out': { kind: 'leave-out', section: 12, leftOut: true },
  rename: { kind: 'rename', title: 'Another' },
  undo: { kind: 'undo' },
  redo: { kind: 'redo' },
  // Begins with the event of the run, and changes nothing a person could miss.
  'run-began': null,
  'section-written': { kind: 'section-written', draft: draft(8, 'third') },
  'part-written': { kind: 'part-written', part: partDraft(8, 2) },
  'section-proposed': {
    kind: 'section-proposed',
    proposal: { ...of(2), note: 'shorter', path: [], baseRevision: 2 },
  },
  'section-to-review': { kind: 'section-to-review', review: { ...of(2), issues: [], raw: ['{'] } },
  'section-failed': { kind: 'section-failed', section: 4, failure: { kind: 'truncated' } },
  'sections-read': {
    kind: 'sections-read',
    reading: {
      ...{ pass: 'claims', runId: 'r', writer: { provider: 'openai', model: 'm' } },
      sections: [{ section: 2, print: 'p' }],
      marks: [],
    },
  },
} satisfies Record<GivenCommand['kind'], GivenCommand | null>

const given = Object.values(commands).filter((command) => command !== null)
const markOf = async (vault: VaultFolder): Promise<string> => markOfDocument(await documentOf(vault))

/** What the vault is after the command when nothing fails. */
async function markAfter(base: string, command: GivenCommand): Promise<string> {
  const vault = value(await openVault(await copyOf(base), { now }))
  value(await carriedOut(vault, command))
  await vault.close()
  return markOf(value(await openVault(vault.folder)))
}

for (const [code, lasting] of [
  ['EIO', false],
  ['ENOSPC', true],
] as const) {
  test(`does all of a command or nothing, and says which, when the disk fails with ${code} at any operation`, async () => {
    const base = await template()
    const before = await markOf(value(await openVault(base)))
    // In the unit run every other command, the others under the other fault.
    const every = everyFew(2)
    for (const [nth, command] of given.entries()) {
      if (nth % every !== (lasting ? every - 1 : 0)) continue
      const after = await markAfter(base, command)
      expect(after, command.kind).not.toBe(before)
      const step = everyFew(47)
      await atEveryOperation(
        base,
        (vault) => carriedOut(vault, command),
        { code, lasting, step, from: nth % step, now },
        async (vault, result, k) => {
          const at = `${command.kind}, operation ${k}`
          const mark = await markOf(vault)
          expect([before, after], at).toContain(mark)
          // A disk that fails from the sync on may keep a line that counts although nobody could be told so.
          if (result.ok || !lasting) expect(mark, at).toBe(result.ok ? after : before)
          expect((await vault.view()).notices, at).toEqual([])
        },
      )
    }
  })
}

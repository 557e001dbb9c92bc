import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clientReplySchema, type ClientReply } from '../../shared/client-reply.ts'
import { olderPageWords, replyWords } from '../../shared/client-reply-words.ts'
import { changedSince, verdictsOn, wordsPrint } from '../../shared/client-verdicts.ts'
import { vaultInMemory } from '../testing/vault-in-memory.ts'
import { patchBetween } from './patch.ts'
import { readClientReply } from './read-client-reply.ts'

function setUp() {
  const vault = vaultInMemory([2, 4])
  const record = (section: 2 | 4) => {
    const there = vault.document.sections[section]
    if (!there) throw new Error('It is written.')
    return there
  }
  const verdict = (section: 2 | 4, what: 'approved' | 'changes' = 'approved') => ({
    ...{ section, revision: record(section).revision, print: wordsPrint(record(section).content) },
    verdict: what,
  })
  const reply = (more: Partial<ClientReply> = {}): ClientReply => ({
    ...{ kind: 'vaultwright-reply', version: 1, vault: 'v', name: 'Dana', on: '2026-11-27' },
    sections: [verdict(2)],
    comments: [{ section: 4, path: [], seen: '', comment: 'Warmer, please' }],
    ...more,
  })
  return { vault, record, verdict, reply }
}

it('keeps what a client said, once however often it is sent, and takes it back', () => {
  const { vault, reply } = setUp()
  const before = vault.document
  vault.act({ kind: 'take-client-reply', reply: reply() })
  expect(vault.document.clientReplies).toMatchObject([
    { name: 'Dana', comments: [{ comment: 'Warmer, please', settled: false }] },
  ])
  expect(patchBetween(before, vault.document)).toEqual({ clientReplies: vault.document.clientReplies })
  vault.act({ kind: 'take-client-reply', reply: reply() })
  expect(vault.document.clientReplies).toHaveLength(1)
  vault.act({ kind: 'undo' })
  expect(vault.document.clientReplies).toEqual([])
})

it('settles a comment, and a later page that says it again does not open it', () => {
  const { vault, reply, verdict } = setUp()
  vault.act({ kind: 'take-client-reply', reply: reply() })
  const id = vault.document.clientReplies[0]?.comments[0]?.id ?? ''
  vault.act({ kind: 'settle-comment', comment: id, settled: true })
  vault.act({ kind: 'take-client-reply', reply: reply({ on: '2026-11-28', sections: [verdict(4)] }) })
  expect(vault.document.clientReplies.map(({ comments }) => comments.map(({ settled }) => settled))).toEqual([
    [true],
    [],
  ])
  vault.act({ kind: 'undo' })
  vault.act({ kind: 'undo' })
  expect(vault.document.clientReplies[0]?.comments[0]?.settled).toBe(false)
  expect(vault.act({ kind: 'settle-comment', comment: 'none', settled: true })).toMatchObject({
    failure: { kind: 'not-found' },
  })
})

it('binds an approval to the words: an edit says so, and the same words again approve it again', () => {
  const { vault, record, reply, verdict } = setUp()
  vault.act({ kind: 'take-client-reply', reply: reply() })
  const now = () => verdictsOn(vault.document.clientReplies, record(2))
  expect(now()).toMatchObject([{ name: 'Dana', verdict: 'approved', changed: false }])
  const path = ['message']
  const value = Object.entries(record(2).content).find(([, each]) => typeof each === 'string')
  vault.act({ kind: 'set-field', section: 2, path: [value?.[0] ?? path[0] ?? ''], value: 'Other words' })
  expect(now()).toMatchObject([{ verdict: 'approved', changed: true }])
  expect(changedSince(reply(), [record(2), record(4)])).toEqual([])
  vault.act({ kind: 'undo' })
  expect(now()).toMatchObject([{ changed: false }])
  vault.act({ kind: 'take-client-reply', reply: reply({ sections: [verdict(2, 'changes')] }) })
  vault.act({ kind: 'take-client-reply', reply: reply({ name: 'Kim' }) })
  expect(now()).toMatchObject([
    { name: 'Kim', verdict: 'approved' },
    { name: 'Dana', verdict: 'changes' },
  ])
})

it('says what was read in one sentence, and what an older page is about', () => {
  const { reply, verdict } = setUp()
  expect(replyWords(reply({ sections: [verdict(2), verdict(4, 'changes')] }))).toBe(
    'Dana approved 1 section, asks for changes in 1 section and left 1 comment.',
  )
  expect(replyWords(reply({ sections: [], comments: [] }))).toBe('Dana said nothing of any section.')
  expect(olderPageWords([])).toBeNull()
  expect(olderPageWords([4])).toContain('Section 4 has changed since this page was made')
  expect(olderPageWords([4, 8])).toContain('Sections 4, 8 have changed')
})

it('reads a reply with the words of a mail around it, and says why it reads another not', () => {
  const { reply, verdict } = setUp()
  const text = JSON.stringify(reply())
  expect(readClientReply(`Hi,\nhere it is:\n\n${text}\n\nBest, Dana`, 'v')).toEqual({
    ok: true,
    value: reply(),
  })
  const why = (what: string, vault = 'v') => {
    const read = readClientReply(what, vault)
    return read.ok || read.failure.kind !== 'not-allowed' ? null : read.failure.why
  }
  expect(why(text, 'w')).toContain('another vault')
  expect(why('')).toContain('not what a review page saves')
  expect(why(text.slice(0, -20))).toContain('not what a review page saves')
  expect(why(text.replace('"version":1', '"version":2'))).toContain('newer Vaultwright')
  expect(why(JSON.stringify({ ...reply(), name: ' ' }))).toContain('not whole')
  expect(why(JSON.stringify({ ...reply(), sections: [verdict(2), verdict(2, 'changes')] }))).toContain(
    'two things',
  )
  expect(why(`{${' '.repeat(4_000_001)}}`)).toContain('far larger')
})

it('refuses a hostile reply, whatever it is, without an error', () => {
  const { reply } = setUp()
  const long = 'x'.repeat(5000)
  const comment = { section: 4, path: [], seen: '', comment: 'a' }
  for (const odd of [
    { comments: Array.from({ length: 501 }, () => comment) },
    { comments: [{ ...comment, comment: long }] },
    { comments: [{ ...comment, seen: long }] },
    { comments: [{ ...comment, section: 18 }] },
    { comments: [{ ...comment, path: Array.from({ length: 13 }, () => 'a') }] },
    { comments: [{ ...comment, path: [-1] }] },
    { name: long },
    { on: 'yesterday' },
    { sections: [{ section: 2, revision: 0, print: '', verdict: 'approved' }] },
    { sections: [{ section: 2, revision: 1, print: '', verdict: 'locked' }] },
  ])
    expect(
      clientReplySchema.safeParse({ ...reply(), ...odd }).success,
      JSON.stringify(odd).slice(0, 60),
    ).toBe(false)
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readClientReply(text, 'v')))
})

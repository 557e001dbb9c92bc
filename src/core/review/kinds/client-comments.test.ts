import { expect, test } from 'vitest'
import type { TakenReply } from '../../../shared/client-reply.ts'
import { coining, vaultOf } from '../testing/vault-of.ts'
import { reviewVault } from '../review-vault.ts'

const reply = (settled: boolean): TakenReply => ({
  ...{ name: 'Dana', on: '2026-11-27', at: '2026-11-27T10:00:00.000Z', sections: [] },
  comments: [
    { id: 'a', section: 8, path: ['emails', 0, 'body'], seen: 'Start small.', comment: 'Warmer', settled },
    { id: 'b', section: 8, path: ['emails', 7, 'body'], seen: 'Gone.', comment: 'Shorter', settled: false },
    { id: 'c', section: 9, path: [], seen: '', comment: 'Not written', settled: false },
  ],
})
const vault = vaultOf({ ...coining, 8: { emails: [{ body: 'Start small.' }] } })
const comments = (settled: boolean) =>
  reviewVault({ ...vault, clientReplies: [reply(settled)] }, null).findings.filter(
    ({ kind }) => kind === 'client-comment',
  )

test('says what a client said at its field, at the section where the field is gone, until it is settled', () => {
  expect(comments(false)).toMatchObject([
    {
      section: 8,
      path: ['emails', 0, 'body'],
      severity: 'note',
      sentence: 'Dana: “Warmer”',
      comment: { id: 'a', words: 'Warmer' },
    },
    { section: 8, path: [], comment: { id: 'b' }, sentence: expect.stringContaining('“Gone.”') as string },
  ])
  expect(comments(true)).toMatchObject([{ comment: { id: 'b' } }])
})

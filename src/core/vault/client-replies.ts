import { commentId, type TakenReply } from '../../shared/client-reply.ts'
import { failed, ok } from '../../shared/result.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'

/** Far more than a vault is sent round; keeps the file small enough to be read. */
const mostReplies = 100

type Of<K extends PersonCommand['kind']> = Extract<PersonCommand, { kind: K }>

/** Keeps what a client said. Comments that are there already stay as they are, settled or open. */
export const takeClientReply =
  ({ reply: { name, on, sections, comments } }: Of<'take-client-reply'>): Work =>
  (draft, { at }) => {
    const replies = draft.document.clientReplies
    const there = new Set(replies.flatMap((each) => each.comments.map(({ id }) => id)))
    const news: TakenReply['comments'] = []
    for (const comment of comments) {
      const id = commentId(name, comment)
      if (there.has(id)) continue
      there.add(id)
      news.push({ ...comment, id, settled: false })
    }
    const before = replies.findLast((each) => each.name === name)
    if (news.length === 0 && before && JSON.stringify(before.sections) === JSON.stringify(sections))
      return ok(null)
    if (replies.length >= mostReplies)
      return failed({
        kind: 'not-allowed',
        why: `No more than ${mostReplies} replies are kept with a vault.`,
      })
    draft.insert(['clientReplies'], replies.length, { name, on, at, sections, comments: news })
    return ok(null)
  }

/** A comment is settled, or open again. */
export const settleComment =
  ({ comment: id, settled }: Of<'settle-comment'>): Work =>
  (draft) => {
    for (const [index, { comments }] of draft.document.clientReplies.entries()) {
      const at = comments.findIndex((comment) => comment.id === id)
      if (at < 0) continue
      draft.set(['clientReplies', index, 'comments', at, 'settled'], settled)
      return ok(null)
    }
    return failed({ kind: 'not-found', what: 'That comment' })
  }

import type { Finding } from '../../../shared/finding.ts'
import { ask } from '../main-process.ts'
import { dropFindings } from '../stores/findings.ts'
import { carryOut } from './apply-command.ts'
import { sayDone } from './say-done.ts'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'

/** What to know before a reply is taken, and the reply. */
export interface AskedReply {
  asks: string
  text: string
}

/**
 * Reads what a client said: the text that was pasted, or a file that is asked for. `done`: it is with the vault; what it asks
 * before that comes back; null where nothing was read.
 */
export async function readReply(
  vaultId: string,
  text: string | null,
  evenSo: boolean,
): Promise<'done' | AskedReply | null> {
  // What is typed counts first: an approval is bound to the words.
  await flushTyping(vaultId)
  const read = await ask('vault.read-reply', { vaultId, text, evenSo })
  if (!read.ok) {
    tellFailure('The reply was not read.', read.failure)
    return null
  }
  const { taken, asks, text: words } = read.value
  if (asks !== null) return { asks, text: words }
  if (taken === null) return null
  const body = 'Comments stand at their fields, under Findings.'
  sayDone({ vaultId, section: null }, taken.applied, 'take-client-reply', taken.words, body)
  return 'done'
}

/** A client's comment is seen to; it can be opened again. */
export async function settleComment(vaultId: string, { id, comment }: Finding): Promise<void> {
  if (!comment) return
  const sorry = { title: 'It could not be written down.', rest: 'The comment stands as before.' }
  const settle = { kind: 'settle-comment', comment: comment.id, settled: true } as const
  const done = await carryOut(vaultId, settle, sorry)
  if (!done) return
  dropFindings(vaultId, [id])
  sayDone({ vaultId, section: null }, done, settle.kind, 'Comment settled')
}

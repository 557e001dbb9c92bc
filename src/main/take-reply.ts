import { readClientReply } from '../core/vault/read-client-reply.ts'
import { olderPageWords, replyWords } from '../shared/client-reply-words.ts'
import { changedSince } from '../shared/client-verdicts.ts'
import { ok, type Result } from '../shared/result.ts'
import type { Applied } from '../shared/vault-command.ts'
import type { VaultFolder } from './storage/vault-folder.ts'

/** What a reply said and what it came to, where it was taken; else what to know before it is. */
export interface ReadReply {
  taken: { words: string; applied: Applied } | null
  asks: string | null
}

/** Keeps what a client said with the vault. Of an older page it asks first, unless `evenSo`. */
export async function takeReply(
  vault: Pick<VaultFolder, 'id' | 'view' | 'apply'>,
  text: string,
  evenSo: boolean,
): Promise<Result<ReadReply>> {
  const reply = readClientReply(text, vault.id)
  if (!reply.ok) return reply
  const { sections } = await vault.view()
  const older = olderPageWords(changedSince(reply.value, sections))
  if (older !== null && !evenSo) return ok({ taken: null, asks: older })
  const applied = await vault.apply({ kind: 'take-client-reply', reply: reply.value })
  if (!applied.ok) return applied
  return ok({ taken: { words: replyWords(reply.value), applied: applied.value }, asks: null })
}

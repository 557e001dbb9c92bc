import type { ClientReply, TakenReply } from './client-reply.ts'
import { fingerprint } from './fingerprint.ts'
import type { Content, SectionRecord } from './vault.ts'

/** The words of a section as one short mark: what is approved, and whether it is still so, goes by it. */
export const wordsPrint = (content: Content): string => fingerprint(JSON.stringify(content))

/** What a client said last of a section, and whether its words are still those they said it of. */
export interface ClientVerdict {
  name: string
  on: string
  verdict: 'approved' | 'changes'
  revision: number
  changed: boolean
}

/** By client, newest first. */
export function verdictsOn(replies: readonly TakenReply[], record: SectionRecord): ClientVerdict[] {
  const last = new Map<string, ClientVerdict>()
  for (const { name, on, sections } of replies)
    for (const { section, verdict, revision, print } of sections) {
      if (section !== record.number) continue
      last.delete(name)
      last.set(name, { name, on, verdict, revision, changed: print !== wordsPrint(record.content) })
    }
  return [...last.values()].reverse()
}

/** The sections that are not any more what the client saw. */
export const changedSince = (
  reply: Pick<ClientReply, 'sections'>,
  records: readonly SectionRecord[],
): SectionRecord['number'][] =>
  reply.sections.flatMap(({ section, print }) => {
    const record = records.find(({ number }) => number === section)
    return record && wordsPrint(record.content) === print ? [] : [section]
  })

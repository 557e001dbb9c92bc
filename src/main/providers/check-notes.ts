import { dayInWords } from '../../shared/day-in-words.ts'
import type { ModelFacts } from '../../shared/model-facts.ts'

export interface Noted {
  facts: Pick<ModelFacts, 'retiresOn' | 'suggestion' | 'thinks'>
  listed: boolean | null
  streamed: boolean
  /** `2026-11-26` */
  today: string
}

/** What a person should know of an endpoint that answered, as plain sentences. */
export function checkNotes({ facts, listed, streamed, today }: Noted): string[] {
  const { retiresOn, suggestion } = facts
  const newer = suggestion === null ? '' : ` ${suggestion} is newer.`
  const notes: string[] = []
  if (retiresOn !== null)
    notes.push(`This model ${retiresOn < today ? 'was to end' : 'ends'} on ${dayInWords(retiresOn)}.${newer}`)
  else if (suggestion !== null) notes.push(`${suggestion} is newer than this model.`)
  if (listed === false) notes.push('It answered, although its own list does not name this model.')
  if (!streamed) notes.push('It sends each answer in one piece, so a run cannot see it writing.')
  if (facts.thinks === 'always')
    notes.push('It always thinks before it writes, which takes longer and costs more.')
  return notes
}

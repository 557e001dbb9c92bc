import { basisOn, sourcesOf } from '../../shared/basis.ts'
import { failed, ok } from '../../shared/result.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import type { VaultDocument } from './document.ts'
import { sectionName } from './section-name.ts'

/** Far more than a vault has claims; keeps the files small enough to be read. */
const mostJudged = 2000

/** Remembers texts as true, or no longer. A text confirmed again keeps the day it was confirmed first. */
export const confirm = ({ texts, confirmed }: Extract<PersonCommand, { kind: 'confirm' }>): Work =>
  judged(texts, confirmed ? 'confirmed' : null, 'confirmed')

/** Remembers texts that may stand nowhere, or no longer. */
export const strike = ({ texts, struck }: Extract<PersonCommand, { kind: 'strike' }>): Work =>
  judged(texts, struck ? 'struck' : null, 'struck')

type Judgement = 'confirmed' | 'struck'

/** Puts texts in one list and takes them out of the other, or out of the list they were in. */
function judged(texts: readonly string[], into: Judgement | null, from: Judgement): Work {
  return (draft, { at }) => {
    const there = (list: Judgement): VaultDocument[Judgement] => draft.document[list]
    const lists: readonly Judgement[] = into ? ['confirmed', 'struck'] : [from]
    for (const text of new Set(texts))
      for (const list of lists) {
        const index = there(list).findIndex((old) => old.text === text)
        if (list === into && index < 0) draft.insert([list], there(list).length, { text, at })
        if (list !== into && index >= 0) draft.remove([list], index)
      }
    // What is taken out never makes a list too long, whoever made it so long.
    if (into === null || there(from).length <= mostJudged) return ok(null)
    return failed({ kind: 'not-allowed', why: `No more than ${mostJudged} claims can be ${from}.` })
  }
}

/** Sections fit the answers and sections they were written from as these are now. Words and revision stay. */
export function stillGood({ sections }: Extract<PersonCommand, { kind: 'still-good' }>): Work {
  return (draft) => {
    const sources = sourcesOf(draft.document.intake, draft.document.sections)
    for (const section of sections) {
      const record = draft.document.sections[section]
      if (!record) return failed({ kind: 'not-found', what: sectionName(section) })
      draft.set(['sections', section, 'basis'], { ...record.basis, ...basisOn(sectionOf(section), sources) })
    }
    return ok(null)
  }
}

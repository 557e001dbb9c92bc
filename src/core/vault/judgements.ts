import { basisOn, sourcesOf } from '../../shared/basis.ts'
import { failed, ok } from '../../shared/result.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import type { VaultDocument } from './document.ts'
import { sectionName } from './section-name.ts'

/** Far more than a vault has claims; keeps the file small enough to be read. */
const mostConfirmed = 2000

/** Remembers texts as true, or no longer. A text confirmed again keeps the day it was confirmed first. */
export function confirm({ texts, confirmed }: Extract<PersonCommand, { kind: 'confirm' }>): Work {
  return (draft, { at }) => {
    const place = ['confirmed']
    const there = (): VaultDocument['confirmed'] => draft.document.confirmed
    for (const text of new Set(texts)) {
      const index = there().findIndex((old) => old.text === text)
      if (confirmed && index < 0) draft.insert(place, there().length, { text, at })
      if (!confirmed && index >= 0) draft.remove(place, index)
    }
    if (there().length <= mostConfirmed) return ok(null)
    return failed({ kind: 'not-allowed', why: `No more than ${mostConfirmed} claims can be confirmed.` })
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

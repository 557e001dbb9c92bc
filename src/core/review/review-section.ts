import { countsSaid, type CountSaid } from './contradiction/counts-said.ts'
import type { Stamped } from './finding-about.ts'
import { subjectsIn, type Subject } from './kinds/email.ts'
import { repeatableIn, type Repeatable } from './kinds/repetition.ts'
import type { Reading } from './reading.ts'
import { foundBy } from './rule.ts'
import { sectionRules } from './rules.ts'
import { takenWords } from './taken-words.ts'

/** What the review keeps of one section: its own findings, and what is held against other sections. */
export interface ReviewedSection {
  found: readonly Stamped[]
  repeatable: Repeatable
  subjects: readonly Subject[]
  counts: readonly CountSaid[]
}

/** Reviews one section from its reading and nothing else. */
export const reviewSection = (reading: Reading): ReviewedSection => ({
  found: inItsLanguage([
    ...foundOnce(reading),
    ...sectionRules.ofSections.flatMap((rule) => foundBy(rule, reading)),
  ]),
  repeatable: repeatableIn(reading),
  subjects: subjectsIn(reading),
  counts: countsSaid(reading),
})

/** Where a whole text or section is in another language, that single words of it are is no news. */
function inItsLanguage(found: readonly Stamped[]): readonly Stamped[] {
  const foreign = found.filter(({ family, span }) => family === 'language' && span === null)
  if (foreign.length === 0) return found
  const places = new Set(foreign.map(({ path }) => path.join()))
  return found.filter(
    ({ family, span, path }) =>
      family !== 'language' || span === null || !(places.has('') || places.has(path.join())),
  )
}

/** Where two rules speak of the same words, the first one does; a note never keeps an error or a warning away. */
function foundOnce(reading: Reading): Stamped[] {
  const taken = takenWords()
  const isFree = (finding: Stamped): boolean => {
    if (taken.meets(finding)) return false
    taken.take(finding)
    return true
  }
  const found = sectionRules.ofWords.map((rule) => foundBy(rule, reading))
  const kept = new Set([
    ...found.flatMap((each) => each.filter(({ severity }) => severity !== 'note').filter(isFree)),
    ...found.flatMap((each) => each.filter(({ severity }) => severity === 'note').filter(isFree)),
  ])
  return found.flat().filter((each) => kept.has(each))
}

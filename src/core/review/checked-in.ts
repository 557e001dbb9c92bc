import { checkedSubjects, type Checked, type CheckedSubject } from '../../shared/checked.ts'
import type { FindingFamily } from '../../shared/finding.ts'
import { allPacks } from './packs/all-packs.ts'
import { holdsFor, type Rule } from './rule.ts'
import { betweenSections, sectionRules } from './rules.ts'

type Looking = Pick<Rule, 'id' | 'family' | 'languages'>

/** Rules that find with the names and families of others: what they look for is told by the packs. */
const ofPacks = new Set(['pack-claim', 'pack-phrase'])

const everyRule = (): readonly Looking[] => [
  ...[...sectionRules.ofWords, ...sectionRules.ofSections].filter(({ id }) => !ofPacks.has(id)),
  ...Object.values(betweenSections),
  ...allPacks().flatMap(({ rules }) => rules),
]

/** Less than this share of the rules for English is not worth to be called a check. */
const least = 0.1
/** From this share on everything of weight is looked for; the rest are turns of one language only. */
const enough = 0.8

/** What is checked in copy of a language, told from the languages that the rules say they know. */
export function checkedIn(language: string | null): Checked {
  const rules = everyRule()
  const share = (subject: CheckedSubject): number => {
    const families: ReadonlySet<FindingFamily> = new Set(checkedSubjects[subject])
    const all = rules.filter(({ family }) => families.has(family))
    const english = all.filter((rule) => holdsFor(rule, 'en')).length
    return all.filter((rule) => holdsFor(rule, language)).length / Math.max(1, english)
  }
  const subjects = Object.keys(checkedSubjects) as CheckedSubject[]
  return {
    language,
    wholly: subjects.filter((subject) => share(subject) >= enough),
    partly: subjects.filter((subject) => share(subject) < enough && share(subject) >= least),
    notAtAll: subjects.filter((subject) => share(subject) < least),
  }
}

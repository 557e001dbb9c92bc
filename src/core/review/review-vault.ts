import { isForTable, unknownsIn } from './closed-world/table.ts'
import { copyLanguage } from '../../shared/copy-language.ts'
import type { Finding } from '../../shared/finding.ts'
import { fingerprint } from '../../shared/fingerprint.ts'
import type { UnknownEntry } from '../../shared/unknown-entry.ts'
import { sections, type SectionDefinition, type SectionNumber } from '../../shared/sections/index.ts'
import { clientComments } from './kinds/client-comments.ts'
import { contradictions } from './kinds/contradiction.ts'
import { sameSubjects } from './kinds/email.ts'
import { marksIn, withMarks } from './kinds/marks-found.ts'
import { repetitionFindings } from './kinds/repetition.ts'
import { staleFindings } from './kinds/stale.ts'
import { knowledgeOf, readingOf, type Knowledge } from './knowledge.ts'
import { listed } from './listed.ts'
import type { ReviewedVault } from './reading.ts'
import { stamped } from './rule.ts'
import { betweenSections } from './rules.ts'
import { reviewSection, type ReviewedSection } from './review-section.ts'
import { sectionWords, type SectionWords } from './section-words.ts'
import type { Answers } from './words/answers.ts'
import { once } from './words/once.ts'
import { textsOf, type PlacedText } from './words/placed-text.ts'

/** A section as it was reviewed last: it is reviewed anew when its print is another. */
interface Remembered {
  contentPrint: string
  words: SectionWords
  print: string
  reviewed: ReviewedSection
}

/** What a review leaves for the next one of the same vault. */
export interface ReviewMemory {
  knowledge: Knowledge
  sections: ReadonlyMap<SectionNumber, Remembered>
}

export interface VaultReview {
  findings: Finding[]
  /** Numbers and names that are not from the person, each once with all its places. */
  unknowns: UnknownEntry[]
  /** Sections that were read anew; the others are as they were. */
  anew: readonly SectionNumber[]
  memory: ReviewMemory
}

/**
 * What is missing or wrong, section by section. With the memory of an earlier review only sections are reviewed whose
 * text changed, or that hold a fact, a name or a confirmed claim that did; an answer of the intake concerns them all.
 */
export function reviewVault(vault: ReviewedVault, before: ReviewMemory | null): VaultReview {
  const texts = new Map(sections.map((section) => [section.number, textsIn(vault, section, before)]))
  const words = new Map([...texts].map(([number, each]) => [number, each.words]))
  const knowledge = knowledgeOf(vault, words, before?.knowledge ?? null)
  const anew: SectionNumber[] = []
  const reviewed = new Map<SectionNumber, Remembered>()
  for (const section of sections) {
    const { number } = section
    if (vault.leftOut?.includes(number)) continue
    const own = texts.get(number)
    if (!own) continue
    const { print, reading } = readingOf(knowledge, section, own.words, own.contentPrint, own.placed)
    const known = before?.sections.get(number)
    if (known?.print !== print) anew.push(number)
    reviewed.set(number, {
      ...{ contentPrint: own.contentPrint, words: own.words, print },
      reviewed: known?.print === print ? known.reviewed : reviewSection(reading()),
    })
  }
  const all = findingsOf(vault, reviewed, texts, knowledge.answers)
  return {
    findings: all.filter((finding) => !isForTable(finding)),
    unknowns: unknownsIn(
      all,
      vault.intake,
      (vault.struck ?? []).map(({ text }) => text),
    ),
    anew,
    memory: { knowledge, sections: reviewed },
  }
}

interface TextsOfSection {
  contentPrint: string
  words: SectionWords
  placed: () => readonly PlacedText[]
}

function textsIn(
  vault: ReviewedVault,
  { number }: SectionDefinition,
  before: ReviewMemory | null,
): TextsOfSection {
  const content = vault.sections.find((record) => record.number === number)?.content
  const language = copyLanguage(vault.intake) ?? 'en'
  const contentPrint = fingerprint(JSON.stringify([language, content ?? null]))
  const placed = once(() => textsOf(number, content ?? {}, language))
  const known = before?.sections.get(number)
  const words = known?.contentPrint === contentPrint ? known.words : sectionWords(placed())
  return { contentPrint, words, placed }
}

/** All findings in section order, with those that hold sections against each other. */
function findingsOf(
  vault: ReviewedVault,
  reviewed: ReadonlyMap<SectionNumber, Remembered>,
  texts: ReadonlyMap<SectionNumber, TextsOfSection>,
  answers: Answers,
): Finding[] {
  const all = [...reviewed.values()].map((each) => each.reviewed)
  const between = [
    ...staleFindings(vault).map((found) => stamped(betweenSections.stale, found)),
    ...sameSubjects(all.flatMap(({ subjects }) => subjects)).map((found) =>
      stamped(betweenSections.subjects, found),
    ),
    ...repetitionFindings(all.map(({ repeatable }) => repeatable)).map((found) =>
      stamped(betweenSections.repetition, found),
    ),
    ...contradictions(all.flatMap(({ counts }) => counts)).map((found) =>
      stamped(betweenSections.contradiction, found),
    ),
  ]
  const comments = clientComments(vault).map((found) => stamped(betweenSections.comments, found))
  const marks = marksIn(vault.readings ?? [])
  const confirmed = vault.confirmed.map(({ text }) => text)
  return [...reviewed].flatMap(([number, { reviewed: own }]) => {
    const found = [...own.found, ...between.filter(({ section }) => section === number)]
    const said = comments.filter(({ section }) => section === number)
    const ofThis = marks.filter(({ section }) => section === number)
    if (ofThis.length === 0) return listed([...found, ...said])
    const placed = texts.get(number)?.placed() ?? []
    return listed([...withMarks(ofThis, { texts: placed, answers, confirmed, found }), ...said])
  })
}

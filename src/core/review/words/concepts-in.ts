import { ruleConcepts, type Concept } from '../phrases/rule-concepts.ts'

/** A concept of `rule-concepts.ts`, and the words of a text that speak of it. */
export interface ConceptInText {
  id: string
  from: number
  to: number
}

type Side = 'named' | 'said'

const known = new Map<string, RegExp | null>()

function patternOf(concept: Concept, side: Side, language: string): RegExp | null {
  const key = `${concept.id} ${side} ${language}`
  const before = known.get(key)
  if (before !== undefined) return before
  const named = concept.named[language]
  const words = side === 'named' ? named : [named, concept.also[language]].filter(Boolean).join('|')
  const pattern = words ? new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'giu') : null
  known.set(key, pattern)
  return pattern
}

const found = (text: string, concept: Concept, side: Side, language: string): ConceptInText[] => {
  const pattern = patternOf(concept, side, language)
  if (!pattern) return []
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    id: concept.id,
    from: index,
    to: index + words.length,
  }))
}

/** What an answer names by its general word: a rule may be in English whatever the copy is in. */
export const conceptsNamed = (text: string, language: string): ConceptInText[] =>
  ruleConcepts.flatMap((concept) => {
    const own = found(text, concept, 'named', language)
    return own.length > 0 || language === 'en' ? own : found(text, concept, 'named', 'en')
  })

/** Where copy speaks of some of the concepts, by whatever words. */
export const conceptsSaid = (text: string, language: string, ids: ReadonlySet<string>): ConceptInText[] =>
  ruleConcepts.flatMap((concept) => (ids.has(concept.id) ? found(text, concept, 'said', language) : []))

const alone = new Set(ruleConcepts.flatMap((concept) => (concept.alone ? [concept.id] : [])))
/** True for what a rule forbids that names nothing else: “No discounts.” */
export const isAloneEnough = (id: string): boolean => alone.has(id)

import fc from 'fast-check'
import type { VaultToExport } from '../export/target.ts'
import { fieldOf, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { tokenText } from '../../shared/tokens.ts'
import { contentSchema } from '../../shared/vault.ts'
import { oddVaults } from './odd-vaults.ts'

/** A text of an odd vault, at whose end stands a word that is nowhere else. */
export interface MarkedText {
  section: SectionNumber
  path: FieldPath
  field: Field
  text: string
  /** Letters alone, so that no format writes it in another way; a token stands before it. */
  mark: string
}

export interface MarkedVault {
  vault: VaultToExport
  texts: readonly MarkedText[]
  /** Some of its sections, at least one where it has any. */
  chosen: readonly SectionNumber[]
}

/** Beside a mark: a token that a target left in the notation of our own. */
export const tokenLeft = /\{\{\s*gift\s+link\s*\}\}\s*zq[a-j]+qz/iu

/**
 * Odd vaults in which every text, finding and claim has a word of its own, so that one finds it again wherever a target puts it.
 */
export const markedVaults: fc.Arbitrary<MarkedVault> = oddVaults().chain((odd) => {
  const numbers = odd.sections.map(({ number }) => number)
  const some = fc.subarray(numbers, { minLength: Math.min(1, numbers.length) })
  const chosen = fc.oneof(some, fc.constant(numbers))
  return chosen.map((sections) => marked(odd, sections))
})

function marked(odd: VaultToExport, chosen: readonly SectionNumber[]): MarkedVault {
  const texts: MarkedText[] = []
  const markOf = (): string => markNumbered(texts.length)
  const sections = odd.sections.map((record) => {
    const { number: section } = record
    const walk = (field: Field, value: unknown, path: FieldPath): unknown => {
      if (field.kind === 'text' && !field.time && typeof value === 'string') {
        const mark = markOf()
        const text = `${value} ${markedToken} ${mark}`
        texts.push({ section, path, field, text, mark })
        return text
      }
      if (field.kind === 'list' && Array.isArray(value))
        return value.map((each, at) => walk(field.each, each, [...path, at]))
      if (field.kind !== 'group' || typeof value !== 'object' || value === null || Array.isArray(value))
        return value
      const inner = (key: string): Field | undefined => field.fields.find((each) => each.key === key)
      return Object.fromEntries(
        Object.entries(value).map(([key, each]: [string, unknown]) => {
          const of = inner(key)
          return [key, of ? walk(of, each, [...path, key]) : each]
        }),
      )
    }
    const content = walk(fieldOf(sectionOf(section).schema), record.content, [])
    return { ...record, content: contentSchema.parse(content) }
  })
  const found = sectionNumbers.map((section, at) => ({ section, words: markNumbered(texts.length + at) }))
  const { links } = odd.handover
  return {
    ...{ texts, chosen },
    vault: {
      ...odd,
      sections,
      // An answer that says it as it was pasted from a program.
      intake: { ...odd.intake, ownWriting: inAnswer, proof: [{ words: inAnswer, source: inAnswer }] },
      // Most odd words are no address of a page, and one has to be followed.
      handover: {
        ...odd.handover,
        launchDate: '2026-12-01',
        links: { ...links, call: 'https://mara.test/call?a=1&b=2' },
      },
      findings: found.map(({ section, words }) => ({
        ...{ id: words, kind: 'proof', family: 'number', rule: 'r', section, path: [], span: null },
        ...{ severity: 'warning', sentence: `${words}.`, repair: null, confirmable: true },
      })),
      evidence: {
        byHand: {},
        claims: found.map(({ section, words }) => ({
          ...{ section, path: [], text: `=${words}`, family: 'number' },
          grounds: { kind: 'answer', key: 'ownWriting', words: `${markedToken} ${words}` },
        })),
      },
    },
  }
}

/** Stands in every text, before its mark: no program that sends has a field of its own for it. */
const markedToken = tokenText('gift link')

/** No vault has as many texts. */
const inAnswer = `${markedToken} ${markNumbered(99_999)}`

/** The words that stand in findings and claims of a section, which are no text of it. */
export const foundIn = ({ findings }: VaultToExport): { section: SectionNumber; mark: string }[] =>
  findings.map(({ section, id }) => ({ section, mark: id }))

/** `zqbaqz`: begins and ends as no word does, so none is a part of another. */
function markNumbered(number: number): string {
  const letters = [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  return `zq${letters}qz`
}

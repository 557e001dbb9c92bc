import { partOfPass, passOf } from '../../shared/read-through.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { numberedPlaces } from '../../shared/numbered-places.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { englishWord } from '../../shared/tokens-per-word.ts'
import { countWords } from '../../shared/words.ts'
import type { Content } from '../../shared/vault.ts'
import { planReading, sheetsOf } from '../plan/sheets.ts'
import type { TokensOfModel } from '../tokens-of-model.ts'
import { utf8Bytes } from '../utf8-bytes.ts'
import { partForms } from '../validate/part-form.ts'
import type { ExpectedTokens } from './expected-cost.ts'
import type { Materials } from './materials.ts'
import type { ReadingMaterials } from './reading-materials.ts'
import { marksExpected, readingRequest, wordsAsked } from './reading-questions.ts'

/** The share of its words that the sections are held against each other by: 0.27 and 0.33 in two vaults by a model. */
const inBriefShare = 0.3

/** The share of the words to come that is copy, without numbers and keys: 0.71 to 0.93 in six vaults by a model. */
const wordsOfToCome = 0.8

/** Expected tokens of one part of a read-through. `wordsToCome`: of the sections that are not written yet. */
export function tokensOfReading(
  planned: PlannedSection,
  part: number,
  reading: ReadingMaterials,
  { counting, alone, wordsToCome }: { counting: TokensOfModel; alone: boolean; wordsToCome: WordsToCome },
): ExpectedTokens {
  const there = { ...reading, places: reading.places.filter(({ section }) => !wordsToCome.has(section)) }
  const { system, shared, prompt, schema } = readingRequest(planned, part, there, { alone, maxTokens: 0 })
  const words = reading.words.passes[passOf(part) ?? 'claims']
  const beginning = [system, shared].join('\n')
  const ours = [system, words, JSON.stringify(schema)].join('\n')
  const across = part === partOfPass.across
  const toCome = [...wordsToCome].reduce(
    (sum, [section, many]) =>
      sum + (across ? many * inBriefShare : planned.reads?.includes(section) ? many : 0),
    0,
  )
  const copy = countWords(shared) + countWords(prompt) - countWords(words)
  const read = new Map(wordsAsked(planned, part, there))
  for (const [section, many] of wordsToCome)
    if (planned.reads?.includes(section)) read.set(section, many * wordsOfToCome)
  const bytes = utf8Bytes([beginning, prompt, JSON.stringify(schema)].join('\n'))
  return {
    shared: alone
      ? { least: 0, most: 0 }
      : counting.expected({ ours: system, words: countWords(shared), bytes: utf8Bytes(beginning) }),
    input: counting.expected({
      ours,
      words: copy + toCome,
      bytes: bytes + (copy > 0 ? (toCome / copy) * bytes : 0),
    }),
    output: marksExpected([...read.values()], part),
  }
}

/** Words of sections that are still to be written, their numbers and keys as a question has them included. */
export type WordsToCome = ReadonlyMap<SectionNumber, number>

/** The read-through of what a run is about to write, as it is expected to be. */
export function readingToCome(
  written: readonly SectionNumber[],
  { business, saved }: Materials,
): { sections: PlannedSection[]; wordsToCome: WordsToCome } {
  const wordsToCome = new Map(
    written.map((number): [SectionNumber, number] => {
      const tokens = partForms(shapedSection(number, business)).reduce(
        (sum, { size }) => sum + size.expected,
        0,
      )
      return [number, tokens / englishWord.expected]
    }),
  )
  const contents: Partial<Record<SectionNumber, Content>> = {}
  for (const { number, content } of Object.values(saved)) contents[number] = content
  const there = new Set([...written, ...numberedPlaces(contents).map(({ section }) => section)])
  const inOrder = [...written].sort((a, b) => a - b)
  const sheets = sheetsOf(inOrder.map((section) => ({ section, words: wordsToCome.get(section) ?? 0 })))
  const acrossAt = there.size < 2 ? null : (inOrder[0] ?? null)
  return { sections: planReading({ sheets, acrossAt, timeScale: 1 }).sections, wordsToCome }
}

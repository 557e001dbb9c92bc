import { copyLanguage } from '../../../shared/copy-language.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import { knowledgeOf, readingOf } from '../knowledge.ts'
import type { Reading, ReviewedVault } from '../reading.ts'
import { sectionWords } from '../section-words.ts'
import { textsOf } from '../words/placed-text.ts'

/** Each section of a vault as the review reads it, for tests that ask one rule only. */
export function readingsOf(vault: ReviewedVault): Reading[] {
  const language = copyLanguage(vault.intake) ?? 'en'
  const written = vault.sections.map(({ number, content }) => {
    const texts = textsOf(number, content, language)
    return { number, texts, words: sectionWords(texts) }
  })
  const knowledge = knowledgeOf(vault, new Map(written.map(({ number, words }) => [number, words])), null)
  return written.map(({ number, texts, words }) =>
    readingOf(knowledge, sectionOf(number), words, '', () => texts).reading(),
  )
}

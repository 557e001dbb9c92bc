import { addTokens, type Tokens, type Writer } from '../../shared/provider.ts'
import type { Basis, Content, PartRecord } from '../../shared/vault.ts'
import { addSpent, nothingSpent, type PartEnd, type Spent } from '../part-end.ts'
import { mergeBasis } from './merge-basis.ts'

/** A part as it goes into the section: accepted earlier or now, or not accepted and kept for review. */
export interface PartText {
  part: number
  /** What was answered; null where it is what the content says. */
  raw: string | null
  /** Null where the answer does not even have the right form. */
  content: Content | null
  writer: Writer
}

/** The parts of a section that have an answer, in part order. */
export function partTexts(kept: readonly PartRecord[], ends: readonly PartEnd[]): PartText[] {
  const texts: PartText[] = kept.map(({ part, content, writer }) => ({
    part,
    content,
    writer,
    raw: null,
  }))
  for (const end of ends) {
    if (end.kind !== 'accepted' && end.kind !== 'invalid') continue
    const { part, content, writer } = end
    texts.push({ part, content, writer, raw: end.kind === 'invalid' ? end.raw : null })
  }
  return texts.sort((a, b) => a.part - b.part)
}

/** The words of a part as they are kept for a review. */
export const rawOf = ({ raw, content }: PartText): string => raw ?? JSON.stringify(content)

export interface SectionFacts {
  writers: Writer[]
  /** Everything the section cost, failed attempts and earlier parts included. */
  tokens: Tokens
  /** What this run spent on it. */
  spent: Spent
  basis: Basis
}

/** What is remembered with a section: who wrote it, from what, and what it cost. */
export function sectionFacts(
  source: { kept: readonly PartRecord[]; basis: Basis },
  ends: readonly PartEnd[],
  texts: readonly PartText[],
): SectionFacts {
  const spent = ends.map((end) => end.spent).reduce(addSpent, nothingSpent)
  return {
    writers: texts.map((text) => text.writer),
    tokens: source.kept.map((part) => part.tokens).reduce(addTokens, spent.tokens),
    spent,
    basis: mergeBasis(
      source.basis,
      source.kept.map((part) => part.basis),
    ),
  }
}

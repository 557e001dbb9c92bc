import type { SectionNumber } from '../../shared/sections/section-definition.ts'

/** One question of a plan: its tokens, and those of the longest answer it may get. */
export interface PlannedTokens {
  section: SectionNumber
  input: number
  answer: number
}

/** That a plan needs more room than a server has, and what is written all the same. */
export interface ContextTrouble {
  /** Tokens of the largest question with its answer. */
  needed: number
  limit: number
  /** Sections all of whose questions fit, in the plan's order. */
  fits: SectionNumber[]
  /** Those of which one does not, with what its largest needs. */
  tooLarge: { section: SectionNumber; needed: number }[]
}

/** A question and its answer, with a little for the marks that servers put around messages. */
const neededBy = ({ input, answer }: PlannedTokens): number => Math.ceil(input + answer) + 64

/** Compares the questions of a plan with the room there is, before anything is sent. null: all fits, or nobody knows. */
export function contextTrouble(
  questions: readonly PlannedTokens[],
  limit: number | null,
): ContextTrouble | null {
  if (limit === null) return null
  const needs = new Map<SectionNumber, number>()
  for (const asked of questions)
    needs.set(asked.section, Math.max(needs.get(asked.section) ?? 0, neededBy(asked)))
  const sections = [...needs].map(([section, needed]) => ({ section, needed }))
  const tooLarge = sections.filter(({ needed }) => needed > limit)
  if (tooLarge.length === 0) return null
  return {
    needed: Math.max(...needs.values()),
    limit,
    fits: sections.flatMap(({ section, needed }) => (needed > limit ? [] : [section])),
    tooLarge,
  }
}

/**
 * The room of those who may write: of the roomiest, as a question goes on to the next provider when one cannot take it.
 * null: of one of them nobody knows.
 */
export function roomiest(
  providers: readonly { enabled: boolean; context?: number | undefined }[],
): number | null {
  const contexts = providers.filter(({ enabled }) => enabled).map(({ context }) => context)
  if (contexts.length === 0) return null
  return contexts.reduce<number | null>(
    (most, context) => (most === null || context === undefined ? null : Math.max(most, context)),
    0,
  )
}

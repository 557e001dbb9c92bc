import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { reviewWords } from '../check-vault.ts'
import { coining, intakeOfCoach, vaultOf } from './vault-of.ts'

export type Contents = Partial<Record<SectionNumber, Content>>

/** What a rule finds and what it leaves alone: a text in the body of an e-mail, or whole contents. */
export interface Golden {
  rule: string
  language?: string
  answers?: Partial<Intake>
  found: string | Contents
  clean: string | Contents
}

export const emails = (count: number, body = 'See you.'): Content => ({
  emails: Array.from({ length: count }, (_, at) => ({
    subject: `Letter ${at}`,
    body: at === 0 ? body : 'See you.',
  })),
})
export const call = (...lines: string[]): Contents => ({
  17: { callFlow: [{ lines }, { lines: ['How is it going?'] }] },
})
/** A question of the funnel page and its answer. */
export const reply = (question: string, answer: string): Contents => ({
  10: { questions: [{ question, answer }] },
})

export function rulesIn({ language, answers }: Golden, said: string | Contents): string[] {
  const contents = typeof said === 'string' ? { 8: { emails: [{ body: said }] } } : said
  const market = { ...emptyIntake().market, language: language ?? 'English' }
  const { offers, ...rest } = answers ?? {}
  const ways = offers ?? intakeOfCoach.offers
  const intake = { ...intakeOfCoach, market, offers: ways, ...rest }
  return reviewWords(vaultOf({ ...coining, ...contents }, { intake })).map(({ rule }) => rule)
}

/** The goldens as rows of a table, each with its language to be named by. */
export const named = (goldens: readonly Golden[]) =>
  goldens.map((golden) => ({ ...golden, in: golden.language ?? 'English' }))

/** Whether the rule is found where it is to be, and where it is not. */
export const foundAndClean = (golden: Golden): boolean[] =>
  [golden.found, golden.clean].map((said) => rulesIn(golden, said).includes(golden.rule))

import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { policies } from '../phrases/policy-phrases.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { isAsked, negatedBefore } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import { listFinder } from '../words/phrases-by-language.ts'

const findPolicies = listFinder(policies)

/** What binds the business and no answer holds: when answers come, cancelling, paying, delivery, parking. */
export function unansweredPolicies(reading: Reading): Found[] {
  const find = findPolicies(reading)
  const confirmedIn = confirmedWords(reading)
  const known = answeredPolicies(reading.answers)
  return reading.texts.flatMap((placed) => {
    const words = placed.words()
    return find(words)
      .filter(({ list, first }) => !known.has(list) && !isAsked(placed.text, words, first))
      .filter(({ first }) => !negatedBefore(words, first))
      .filter(
        (span) => !confirmedIn(placed)(span) && !reading.answers.hold(placed.text.slice(span.from, span.to)),
      )
      .map(({ from, to, list: { rule, severity, about } }) =>
        aboutWords('binding', placed, from, to, {
          ...{ rule, severity, confirmable: true },
          sentence: `${quoted(placed.text.slice(from, to))} binds you, and your answers say nothing about ${about}. Confirm it if it is so, or take it out.`,
        }),
      )
  })
}

/** The policies that the answers hold. */
const answeredPolicies = onceFor(({ intake, texts }: Answers) => {
  const answered = texts.join('\n')
  return new Set(
    policies.filter((each) => each.answered.test(answered) || practicalAnswer(intake, each.rule) !== ''),
  )
})

/** Some of them have a question of their own. */
const practicalAnswer = ({ practical }: Intake, rule: string): string =>
  (rule === 'policy-hours' ? practical.hours : rule === 'policy-cancel' ? practical.cancelling : '').trim()

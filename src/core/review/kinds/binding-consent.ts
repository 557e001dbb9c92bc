import { aboutSection, aboutText, aboutWords, quoted, type Found } from '../finding-about.ts'
import { askedFirst, askedForCall, consentPhrases, suits } from '../phrases/consent-phrases.ts'
import { tellingAnswers } from '../packs/held-by-answers.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { isAsked, negatedBefore } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import { listFinder } from '../words/phrases-by-language.ts'

const findConsent = listFinder(consentPhrases)
/** Where people have left an address and nothing else. */
const addressOnly = new Set([6, 8, 9])
const stop = /\bstop\b|opt[ -]?out|unsubscrib|abmeld|abbestell|baja\b|désabonn|désinscri|wypis|rezygn/iu
const greets =
  /(?<!\p{L})(?:hello|hi|hey|good (?:morning|afternoon|evening)|this is|here is|calling|guten|hallo|grüß|hier ist|hola|buen[oa]s|bonjour|bonsoir|allô|dzień dobry|cześć|z tej strony)(?!\p{L})/iu
const optIn =
  /download|signed up|sign up|opt(?:ed)?[ -]?in|guide|checklist|newsletter|heruntergeladen|angemeldet|eingetragen|leitfaden|descarg|apuntas|suscri|guía|télécharg|inscri|pobra|zapisa/iu

/** Consent that nobody gave: boxes ticked before, calls and texts to people who left an address, recordings, no way to stop. */
export function missingConsent(reading: Reading): Found[] {
  return [...phrasesOfConsent(reading), ...textsWithoutStop(reading), ...unaskedCalls(reading)]
}

function phrasesOfConsent(reading: Reading): Found[] {
  const find = findConsent(reading)
  const confirmedIn = confirmedWords(reading)
  const calls = saysItCalls(reading.answers)
  return reading.texts.flatMap((placed) => {
    const words = placed.words()
    const isAddressOnly =
      addressOnly.has(placed.section) || (placed.section === 10 && /^(?:optIn|thankYou)/u.test(placed.place))
    return find(words)
      .filter(({ list }) => list.rule !== 'consent-call' || (isAddressOnly && !calls))
      .filter(({ first, end, list }) => {
        const { sentence } = words[first] ?? {}
        const own = words.filter((word) => word.sentence === sentence)
        const said = placed.text.slice(own[0]?.from, own.at(-1)?.to)
        const asked = list.rule !== 'consent-ticked' && askedFirst.test(said)
        return !asked && !isAsked(placed.text, words, end - 1) && !negatedBefore(words, first)
      })
      .filter(
        (span) => !confirmedIn(placed)(span) && !reading.answers.hold(placed.text.slice(span.from, span.to)),
      )
      .map(({ from, to, list: { rule, severity, sentence } }) =>
        aboutWords('binding', placed, from, to, {
          ...{ rule, severity, confirmable: severity !== 'error' },
          sentence: `${quoted(placed.text.slice(from, to))} ${sentence}`,
        }),
      )
  })
}

/** An answer says that the business rings people: “we ring when it is ready”. */
const calling =
  /(?<!\p{L})(?:(?:we|i)(?:'ll| will| shall)? (?:call|ring|phone|text)|(?:rufe|rufen)(?!\p{L})[^.!?]{0,50}(?<!\p{L})an(?!\p{L})|(?:te |le |os )?(?:llamo|llamamos|llamaremos)|(?:vous |les )?(?:appelons|appelle|rappelons|rappelle|téléphonons)|(?:za|od)?dzwoni(?:my|ę)|oddzwaniamy)(?!\p{L})/iu
const saysItCalls = onceFor((answers: Answers): boolean =>
  tellingAnswers(answers).some((answer) => calling.test(answer)),
)

/** One note for all of them: a program that sends texts may add it. */
function textsWithoutStop({ section, texts }: Reading): Found[] {
  const messages = texts.filter(({ section: at, place }) => at === 16 && place === 'textMessages.message')
  if (messages.length === 0 || messages.some(({ text }) => stop.test(text))) return []
  const sentence =
    'No text message says how to stop them. Make sure that people agreed to texts and can answer STOP.'
  return [{ ...aboutSection('binding', section, ['textMessages'], 'note', sentence), rule: 'consent-stop' }]
}

/** A script that rings people who only left an address, or that never asks whether it suits. */
function unaskedCalls({ texts }: Reading): Found[] {
  const flow = texts.filter(({ section, place }) => section === 17 && place.startsWith('callFlow'))
  const opening = flow.filter(
    ({ path, place }) => place === 'callFlow.lines' && (path[1] === 0 || path[1] === 1),
  )
  const [first] = opening
  // A piece of a script says nothing about its opening.
  if (!first || first.path[1] !== 0 || opening.length < 2) return []
  if (!greets.test(first.text)) return []
  const said = opening.map(({ text }) => text).join('\n')
  const all = flow.map(({ text }) => text).join('\n')
  return [
    ...(suits.test(said)
      ? []
      : [
          aboutText('binding', first, {
            ...{ severity: 'warning', rule: 'consent-suits' },
            sentence: 'The call begins without asking whether it suits. Ask, and say how to end it.',
          }),
        ]),
    ...(optIn.test(said) && !askedForCall.test(all)
      ? [
          aboutText('binding', first, {
            ...{ severity: 'warning', rule: 'consent-number' },
            sentence:
              'The script rings people who left an address for something to read. Say when they gave their number and agreed to be called.',
          }),
        ]
      : []),
  ]
}

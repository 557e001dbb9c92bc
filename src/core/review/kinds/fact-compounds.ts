import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { isLarge, wordsIn } from '../words/words-in.ts'

/** Last parts of German compounds of which one is easily taken for another. */
const classes: readonly RegExp[] = [
  /^(.{4,})(?:tag|woche|wochenende|stunde|abend|monat|jahr|nachmittag|vormittag)(?:e|en|s|es|n)?$/u,
  /^(.{4,})(?:kurs|workshop|seminar|programm|training|lehrgang|gespräch|beratung|termin|treffen|check|analyse|paket|abo|tour|runde)(?:e|en|s|es|n)?$/u,
]

/** Other names made of the same first part: “Sortierwoche” where the offer is a “Sortiertag”. */
export function strangeCompounds({ intake, facts, answers, texts }: Reading): Found[] {
  const names = [
    ...intake.offers.map(({ name }) => name),
    ...facts.filter(({ id }) => /^(?:offer-name|step-\d+|way-.*-name)$/u.test(id)).map(({ text }) => text),
  ]
  const own = names
    .flatMap((name) => wordsIn(name))
    .flatMap(({ key, text }) =>
      classes.flatMap((of) => {
        const first = of.exec(key)?.[1]
        return first === undefined ? [] : [{ of, first, text }]
      }),
    )
  if (own.length === 0) return []
  const named = new Set(names.flatMap((name) => wordsIn(name)).map(({ key }) => key))
  return texts.flatMap((placed) =>
    placed.words().flatMap(({ key, text, from, to }) => {
      const near = isLarge(text)
        ? own.find(({ of, first }) => key.startsWith(first) && of.exec(key)?.[1] === first)
        : undefined
      if (!near || answers.keys().has(key) || [...named].some((name) => key.startsWith(name))) return []
      return [
        aboutWords('fact', placed, from, to, {
          severity: 'warning',
          sentence: `${quoted(text)} is nearly the name of ${quoted(near.text)}, and no answer speaks of it.`,
        }),
      ]
    }),
  )
}

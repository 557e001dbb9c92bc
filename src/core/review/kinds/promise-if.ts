import { tellingStems } from '../../../shared/stems.ts'
import { answersRedo, answersSay, tellingAnswers } from '../packs/held-by-answers.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { promiseWords, type PromiseWords } from '../phrases/promise-words.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { isPublic, roleOf } from '../roles.ts'
import { questionsBefore } from '../words/asked-before.ts'
import type { Answers } from '../words/answers.ts'
import { isAsked } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'

/** “Should it fail, we go on at our expense”: a remedy that no answer promises, to the letter or in other words. */
export function promisedIf(reading: Reading): Found[] {
  const told = promiseWords[reading.language ?? 'en']
  if (!told) return []
  const { answers, texts } = reading
  const questions = questionsBefore(texts)
  const confirmedIn = confirmedWords(reading)
  return texts.flatMap((placed) => {
    if (!isPublic(roleOf(placed)) || !told.remedy.test(placed.text)) return []
    const words = placed.words()
    const asked = questions.get(placed)?.text ?? ''
    return placed.sentences().flatMap(({ first, end }, at) => {
      const own = words.slice(first, end)
      const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
      const sentence = placed.text.slice(from, to)
      if (!told.remedy.test(sentence) || isAsked(placed.text, words, first)) return []
      const wants = conditionIn(sentence, told)
      const remedy = told.remedy.exec(wants ? sentence.replace(wants, ' ') : sentence)?.[0]
      // “What if it dies?” – “Then we send another, as often as it takes.”
      const asks = at === 0 && told.failing.test(conditionIn(asked, told) ?? '')
      const fails = wants !== undefined && told.failing.test(wants)
      if (remedy === undefined || !(fails || asks)) return []
      if (told.otherwise.test(asks ? `${asked} ${sentence}` : sentence) || sentence.includes('{{')) return []
      if (told.plainly.test(remedy) && reading.intake.firstStep.kind === 'free-call') return []
      if (confirmedIn(placed)({ from, to })) return []
      if (answersRedo(answers, placed, { from, to }) || answersSay(answers, sentence)) return []
      if (remediesIn(answers).some((each) => sharesStem(each, sentence))) return []
      return [
        aboutWords('claim', placed, from, to, {
          severity: 'warning',
          confirmable: true,
          sentence: `${quoted(sentence)} promises to make up for what goes wrong, and your answers do not. Confirm it if it is true, or take it out.`,
        }),
      ]
    })
  })
}

/** The clause that supposes something, up to the next mark. */
const conditionIn = (text: string, { supposing }: PromiseWords): string | undefined => {
  const at = supposing.exec(text)?.index
  return at === undefined ? undefined : text.slice(at).split(/[,;:?]/u)[0]
}

/** Answers that promise a remedy themselves. */
const remediesIn = onceFor((answers: Answers): readonly string[] => {
  const told = promiseWords[answers.language]
  return told
    ? tellingAnswers(answers)
        .flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/u))
        .filter((part) => told.remedy.test(part))
    : []
})

const sharesStem = (one: string, other: string): boolean => {
  const stems = new Set(tellingStems(wordsIn(other)).filter((stem) => stem.length >= 4))
  return tellingStems(wordsIn(one)).some((stem) => stems.has(stem))
}

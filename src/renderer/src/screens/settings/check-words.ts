import type { CheckReport } from '../../../../shared/check-report.ts'

type Works = Extract<CheckReport, { ok: true }>

/** Words that a token of a model is on average, in English; a room in words is a guess and said as one. */
const wordsOfToken = 0.7

const round = (words: number): string => {
  const unit = words >= 10_000 ? 1000 : 100
  return (Math.round(words / unit) * unit).toLocaleString('en-US')
}

/** The one sentence of a check that went well. */
export const answersSentence = (name: string, { model, asked, listed }: Works): string => {
  const took = asked.ms >= 950 ? ` after ${Math.round(asked.ms / 1000)} s` : ''
  const unlisted = listed === false ? ', although it is not on its list' : ''
  return `${name} answers: ${model} replied${took}${unlisted}.`
}

/** What else the check learned, as plain sentences; what is not known is not said, except a price. */
export function learnedSentences({ asked, thinks, context, price, notes }: Works): string[] {
  const sentences: string[] = []
  if (asked.thought || thinks === 'always') sentences.push('It thinks before it writes.')
  else if (thinks === 'can') sentences.push('It may think before it writes.')
  if (asked.form === 'plain')
    sentences.push('It is told in words how to answer, so now and then a part is asked for twice.')
  if (!asked.streamed)
    sentences.push('Its words come all at once, so a card shows none until they are whole.')
  if (context !== null)
    sentences.push(`It has room for about ${round(context * wordsOfToken)} words at a time.`)
  sentences.push(
    price === null
      ? 'Its price is not known, so no cost is shown. You can say it under More.'
      : 'Its price is known, so a run says what it costs.',
  )
  return [...sentences, ...notes]
}

import { failureSentence, wantsKey } from '../../../../shared/failure-sentence.ts'
import type { Failure } from '../../../../shared/failure.ts'
import type { CheckReport } from '../../../../shared/check-report.ts'
import { isFree } from '../../../../shared/price.ts'

type Works = Extract<CheckReport, { ok: true }>

/** Words that a token of a model is on average, in English; a room in words is a guess and said as one. */
const wordsOfToken = 0.7

const round = (words: number): string => {
  const unit = words >= 10_000 ? 1000 : 100
  return (Math.round(words / unit) * unit).toLocaleString('en-US')
}

/** The one sentence of a check that went well. */
export const answersSentence = (name: string, { model, asked }: Works): string => {
  const took = asked.ms >= 950 ? ` after ${Math.round(asked.ms / 1000)} s` : ''
  return `${name} answers: ${model} replied${took}.`
}

/** Why a check did not go well. Who reads it is in the settings already. */
export function troubleSentence(name: string, failure: Failure): string {
  const sentence = failureSentence(failure, name)
  switch (failure.kind) {
    case 'unauthorized':
      if (failure.keyless) return `${wantsKey(name)} Paste one into the field for it.`
      return `${name} did not accept the key. Copy it once more, whole, or make a new one.`
    case 'bad-request':
      return `${sentence} Another model may take it.`
    case 'connection-failed':
      return failure.cut ? `${sentence} Look at the address, then try again.` : sentence
    case 'server-error':
    case 'overloaded':
    case 'rate-limited':
    case 'no-first-token':
    case 'stalled':
    case 'timed-out':
      // A run asks again by itself; here the person does.
      return `${sentence} Try again in a few minutes.`
    default:
      return sentence
  }
}

function priceSentence(price: Works['price']): string {
  if (price === null) return 'Its price is not known, so no cost is shown. You can say it under More.'
  return isFree(price) ? 'It costs nothing.' : 'Its price is known, so a run says what it costs.'
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
  sentences.push(priceSentence(price))
  return [...sentences, ...notes]
}

import { around, drawsOf } from '../../e2e/provider/world/draws.ts'
import type { ModelRequest, TextModel } from '../../src/core/ports.ts'
import { costOf } from '../../src/shared/metrics.ts'
import type { KeyedProvider, Tokens } from '../../src/shared/provider.ts'
import type { Price } from '../../src/shared/settings.ts'
import { countWords } from '../../src/shared/words.ts'
import { trueDensity, type Language } from './languages.ts'
import { mark } from './long-part.ts'

export interface Vendor {
  provider: KeyedProvider
  price: Price
  thinks: boolean
}

/** How the vendor of one vault counts. Drawn once a vault: a person has one model at a time. */
export interface Counts {
  language: Language
  seed: readonly (string | number)[]
}

/** Marks, braces and the keys of a form: so many characters to a token. */
const charactersPerToken = 4
/** Tokens of thoughts before an answer: half of them fewer than this. */
const usualThoughts = 600

/** A model that says what it used as its vendor counts, and bills it: also what was broken off, and what was never said. */
export function billingModel(
  model: TextModel,
  { provider, price, thinks }: Vendor,
  { language, seed }: Counts,
  onBilled: (dollars: number) => void,
): TextModel {
  const draw = drawsOf('counts', provider, ...seed)
  const [older, newer] = trueDensity[provider][language]
  const [plainOlder, plainNewer] = trueDensity[provider].en
  const isNewer = draw() < 0.6
  const noise = around(1, 0.05, draw)
  const density = (isNewer ? newer : older) * noise
  const english = (isNewer ? plainNewer : plainOlder) * noise
  let warm = false

  const tokensOf = (text: string, all: number): number => {
    const words = countWords(text)
    const marks = (text.match(/[{}[\]":,<>]/gu)?.length ?? 0) / charactersPerToken
    return words * all + marks
  }
  const inputOf = ({ system, shared, prompt, schema }: ModelRequest): { input: number; shared: number } => {
    const answered = prompt.split(mark).length - 1
    const ours = tokensOf(`${system}\n${prompt}\n${JSON.stringify(schema)}`, english) - answered * english
    const beginning = countWords(system) * english + countWords(shared) * density
    return { input: ours + answered * density + countWords(shared) * density + 40, shared: beginning }
  }
  return {
    ...model,
    async *write(request, signal) {
      const asked = inputOf(request)
      const thoughts = thinks ? around(usualThoughts, 0.6, draw) : 0
      // Who asks before the first answer has begun finds nothing; after that a few miss it all the same.
      const found = warm && draw() < 0.92 ? asked.shared : 0
      const written = provider === 'anthropic' ? asked.shared - found : 0
      let text = ''
      let turnedAway = false
      const used = (whole: boolean): Tokens => ({
        input: asked.input,
        output: tokensOf(text, density) + (whole || text !== '' ? thoughts : thoughts / 2),
        cached: found,
        cacheWritten: written,
      })
      try {
        for await (const chunk of model.write(request, signal)) {
          if (chunk.kind === 'text') {
            warm = true
            text += chunk.text
          }
          if (chunk.kind === 'failed')
            turnedAway = text === '' && !(chunk.failure.kind === 'connection-failed' && chunk.failure.cut)
          yield chunk.kind === 'usage' ? { kind: 'usage', tokens: used(true) } : chunk
        }
      } finally {
        if (!turnedAway) onBilled(costOf(used(false), price) ?? 0)
      }
    },
  }
}

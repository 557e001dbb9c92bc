import { estimateTokenCount } from 'tokenx'
import type { ModelRequest } from '../../../src/core/ports.ts'
import { sampleTexts } from '../sample-texts.ts'
import { answerTo } from '../../../src/main/providers/sample/answer-to.ts'
import type { Wish } from '../dialect.ts'
import { promptCache } from '../prompt-cache.ts'
import { arrivedShare, keysOf, type Course } from './course.ts'
import { lengthOf } from './lengths.ts'
import { spoilt } from './spoilt.ts'
import type { World } from './worlds.ts'

type Material = Extract<ModelRequest['material'], { kind: 'section' }>

/** What the provider has seen of one vault. Times are of the world, not of the clock on the wall. */
export interface VaultStats {
  requests: number
  /** Most questions in flight with one key. */
  peak: number
  /** Questions that are being answered now. */
  inFlight: number
  /** Tokens of answers that were written, and so have to be paid, whether anybody read them or not. */
  paid: number
  /** Tokens of all questions, and those of them that the vendor's cache had. */
  input: number
  cached: number
  /** Tokens that a vendor has seen before in this vault: what all questions begin with, in all but its first. */
  repeatable: number
}

/** One question of a vault: what happens to it, and the words of its answer as far as they come. */
export interface Answering {
  course: Course
  text: string
  input: number
  output: number
  cached: number
  cacheWritten: number
  /** The first word goes out: from now on others find the question's beginning in the cache. */
  begun: () => void
  ended: () => void
}

export interface VaultTraffic {
  asked(wish: Wish, vendor: 'openai' | 'anthropic', material: Material, input: number): Answering
  stats(): VaultStats
}

/** One vault's dealings with both keys, `scale` times as fast as the world. */
export function vaultTraffic(world: World, seed: number, vault: number, scale: number): VaultTraffic {
  const keys = keysOf(world, seed, vault)
  let startedAt: number | null = null
  const now = (): number => (performance.now() - (startedAt ??= performance.now())) * scale
  const cache = promptCache(now)
  const seen = { inFlight: 0, paid: 0, input: 0, cached: 0, repeatable: 0 }
  const known = new Set<string>()
  return {
    asked(wish, vendor, material, input) {
      const { section, part } = material
      const at = now()
      const whole = JSON.stringify(answerTo({ ...material, missing: null }, sampleTexts)).length
      const answer = answerTo(material, sampleTexts)
      const share = Math.min(1, JSON.stringify(answer).length / whole)
      const tokens = Math.round(lengthOf(world, { seed, vault, section, part }) * share)
      const strict = wish.form === 'json-schema'
      const { course, ended } = keys.begin(
        { section, part, provider: vendor, strict, tokens, reserved: input + tokens },
        at,
      )
      const bill = cache.read(wish.beginning)
      seen.inFlight += 1
      seen.input += input
      seen.cached += bill.cached
      if (known.has(vendor)) seen.repeatable += estimateTokenCount(wish.system + commonWords(wish.words))
      known.add(vendor)
      const text = spoilt(answer, course.kind)
      return {
        course,
        text: course.kind === 'declined' ? '' : text.slice(0, Math.floor(text.length * course.share)),
        input,
        output: Math.round(tokens * course.share),
        ...bill,
        begun: () => cache.write(wish.beginning),
        ended() {
          ended()
          seen.inFlight -= 1
          seen.paid += arrivedShare(course, tokens, now() - at) * tokens
        },
      }
    },
    stats: () => ({ requests: keys.requests(), peak: keys.peak(), ...seen }),
  }
}

/** All questions about a vault begin with its intake. */
const commonWords = (words: string): string => words.slice(0, words.indexOf('\n</answers>\n'))

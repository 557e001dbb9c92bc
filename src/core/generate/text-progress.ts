import { longestToken } from '../../shared/tokens.ts'
import { countWords } from '../../shared/words.ts'
import type { Clock } from '../ports.ts'

export interface TextProgress {
  words: number
  characters: number
  tail: string
}

const batchMs = 100

/** The stretch of time a moment lies in: the same for every text, so that all that arrive at once are told of at once. */
const batchOf = (ms: number): number => Math.floor(ms / batchMs)
const tailCharacters = 240

/** Reports an arriving text once in each tenth of a second: nobody reads quicker, and a window that is told of every token does nothing else. */
export function textProgress(clock: Clock, report: (progress: TextProgress) => void) {
  let reportedAt = -Infinity
  let reported = 0
  let latest = ''
  // Words are counted once each: up to the last white space they cannot change any more.
  let settled = { characters: 0, words: 0 }

  const send = (): void => {
    const end = endOfLastGap(latest)
    settled = { characters: end, words: settled.words + countWords(latest.slice(settled.characters, end)) }
    reported = latest.length
    reportedAt = clock.now()
    report({
      words: settled.words + countWords(latest.slice(end)),
      characters: latest.length,
      tail: tailOf(latest),
    })
  }
  return {
    arrived: (text: string): void => {
      latest = text
      if (batchOf(clock.now()) > batchOf(reportedAt)) send()
    },
    /** Reports what is not reported yet. */
    flush: (): void => {
      if (latest.length > reported) send()
    },
  }
}

function endOfLastGap(text: string): number {
  let end = text.length
  while (end > 0 && !/\s/u.test(text.charAt(end - 1))) end--
  // The gap may stand inside of a token, which is one word as soon as it is closed.
  const open = text.lastIndexOf('{{', end)
  const mayClose = open >= 0 && end - open <= longestToken && !text.slice(open, end).includes('}}')
  return mayClose ? endOfLastGap(text.slice(0, open)) : end
}

/** Lets the first of many calls through and then one every `everyMs`. */
export function atMostEvery(clock: Clock, everyMs: number, act: () => void): () => void {
  let last = -Infinity
  return () => {
    if (clock.now() - last < everyMs) return
    last = clock.now()
    act()
  }
}

/** The end of an unfinished JSON answer as a person would read it: its texts, without keys, quotes and brackets. */
export function tailOf(json: string): string {
  const end = json.slice(-tailCharacters * 2)
  const hasEscapes = end.includes('\\')
  const read = hasEscapes ? withoutEscapes(end) : withoutKeys(end).replace(/"\s*,?/g, ' ')
  const text = read.replace(/[{}[\]]\s*,?/g, ' ').replace(/\s+/g, ' ')
  return text.trim().slice(-tailCharacters)
}

const withoutKeys = (json: string): string => json.replace(/(^|[{,[]\s*)"[A-Za-z0-9]+"\s*:\s*/g, '$1')

/** Without keys, with what is escaped as it is read, and without quotes that are not part of a text. */
const withoutEscapes = (json: string): string =>
  withoutKeys(
    json.replace(/\\u[0-9a-fA-F]{4}/g, (escape) => String.fromCharCode(parseInt(escape.slice(2), 16))),
  )
    .replace(/\\[nrt]/g, ' ')
    .replace(/(?<!\\)"\s*,?/g, ' ')
    .replace(/\\(["\\/])/g, '$1')

import type { ImportLine } from '../../shared/imports/imported-file.ts'

/**
 * Times of a cue in WebVTT and SubRip: `00:01:02.500 --> 00:01:04.000`, the hours left out or not; in YouTube's SBV:
 * `0:01:02.500,0:01:04.000`.
 */
const times =
  /^\s*(\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}(\s*-->\s*(\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}|,(\d+:)?\d{1,2}:\d{2}\.\d{1,3}\s*$)/u
/** Blocks of WebVTT that are not spoken (https://www.w3.org/TR/webvtt1/, 4.1). */
const unspoken = /^(WEBVTT|NOTE|STYLE|REGION)\b/u

export const looksLikeSubtitles = (text: string): boolean =>
  text.startsWith('WEBVTT') ||
  text
    .slice(0, 2000)
    .split('\n')
    .some((line) => times.test(line))

/** Subtitles as lines: what is spoken, with the speaker's name before it where it is said. */
export function readSubtitles(text: string): ImportLine[] {
  const rows = withoutClocks(text).split('\n')
  const lines: ImportLine[] = []
  let spoken: string[] = []
  let before: string[] = []
  let silent = false
  const endCue = (): void => {
    const said = withTurns(spoken.map(plain).filter((row) => row !== '' && !sound.test(row)))
    const words = wordsOf(said)
    const fresh = words.slice(saidAgain(before, words)).join(' ')
    for (const text of fresh.split(turn)) if (text.trim() !== '') lines.push({ text, as: 'line' })
    if (said.length > 0) before = said
    spoken = []
  }
  rows.forEach((row, at) => {
    const begins = times.test(row)
    // Not every program leaves a line empty between two cues; without its times a block is the going on of the one before.
    if (begins || row.trim() === '') {
      endCue()
      silent = false
    } else if (isBlank(rows[at - 1]) && unspoken.test(row)) silent = true
    else if (!silent && !isName(rows, at)) spoken.push(row)
  })
  endCue()
  return lines
}

const isBlank = (row = ''): boolean => row.trim() === ''

/** The number or name of a cue, in the line above its times. */
const isName = (rows: readonly string[], at: number): boolean =>
  times.test(rows[at + 1] ?? '') && (isBlank(rows[at - 1]) || /^\s*\d+\s*$/u.test(rows[at] ?? ''))

const wordsOf = (rows: readonly string[]): string[] => rows.flatMap((row) => row.split(' '))

/** Where somebody else begins to speak: `>>` in captions of television. */
const turn = /(?:^|\s+)>>\s*/u
/** In subtitles each of two who speak in one cue has a dash before their row. */
const dashed = /^[-–—‐]\s*(?=\P{N})/u
const withTurns = (rows: readonly string[]): string[] =>
  rows.filter((row) => dashed.test(row)).length < 2
    ? [...rows]
    : rows.map((row) => row.replace(dashed, '>> '))

/** "[Music]", "(applause)", "♪ la la ♪": nothing that is said. */
const sound = /^(?:\[[^[\]]{1,60}\]|\([^()]{1,60}\)|♪.*)$/u

/** Fewer words than this, with which one cue ends and the next begins, may be chance, unless they are whole rows. */
const leastAgain = 3

/** How many words at the beginning of a cue repeat the end of the one before: rolling captions show each row twice. */
function saidAgain(before: readonly string[], words: readonly string[]): number {
  const [old, now] = [wordsOf(before).map(bare), words.map(bare)]
  const wholeRows = new Set(before.map((_, at) => wordsOf(before.slice(at)).length))
  for (let many = Math.min(old.length, now.length); many > 0; many--) {
    if (many < leastAgain && !wholeRows.has(many)) continue
    if (now.slice(0, many).join(' ') === old.slice(-many).join(' ')) return many
  }
  return 0
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A line that is the time of a recording alone: `0:04`, `[00:01:02]`. */
const clock = /^[^\S\n]*[[(]?(\d{1,2}:)?\d{1,2}:\d{2}([.,]\d{1,3})?[\])]?[^\S\n]*(\n|$)/gmu
/** The first minute, or a time to the second: nobody opens at 0:04 or at 10:04:12. */
const ofRecording = /\b0?0:\d{2}\b|:\d{2}:/u
const leastClocks = 3

/** A text without the times between what is said in it, as a copied transcript has them; times of day stay. */
export function withoutClocks(text: string): string {
  const found = text.match(clock) ?? []
  const recorded = found.length >= leastClocks && ofRecording.test(found[0] ?? '')
  return recorded ? text.replace(clock, '') : text
}

/** The words of a cue without its marks; who speaks comes first: `<v Mara>Hello</v>` is `Mara: Hello`. */
const plain = (row: string): string =>
  row
    .replace(/<v(?:\.[\w.-]+)?\s+([^>]+)>/giu, '$1: ')
    .replace(/<\/?[a-z][^>]{0,80}>|<\d[\d:.]*>|\{\\[^}]*\}/giu, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/gu, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', lrm: '', rlm: '' }

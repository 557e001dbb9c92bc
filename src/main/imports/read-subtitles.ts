import type { ImportLine } from '../../shared/imports/imported-file.ts'

/** Times of a cue in WebVTT and SubRip: `00:01:02.500 --> 00:01:04.000`, the hours left out or not. */
const times = /^\s*(\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/u
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
  const lines: ImportLine[] = []
  for (const block of text.split(/\n\s*\n/u)) {
    if (unspoken.test(block.trim())) {
      if (!block.split('\n').some((line) => times.test(line))) continue
    }
    const rows = block.split('\n')
    const at = rows.findIndex((row) => times.test(row))
    // Without its times a block is the going on of the one before.
    const spoken = at < 0 ? rows : rows.slice(at + 1)
    const words = spoken
      .flatMap((row) => (times.test(row) ? [] : [plain(row)]))
      .filter(Boolean)
      .join(' ')
    if (words !== '' && words !== plain(rows[at - 1] ?? '') && words !== lines.at(-1)?.text)
      lines.push({ text: words, as: 'line' })
  }
  return lines
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

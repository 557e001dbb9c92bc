import { dayAfter } from '../days.ts'
import { contentOf, entriesOf, entryReader, type EntryReader } from '../records-in.ts'
import type { VaultToExport } from '../target.ts'

/** What goes out on a day of the four weeks. */
export interface Post {
  /** From 1. */
  week: number
  /** Of the week, from 1. */
  day: number
  /** With a launch date; else empty. */
  date: string
  channel: string
  /** Empty where nothing is said yet. */
  piece: string
  theme: string
  /** Words for it, of the idea that it names; empty where it names none. */
  words: string
}

/** The pieces of the calendar by week and day. Calendars of older vaults say no day: their pieces are spread over the week. */
export function postsOf(vault: VaultToExport): Post[] {
  const ideas = ideasOf(vault)
  return entriesOf(vault, 11, 'calendar').flatMap(({ line, entries }, at) => {
    const posts = entries('posts')
    return posts.map((post, nth): Post => {
      const spread = 1 + Math.floor((nth * 7) / posts.length)
      const day = Math.min(Math.max(post.number('day') ?? spread, 1), 7)
      const channel = post.line('channel')
      // Those of older vaults are a line and no row; of a row whose piece was taken out, the rest is none.
      const isRow = channel !== '' || post.number('day') !== null
      const piece = post.line('piece') || (isRow ? '' : post.line())
      const { launchDate } = vault.handover
      return {
        ...{ week: at + 1, day, channel, piece, theme: line('theme') },
        date: launchDate === null ? '' : dayAfter(launchDate, at * 7 + day - 1),
        words: ideaNamed(ideas, piece)?.words ?? '',
      }
    })
  })
}

/** An idea: its title in small letters, and its hook with its points. */
interface Idea {
  title: string
  words: string
}

/** The idea whose title a piece is; else the one with the longest title that stands whole in it. */
function ideaNamed(ideas: readonly Idea[], piece: string): Idea | undefined {
  const named = lookedUp(piece)
  const inPiece = ideas.filter(({ title }) => isTitle(title) && named.includes(title))
  // Of two of the same length the first stays first.
  const longest = inPiece.toSorted((a, b) => b.title.length - a.title.length)
  return longest.find(({ title }) => standsWhole(title, named))
}

/** The same words are the same title, whatever blanks stand between them. */
const lookedUp = (words: string): string => words.toLowerCase().replace(/\s+/gu, ' ')

/** A sign or a number alone names no idea. */
const isTitle = (title: string): boolean => /\p{L}/u.test(title)

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Whether it begins and ends where words do, also in scripts that set no blanks between them. */
function standsWhole(title: string, piece: string): boolean {
  const edges = new Set([...segmenter.segment(piece)].map(({ index }) => index)).add(piece.length)
  for (let at = piece.indexOf(title); at !== -1; at = piece.indexOf(title, at + 1))
    if (edges.has(at) && edges.has(at + title.length)) return true
  return false
}

/** Every idea of the section. */
function ideasOf(vault: VaultToExport): Idea[] {
  const places = [
    ...(['educational', 'story', 'promotional'] as const).map((kind) => ['social', kind]),
    ...(['long', 'short'] as const).map((kind) => ['video', kind]),
    ...[['blog'], ['newsletter']],
  ]
  const { entries } = entryReader(contentOf(vault, 11))
  return places
    .flatMap((path) => entries(...path))
    .map((idea: EntryReader) => ({
      title: lookedUp(idea.line('title')),
      words: [idea.line('hook'), idea.lines('keyPoints').join('\n')]
        .filter((part) => part !== '')
        .join('\n\n'),
    }))
}

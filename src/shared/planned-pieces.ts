import { sectionOf, type SectionNumber } from './sections/index.ts'
import { valueAt, type FieldPath } from './sections/outline.ts'
import type { SectionRecord } from './vault.ts'

/** An e-mail or a post with the day it goes out. */
export interface PlannedPiece {
  kind: 'email' | 'post'
  section: SectionNumber
  path: FieldPath
  /** Days after day one, which is 0; of a piece that has only its week, the first day of that week. */
  day: number
  /** It may go out on any day of its week. */
  anyDay: boolean
  /** `08:30`; empty: not said. */
  time: string
  /** Its subject, or what it is about. */
  words: string
  /** “E-mail 3”, or the channel. */
  about: string
}

/** What a vault sends and posts, by day and time. */
export function plannedPieces(
  sections: readonly Pick<SectionRecord, 'number' | 'content'>[],
): PlannedPiece[] {
  const contentOf = (number: SectionNumber): unknown =>
    sections.find((section) => section.number === number)?.content
  return [...emailsOf(contentOf(8)), ...postsOf(contentOf(11))].sort(
    (a, b) => a.day - b.day || Number(b.anyDay) - Number(a.anyDay) || a.time.localeCompare(b.time),
  )
}

function emailsOf(content: unknown): PlannedPiece[] {
  return entriesOf(valueAt(content, ['emails'])).flatMap((email, at): PlannedPiece[] => {
    const day = valueAt(email, ['day'])
    if (typeof day !== 'number') return []
    return [
      {
        kind: 'email',
        section: sectionOf(8).number,
        path: ['emails', at],
        day,
        anyDay: false,
        time: textOf(valueAt(email, ['time'])),
        words: textOf(valueAt(email, ['subject'])),
        about: `E-mail ${at + 1}`,
      },
    ]
  })
}

function postsOf(content: unknown): PlannedPiece[] {
  return entriesOf(valueAt(content, ['calendar'])).flatMap((week, weeks) =>
    entriesOf(valueAt(week, ['posts'])).map((post, at): PlannedPiece => {
      // Days 1 to 7 of the week; vaults of before 2026-11-27 hold one text for each post.
      const day = valueAt(post, ['day'])
      return {
        kind: 'post',
        section: sectionOf(11).number,
        path: ['calendar', weeks, 'posts', at],
        day: weeks * 7 + (typeof day === 'number' ? day - 1 : 0),
        anyDay: typeof day !== 'number',
        time: '',
        words: typeof post === 'string' ? post : textOf(valueAt(post, ['piece'])),
        about: textOf(valueAt(post, ['channel'])),
      }
    }),
  )
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const dayMs = 86_400_000

/** The date so many days after another: `2026-12-01` and 3 give `2026-12-04`. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)

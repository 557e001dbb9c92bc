import { spelledWords, spellingChosen } from '../../../core/review/words/spellings.ts'
import type { Intake } from '../../../shared/intake.ts'
import type { Frame } from './frame-of.ts'

/** A frame in the spelling that the answers ask for. Frames are written in British English; slots keep their names. */
export function inSpelling(intake: Intake, frame: Frame): Frame {
  return spellingChosen(intake) === 'american' ? (section) => american(frame(section)) : frame
}

function american(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(slotOrWord, americanWord)
  if (Array.isArray(value)) return value.map(american)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, american(inner)]))
}

const slotOrWord = /\{\{[^{}]*\}\}|\p{L}+/gu

function americanWord(written: string): string {
  const known = spelledWords().get(written.toLowerCase())
  if (known?.of !== 'british') return written
  const first = written.charAt(0)
  return first === first.toLowerCase() ? known.other : first + known.other.slice(1)
}

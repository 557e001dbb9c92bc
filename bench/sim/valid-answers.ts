import type { Course } from '../../e2e/provider/world/course.ts'
import type { WriteRequest } from '../../src/core/ports.ts'
import { validPart } from '../../src/core/testing/valid-content.ts'
import type { SectionNumber } from '../../src/shared/sections/index.ts'
import type { FieldPath } from '../../src/shared/sections/outline.ts'
import { onlyAt } from '../../src/shared/sections/only-at.ts'
import type { Content } from '../../src/shared/vault.ts'
import { spoilt } from '../../e2e/provider/world/spoilt.ts'

/** What a model would write to a request: the smallest answer that is valid, so that many are checked in little time. */
export interface Answer {
  section: SectionNumber
  part: number
  /** How much of the whole part it is: 1, or less where only what is missing is asked for. */
  shareOfPart: number
  /** The words, spoilt as the request's fate says. */
  text: (fate: Course['kind']) => string
}

interface Whole {
  content: Content
  length: number
  texts: Map<Course['kind'], string>
}

const wholeFrom = (content: Content): Whole => ({
  content,
  length: JSON.stringify(content).length,
  texts: new Map(),
})

const wholes = new Map<string, Whole>()

function wholeOf(section: SectionNumber, part: number): Whole {
  const key = `${section}.${part}`
  const found = wholes.get(key)
  if (found) return found
  const whole = wholeFrom(validPart(section, part))
  wholes.set(key, whole)
  return whole
}

export function answerTo(
  { material: { section, part, missing } }: WriteRequest,
  contentOf?: (section: SectionNumber, part: number) => Content,
): Answer {
  const whole = contentOf ? wholeFrom(contentOf(section, part)) : wholeOf(section, part)
  if (!missing) return { section, part, shareOfPart: 1, text: (fate) => textOf(whole, fate) }
  const rest = onlyAt(longEnough(whole.content, missing), missing)
  const shareOfPart = Math.min(1, JSON.stringify(rest).length / whole.length)
  return { section, part, shareOfPart, text: (fate) => spoilt(rest, fate) }
}

/** A list that was cut before its end may be asked for an entry more than the smallest answer has. */
function longEnough(content: unknown, missing: readonly FieldPath[]): unknown {
  if (Array.isArray(content)) {
    const there: unknown[] = content
    const asked = missing.flatMap(([position]) => (typeof position === 'number' ? [position + 1] : []))
    const length = Math.max(there.length, ...asked)
    const entries = Array.from({ length }, (_, index) => there[index] ?? there.at(-1))
    return entries.map((entry, index) => longEnough(entry, inside(index, missing)))
  }
  if (typeof content !== 'object' || content === null) return content
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, longEnough(value, inside(key, missing))]),
  )
}

const inside = (step: string | number, paths: readonly FieldPath[]): FieldPath[] =>
  paths.filter(([first]) => first === step).map(([, ...rest]) => rest)

/** The words of whole parts are made once. */
function textOf({ content, texts }: Whole, fate: Course['kind']): string {
  const text = texts.get(fate) ?? spoilt(content, fate)
  texts.set(fate, text)
  return text
}

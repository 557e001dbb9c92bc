import type { Field } from '../../../shared/sections/outline.ts'
import { fillings, type Slots } from './fill-slots.ts'

/** An entry that is one slot and nothing else: a list of words becomes so many entries. */
const alone = /^\{\{(\w+)\}\}$/u

/** A text that is an answer, with other words for where there is none: they are no other wording of it. */
const isAnswer = /^\{\{[\w:.]+\}\}(?: \|\| |$)/u

type ListField = Extract<Field, { kind: 'list' }>

interface Wanted {
  /** Texts that are avoided where the frame has another wording. */
  taken: ReadonlySet<string>
  /** A text that does not fit its field is better than none. */
  loose: boolean
}

/** The first wording of everything. */
export const asItComes: Wanted = { taken: new Set(), loose: true }

/**
 * What a frame says in a field, its slots filled. A list leaves out each entry whose words cannot be filled or do not
 * fit, and what is beyond its count. null: nothing can be said.
 */
export function renderField(field: Field, frame: unknown, slots: Slots, wanted: Wanted): unknown {
  switch (field.kind) {
    case 'text': {
      if (typeof frame !== 'string') return null
      const all = fillings(frame, slots)
      const fitting = all.filter((text) => field.schema.safeParse(text).success)
      const fresh = isAnswer.test(frame) ? undefined : fitting.find((text) => !wanted.taken.has(text))
      return fresh ?? fitting[0] ?? (wanted.loose ? all[0] : null) ?? null
    }
    case 'number':
      return typeof frame === 'string' ? Number(fillings(frame, slots)[0]) : frame
    case 'choice': {
      const value = typeof frame === 'string' ? fillings(frame, slots)[0] : frame
      // What a business is not given a choice of, it is not told of either.
      return wanted.loose || field.schema.safeParse(value).success ? value : null
    }
    case 'list':
      return renderList(field, Array.isArray(frame) ? frame : [], slots, wanted)
    case 'group': {
      const inner = new Map<string, unknown>(Object.entries(frame ?? {}))
      const group = field.fields.map(
        (each) => [each.key, renderField(each, inner.get(each.key), slots, wanted)] as const,
      )
      return group.some(([, value]) => value === null) ? null : Object.fromEntries(group)
    }
  }
}

function renderList(list: ListField, frame: readonly unknown[], slots: Slots, wanted: Wanted): unknown[] {
  const [least, most] = list.count ?? [0, Infinity]
  const entries = frame.flatMap((entry) => spread(entry, slots))
  const said = (some: readonly unknown[], loose: boolean): unknown[] =>
    some
      .map((entry) => renderField(list.each, entry, slots, { ...wanted, loose }))
      .filter((entry) => entry !== null)
  const spare = entries.flatMap((entry) => unmarked(entry) ?? [])
  const must = entries.filter((entry) => unmarked(entry) === null)
  const fitting = said(must, false)
  const filledUp = [...fitting, ...said(spare, false).slice(0, Math.max(0, least - fitting.length))]
  const short = wanted.loose && filledUp.length < least
  return (short ? said([...must, ...spare], true) : filledUp).slice(0, most)
}

/** Begins an entry that is only there while its list would be too short without it. */
const spareMark = '~ '

/** A spare entry without its mark, which stands at the beginning of its first text; null: it is none. */
function unmarked(entry: unknown): unknown {
  if (typeof entry === 'string') return entry.startsWith(spareMark) ? entry.slice(spareMark.length) : null
  const [key, first] = Object.entries(entry ?? {}).find(([, value]) => typeof value === 'string') ?? []
  const bare = key === undefined ? null : unmarked(first)
  return key === undefined || bare === null ? null : { ...(entry as object), [key]: bare }
}

function spread(entry: unknown, slots: Slots): unknown[] {
  const name = typeof entry === 'string' ? alone.exec(entry)?.[1] : undefined
  const value = name === undefined ? null : slots(name)
  return value === null || typeof value !== 'object' ? [entry] : [...value]
}

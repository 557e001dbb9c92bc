import { failed, ok, type Result } from '../../shared/result.ts'
import { emptyOf } from '../../shared/sections/empty-content.ts'
import { valueAt, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Situation, Work } from './work.ts'
import type { Draft } from './draft.ts'
import { fieldIn } from './form.ts'
import { openSection, touch } from './touch.ts'

type ListField = Extract<Field, { kind: 'list' }>
type Of<K extends PersonCommand['kind']> = Extract<PersonCommand, { kind: K }>

/** Entries may go beyond the section's counts: the review says so, and the person decides. Far more is a mistake. */
const mostEntries = 500

export const addEntry = (command: Of<'add-entry'>): Work =>
  changingList(command, (draft, place, field, entries) => {
    if (command.at > entries.length || entries.length >= mostEntries) return false
    draft.insert(place, command.at, emptyOf(field.each, command.at))
    return true
  })

export const removeEntry = (command: Of<'remove-entry'>): Work =>
  changingList(command, (draft, place, _field, entries) => {
    if (command.at >= entries.length) return false
    draft.remove(place, command.at)
    return true
  })

export const moveEntry = (command: Of<'move-entry'>): Work =>
  changingList(command, (draft, place, _field, entries) => {
    if (command.at >= entries.length || command.to >= entries.length) return false
    draft.move(place, command.at, command.to)
    return true
  })

type ListWork = (
  draft: Draft,
  place: (string | number)[],
  field: ListField,
  entries: readonly unknown[],
) => boolean

function changingList({ section, path }: { section: SectionNumber; path: FieldPath }, work: ListWork): Work {
  return (draft: Draft, situation: Situation): Result<null> => {
    const record = openSection(draft, section)
    if (!record.ok) return record
    const field = fieldIn(section, record.value.content, path)
    if (!field.ok) return field
    const list = valueAt(record.value.content, path)
    const place = ['sections', section, 'content', ...path]
    const before = draft.operations.length
    if (field.value.kind !== 'list' || !Array.isArray(list) || !work(draft, place, field.value, list))
      return failed({ kind: 'not-found', what: 'That entry' })
    if (draft.operations.length === before) return ok(null)
    countAnew(draft, place, list)
    touch(draft, situation, section)
    return ok(null)
  }
}

/** Entries that say which one they are ("number": 3) still do afterwards; where they did not before, they are left alone. */
function countAnew(draft: Draft, place: (string | number)[], before: readonly unknown[]): void {
  const counted =
    before.length > 0 && before.every((entry, index) => valueAt(entry, ['number']) === index + 1)
  const after = draft.read(place)
  if (!counted || !Array.isArray(after)) return
  for (const index of after.keys()) draft.set([...place, index, 'number'], index + 1)
}

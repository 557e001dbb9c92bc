import { ok } from '../../shared/result.ts'
import { sameValue } from '../../shared/same-value.ts'
import { readAt } from './operations.ts'
import type { Place } from '../../shared/vault-change.ts'
import type { OutsideCommand } from '../../shared/vault-command.ts'
import { sectionRecordSchema, type SectionRecord } from '../../shared/vault.ts'
import type { Draft } from './draft.ts'
import { touch } from './touch.ts'
import type { Situation, Work } from './work.ts'

/**
 * What another program or device made of the files, as a change like any other: told field by field, so that it can be
 * taken back although something else in the same section was changed since. A file cannot be locked, so sections that are
 * approved change too; the approval was for other words and goes.
 */
export function changeOutside({ records }: OutsideCommand): Work {
  return (draft, situation) => {
    for (const record of records) {
      const { at, now } = record
      const before = draft.document
      setParts(draft, at, now, 'base' in record ? record.base : draft.read(at))
      if (at[0] === 'sections' && at.length === 2) stamp(draft, situation, before.sections, Number(at[1]))
    }
    return ok(null)
  }
}

/** Another value at a place, told by the smallest parts that differ from the base. Lists of another length are one part. */
function setParts(draft: Draft, at: Place, now: unknown, base: unknown): void {
  if (sameValue(base, now)) return
  const was = draft.read(at)
  const deep = at.length < deepest && isGroup(was) && isGroup(now)
  const alike = deep && (!Array.isArray(was) || !Array.isArray(now) || was.length === now.length)
  if (!alike || Array.isArray(was) !== Array.isArray(now)) return draft.set(at, now)
  for (const key of new Set([...Object.keys(was), ...Object.keys(now)]))
    setParts(draft, [...at, Array.isArray(was) ? Number(key) : key], readAt(now, [key]), readAt(base, [key]))
}

/** Places have at most sixteen steps. */
const deepest = 16

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The next revision, unless whoever changed the section counted on itself, as a Vaultwright elsewhere does. */
function stamp(
  draft: Draft,
  situation: Situation,
  before: Readonly<Partial<Record<number, SectionRecord>>>,
  number: number,
): void {
  const was = before[number]
  const now = sectionRecordSchema.safeParse(draft.read(['sections', number])).data
  if (!was || !now || sameValue(was.content, now.content)) return
  if (now.revision <= Math.max(was.revision, situation.highestRevision(now.number)))
    touch(draft, situation, now.number)
  const approved = draft.document.vault.approvals[String(number)]
  if (approved && approved.revision === was.revision)
    draft.set(['vault', 'approvals', String(number)], undefined)
}

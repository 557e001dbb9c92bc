import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { schemaVersion, type SectionRecord } from '../../shared/vault.ts'
import type { Situation } from './work.ts'
import { partKey } from './document.ts'
import type { Draft } from './draft.ts'
import { sectionName } from './section-name.ts'

export type SectionDraft = Pick<
  SectionRecord,
  'number' | 'content' | 'source' | 'writers' | 'note' | 'basis' | 'tokens'
>

/** A saved section that may be changed; a section that is approved is locked. */
export function openSection(draft: Draft, section: SectionNumber): Result<SectionRecord> {
  const record = draft.document.sections[section]
  if (!record) return failed({ kind: 'not-found', what: sectionName(section) })
  return isApproved(draft, section) ? failed(locked(section)) : ok(record)
}

export const isApproved = ({ document }: Draft, section: SectionNumber): boolean =>
  document.vault.approvals[String(section)] !== undefined

export const locked = (...sections: SectionNumber[]): Failure => ({ kind: 'approved', sections })

/** After some of a section's words were changed: its next revision, written by a person. */
export function touch(draft: Draft, situation: Situation, section: SectionNumber): void {
  const place = ['sections', section]
  draft.set([...place, 'revision'], nextRevision(draft, situation, section))
  draft.set([...place, 'source'], 'edit')
  draft.set([...place, 'note'], null)
  draft.set([...place, 'savedAt'], situation.at)
}

/** A whole section as its next revision. */
export function writeSection(draft: Draft, situation: Situation, written: SectionDraft): void {
  const { number } = written
  const record: SectionRecord = {
    schemaVersion,
    ...written,
    key: sectionOf(number).key,
    revision: nextRevision(draft, situation, number),
    savedAt: situation.at,
  }
  draft.set(['sections', number], record)
}

/** An answer settles what waited for it: accepted parts, an answer that needs review, the failure of the last try. */
export function settleSection(draft: Draft, section: SectionNumber): void {
  for (const { number, part } of Object.values(draft.document.parts))
    if (number === section) draft.set(['parts', partKey(number, part)], undefined)
  draft.set(['reviews', section], undefined)
  draft.set(['vault', 'failures', String(section)], undefined)
}

/** Above every revision there is or was. */
function nextRevision({ document }: Draft, situation: Situation, section: SectionNumber): number {
  return 1 + Math.max(situation.highestRevision(section), document.sections[section]?.revision ?? 0)
}

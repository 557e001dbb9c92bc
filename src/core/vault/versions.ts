import { failed, ok } from '../../shared/result.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import { sectionName } from './section-name.ts'
import { isApproved, locked, writeSection } from './touch.ts'

type Of<K extends PersonCommand['kind']> = Extract<PersonCommand, { kind: K }>

/** An old version as the next revision, so that bringing it back can be taken back as well. */
export function restoreVersion({ section, revision }: Of<'restore-version'>): Work {
  return (draft, situation) => {
    const old = situation.version(section, revision)
    if (!old) return failed({ kind: 'not-found', what: `Version ${revision} of ${sectionName(section)}` })
    if (isApproved(draft, section)) return failed(locked(section))
    const { content, writers, note, basis, tokens } = old
    writeSection(draft, situation, {
      number: section,
      content,
      source: 'restore',
      writers,
      note,
      basis,
      tokens,
    })
    return ok(null)
  }
}

/** Approves a section as it stands, which locks it; or unlocks it. */
export function approve({ section, approved }: Of<'approve'>): Work {
  return (draft, { at }) => {
    const record = draft.document.sections[section]
    if (!record) return failed({ kind: 'not-found', what: sectionName(section) })
    const place = ['vault', 'approvals', String(section)]
    if (approved !== isApproved(draft, section))
      draft.set(place, approved ? { revision: record.revision, at } : undefined)
    return ok(null)
  }
}

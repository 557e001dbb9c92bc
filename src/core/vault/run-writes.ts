import { ok } from '../../shared/result.ts'
import { schemaVersion } from '../../shared/vault.ts'
import type { RunCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import { partKey } from './document.ts'
import { settleSection, writeSection } from './touch.ts'

type Of<K extends RunCommand['kind']> = Extract<RunCommand, { kind: K }>

/** A section that passed its check. What waited for it is settled; another text than the approved one is not approved. */
export const sectionWritten =
  ({ draft: written }: Of<'section-written'>): Work =>
  (draft, situation) => {
    writeSection(draft, situation, written)
    settleSection(draft, written.number)
    draft.set(['vault', 'approvals', String(written.number)], undefined)
    return ok(null)
  }

export const partWritten =
  ({ part }: Of<'part-written'>): Work =>
  (draft, { at }) => {
    draft.set(['parts', partKey(part.number, part.part)], { schemaVersion, ...part, savedAt: at })
    return ok(null)
  }

export const sectionToReview =
  ({ review }: Of<'section-to-review'>): Work =>
  (draft, { at }) => {
    draft.set(['reviews', review.number], { schemaVersion, ...review, savedAt: at })
    return ok(null)
  }

export const sectionFailed =
  ({ section, failure }: Of<'section-failed'>): Work =>
  (draft) => {
    draft.set(['vault', 'failures', String(section)], failure ?? undefined)
    return ok(null)
  }

import { ok } from '../../shared/result.ts'
import { schemaVersion } from '../../shared/vault.ts'
import type { RunCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import { partKey } from './document.ts'
import { sectionProposed } from './proposals.ts'
import { isApproved, settleSection, writeSection } from './touch.ts'

type Of<K extends RunCommand['kind']> = Extract<RunCommand, { kind: K }>

/**
 * A section that passed its check; what waited for it is settled. Where the person approved the section while it was being
 * written, the approved text stays, and the answer, which is paid for, waits beside it as a proposal.
 */
export const sectionWritten =
  ({ draft: written }: Of<'section-written'>): Work =>
  (draft, situation) => {
    const { number, content, writers, basis, tokens } = written
    const current = draft.document.sections[number]
    if (current && isApproved(draft, number)) {
      const about = { runId: situation.at, note: '', path: [], baseRevision: current.revision }
      const proposal = { number, ...about, content, writers, basis, tokens }
      const proposed = sectionProposed({ kind: 'section-proposed', proposal })(draft, situation)
      if (!proposed.ok) return proposed
    } else writeSection(draft, situation, written)
    settleSection(draft, number)
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

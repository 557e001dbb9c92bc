import { ok } from '../../shared/result.ts'
import type { Reading } from '../../shared/read-through.ts'
import type { RunCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'

/**
 * What was read takes the place of what was read of the same sections before. What is held against all sections at once is
 * whole or nothing, so the newest of it takes the place of the one before it.
 */
export const sectionsRead =
  ({ reading }: Extract<RunCommand, { kind: 'sections-read' }>): Work =>
  (draft, { at }) => {
    const earlier = draft.document.readings.flatMap((old) => without(old, reading))
    draft.set(['readings'], [...earlier, { ...reading, at }])
    return ok(null)
  }

function without(old: Reading, { pass, sections }: Omit<Reading, 'at'>): Reading[] {
  if (old.pass !== pass) return [old]
  if (pass === 'across') return []
  const again = new Set(sections.map(({ section }) => section))
  const left = old.sections.filter(({ section }) => !again.has(section))
  if (left.length === old.sections.length) return [old]
  if (left.length === 0) return []
  return [{ ...old, sections: left, marks: old.marks.filter(({ section }) => !again.has(section)) }]
}

import { handoverNames, handoverValueSchema, stepsOf } from '../../shared/handover.ts'
import { failed, ok } from '../../shared/result.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { changedSince } from './form.ts'
import type { Work } from './work.ts'

/** One value of the hand-over; whatever else of it was changed meanwhile stays. */
export function setHandover({ path, value, base }: Extract<PersonCommand, { kind: 'set-handover' }>): Work {
  return (draft) => {
    const name = handoverNames[path]
    const place = ['handover', ...stepsOf(path)]
    const parsed = handoverValueSchema(path).safeParse(value)
    if (!parsed.success)
      return failed({
        kind: 'bad-input',
        issues: [{ path: stepsOf(path), rule: 'shape', sentence: `${name} does not take this.` }],
      })
    const changed = changedSince(draft.read(place), base, name)
    if (changed) return failed(changed)
    draft.set(place, parsed.data)
    return ok(null)
  }
}

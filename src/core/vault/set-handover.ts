import { handoverNames, handoverValueSchema, stepsOf } from '../../shared/handover.ts'
import { failed, ok } from '../../shared/result.ts'
import { mostOfTooLong, tooLongSentence } from '../../shared/too-long.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { changedSince } from './form.ts'
import type { Work } from './work.ts'

/** One value of the hand-over; whatever else of it was changed meanwhile stays. */
export function setHandover({ path, value, base }: Extract<PersonCommand, { kind: 'set-handover' }>): Work {
  return (draft) => {
    const name = handoverNames[path]
    const place = ['handover', ...stepsOf(path)]
    const parsed = handoverValueSchema(path).safeParse(value)
    if (!parsed.success) {
      const most = mostOfTooLong(parsed.error.issues[0])
      const [rule, sentence] =
        most === null
          ? (['shape', `${name} does not take this.`] as const)
          : (['characters', tooLongSentence(name, most)] as const)
      return failed({ kind: 'bad-input', issues: [{ path: stepsOf(path), rule, sentence }] })
    }
    const changed = changedSince(draft.read(place), base, name)
    if (changed) return failed(changed)
    draft.set(place, parsed.data)
    return ok(null)
  }
}

import { questionOf } from '../../shared/intake-questions.ts'
import { intakeSchema } from '../../shared/intake.ts'
import { failed, ok } from '../../shared/result.ts'
import { untitled } from '../../shared/vault.ts'
import { longestText, type PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import type { Draft } from './draft.ts'
import { changedSince } from './form.ts'

/** One answer as it stands, half-typed too. The client's name follows the business. */
export function setAnswer({ key, value, base }: Extract<PersonCommand, { kind: 'set-answer' }>): Work {
  return (draft) => {
    const parsed = intakeSchema.shape[key].safeParse(value)
    if (!parsed.success || JSON.stringify(parsed.data).length > longestText) {
      const sentence = `“${questionOf(key).name}” does not take this answer.`
      return failed({ kind: 'bad-input', issues: [{ path: [key], rule: 'shape', sentence }] })
    }
    const changed = changedSince(draft.document.intake[key], base, questionOf(key).name)
    if (changed) return failed(changed)
    setParts(draft, ['intake', key], parsed.data)
    nameAfterBusiness(draft)
    return ok(null)
  }
}

export function setIntake({ intake }: Extract<PersonCommand, { kind: 'set-intake' }>): Work {
  return (draft) => {
    for (const [key, value] of Object.entries(intake)) setParts(draft, ['intake', key], value)
    nameAfterBusiness(draft)
    return ok(null)
  }
}

/** Answers of several parts are changed part by part, so that a line of the history holds what was typed. */
function setParts(draft: Draft, place: (string | number)[], value: unknown): void {
  const was: unknown = draft.read(place)
  const isGroup = (each: unknown): each is object => typeof each === 'object' && each !== null
  const sameForm =
    isGroup(was) &&
    isGroup(value) &&
    Array.isArray(was) === Array.isArray(value) &&
    Object.keys(was).length === Object.keys(value).length
  if (!sameForm) return draft.set(place, value)
  for (const [key, inner] of Object.entries(value))
    setParts(draft, [...place, Array.isArray(value) ? Number(key) : key], inner)
}

/** The client is the business; a vault that nobody renamed bears its name as well. */
export function nameAfterBusiness(draft: Draft): void {
  const { vault, intake } = draft.document
  if (vault.client === intake.businessName) return
  const own = [vault.client.trim() || untitled, untitled].includes(vault.title)
  draft.set(['vault', 'client'], intake.businessName)
  if (own) draft.set(['vault', 'title'], intake.businessName.trim().slice(0, 200) || untitled)
}

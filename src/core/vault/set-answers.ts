import { questionOf } from '../../shared/intake-questions.ts'
import { intakeSchema } from '../../shared/intake.ts'
import type { Issue } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sameValue } from '../../shared/same-value.ts'
import { tooLongSentence } from '../../shared/too-long.ts'
import { titleAfter, untitled } from '../../shared/vault.ts'
import { longestText, type PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import type { Draft } from './draft.ts'
import { changedSince } from './form.ts'

/** One answer as it stands, half-typed too. The client's name follows the business. */
export function setAnswer({ key, value, base }: Extract<PersonCommand, { kind: 'set-answer' }>): Work {
  return (draft) => {
    const parsed = intakeSchema.shape[key].safeParse(value)
    const name = `“${questionOf(key).name}”`
    const refused = (rule: Issue['rule'], sentence: string): Result<never> =>
      failed({ kind: 'bad-input', issues: [{ path: [key], rule, sentence }] })
    if (!parsed.success) return refused('shape', `${name} does not take this answer.`)
    if (JSON.stringify(parsed.data).length > longestText)
      return refused('characters', tooLongSentence(name, longestText))
    const changed = changedSince(draft.document.intake[key], base, questionOf(key).name)
    if (changed) return failed(changed)
    setParts(draft, ['intake', key], parsed.data)
    lookedAt(draft, key)
    nameAfterBusiness(draft)
    return ok(null)
  }
}

/** Whoever answers a question, with the same answer too, has looked at it: it is no guess any more. */
function lookedAt(draft: Draft, key: string): void {
  const { guessed } = draft.document.intake
  if (!guessed?.some((each) => each === key)) return
  const left = guessed.filter((each) => each !== key)
  draft.set(['intake', 'guessed'], left.length > 0 ? left : undefined)
}

export function setIntake({ intake }: Extract<PersonCommand, { kind: 'set-intake' }>): Work {
  return (draft) => {
    for (const [key, value] of Object.entries(intake)) setParts(draft, ['intake', key], value)
    draft.set(['intake', 'guessed'], intake.guessed)
    nameAfterBusiness(draft)
    return ok(null)
  }
}

/** Answers of several parts are changed part by part, so that a line of the history holds what was typed. */
function setParts(draft: Draft, place: (string | number)[], value: unknown): void {
  const was: unknown = draft.read(place)
  if (Array.isArray(was) && Array.isArray(value)) return setRows(draft, place, was, value)
  if (!isGroup(was) || !isGroup(value) || !sameKeys(was, value)) return draft.set(place, value)
  for (const [key, inner] of Object.entries(value)) setParts(draft, [...place, key], inner)
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const sameKeys = (a: object, b: object): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(b).every((key) => Object.hasOwn(a, key))

/** One row more or less is a row that came or went; the others keep their lines of the history. */
function setRows(draft: Draft, place: (string | number)[], was: unknown[], rows: unknown[]): void {
  if (was.length === rows.length) return rows.forEach((row, at) => setParts(draft, [...place, at], row))
  const [longer, shorter] = was.length < rows.length ? [rows, was] : [was, rows]
  const differs = shorter.findIndex((row, at) => !sameValue(row, longer[at]))
  const at = differs < 0 ? shorter.length : differs
  if (!sameValue(longer.toSpliced(at, 1), shorter)) return draft.set(place, rows)
  if (longer === rows) draft.insert(place, at, rows[at])
  else draft.remove(place, at)
}

/** The client is the business; a vault that nobody renamed bears its name as well. */
export function nameAfterBusiness(draft: Draft): void {
  const { vault, intake } = draft.document
  if (vault.client === intake.businessName) return
  const own = [titleAfter(vault.client), untitled].includes(vault.title)
  draft.set(['vault', 'client'], intake.businessName)
  if (own) draft.set(['vault', 'title'], titleAfter(intake.businessName))
}

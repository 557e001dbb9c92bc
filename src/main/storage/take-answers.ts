import { questions } from '../../shared/intake-questions.ts'
import {
  answerKeySchema,
  emptyIntake,
  intakeSchema,
  type AnswerKey,
  type Intake,
} from '../../shared/intake.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { whatFits } from '../../shared/what-fits.ts'
import { migrated, versionUnsaid, type Migration } from './migrations.ts'
import { isGroup, readableJson } from './readable-json.ts'
import { intakeFile } from './vault-paths.ts'

/** Answers by their keys, as far as they are known. */
type Answers = Readonly<Record<string, unknown>>

/**
 * The answers of an intake whose file is damaged, or gone (null): each that can be read by itself. One that cannot is as the
 * changes of the vault last left it, else open; each is named in a sentence.
 */
export function takeAnswers(
  file: Uint8Array | null,
  last: Answers,
  migrations: readonly Migration[],
): { intake: Intake; said: string[] } {
  const { value, broken } = readableJson(file ?? '')
  const read = migrated('intake', isGroup(value) ? value : {}, versionUnsaid, migrations)
  // Each save writes all answers, so one that is not there was lost.
  const missing = answerKeySchema.options.filter((key) => {
    const found = valueAt(read, [key])
    return found === undefined || (typeof found === 'object' && found !== null && broken.has(found))
  })
  const known = Object.fromEntries(missing.flatMap((key) => (key in last ? [[key, last[key]]] : [])))
  const fitting = whatFits(intakeSchema, isGroup(read) ? { ...read, ...known } : known, (path) => {
    const before = valueAt(last, path)
    // A beat of the story is empty where nothing is known of it: the other four stay.
    return before ?? (path[0] === 'story' && path.length === 2 ? '' : undefined)
  })
  const wrong = new Set([...missing, ...fitting.wrong.map(([key]) => key)])
  const named = questions.filter(({ key }) => wrong.has(key))
  const sentence = (keys: readonly { name: string }[], rest: string): string[] =>
    keys.length === 0
      ? []
      : [`${listed(keys.map(({ name }) => `“${name}”`))} could not be read whole. ${rest}`]
  const isKnown = ({ key }: { key: AnswerKey }): boolean => key in last
  const intake = fitting.value ?? emptyIntake()
  if (file === null) return { intake, said: [goneSentence(named.filter(isKnown))] }
  return {
    intake,
    said: [
      ...sentence(named.filter(isKnown), 'What you changed last is used.'),
      ...sentence(
        named.filter((question) => !isKnown(question)),
        'Please look at what is left of it.',
      ),
    ],
  }
}

/** Every vault is made with an intake. */
function goneSentence(known: readonly { name: string }[]): string {
  const those = known.map(({ name }) => `“${name}”`)
  if (those.length === 0)
    return `“${intakeFile}” is not there any more, and with it the answers. An earlier copy of the vault may hold them.`
  const left = those.length === 1 ? 'is as you changed it last' : 'are as you changed them last'
  return `“${intakeFile}” is not there any more. ${listed(those)} ${left}; an earlier copy of the vault may hold the others.`
}

const listed = (names: readonly string[]): string =>
  names.length === 1
    ? `The answer ${names[0]}`
    : `The answers ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** True of an intake in which an answer stands under a name that no answer has: one letter is another. */
export const hasStrayAnswers = (read: unknown): boolean =>
  isGroup(read) &&
  Object.keys(read).some((key) => !Object.hasOwn(intakeSchema.shape, key)) &&
  answerKeySchema.options.some((key) => !Object.hasOwn(read, key))

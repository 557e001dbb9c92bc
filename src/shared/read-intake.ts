import type { Issue } from './failure.ts'
import { emptyIntake, intakeSchema, type Intake } from './intake.ts'
import { migratedIntake } from './intake-migration.ts'
import { questions } from './intake-questions.ts'
import { missingAnswers } from './missing-answers.ts'

/** Keys that no question has, in answers of several parts too: typos hide there. Each row has the keys of the first. */
function unknownKeys(raw: unknown, read: unknown, path: (string | number)[] = []): Issue[] {
  if (Array.isArray(raw))
    return Array.isArray(read)
      ? raw.flatMap((row: unknown, at) => unknownKeys(row, (read as unknown[])[0], [...path, at]))
      : []
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return []
  const known = new Map<string, unknown>(Object.entries(read))
  return Object.entries(raw).flatMap(([key, value]) => {
    const at = [...path, key]
    if (known.has(key)) return unknownKeys(value, known.get(key), at)
    return [{ path: at, rule: 'shape' as const, sentence: `“${key}” is not a question of the intake.` }]
  })
}

/**
 * Reads an intake from a file or another program, of version 1 too. Every wrong answer is named; unknown ones too, as
 * typos hide there.
 */
export function readIntake(raw: unknown): { intake: Intake; issues: Issue[] } {
  const current = migratedIntake(raw)
  const parsed = intakeSchema.safeParse(current)
  if (parsed.success) {
    const unknown = unknownKeys(current, parsed.data)
    if (unknown.length === 0) return { intake: parsed.data, issues: missingAnswers(parsed.data) }
    return { intake: emptyIntake(), issues: unknown }
  }
  const issues = parsed.error.issues.map((issue): Issue => {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
    const name =
      questions.find((question) => question.key === path[0])?.name ?? (path.join('.') || 'The intake')
    return { path, rule: 'shape', sentence: `${name}: ${sentenceOf(issue)}` }
  })
  return {
    intake: emptyIntake(),
    issues: [...issues, ...unknownKeys(current, { ...emptyIntake(), guessed: [] })],
  }
}

/** What a form is called to somebody who writes the file by hand. */
const forms: Record<string, string> = { string: 'a text', array: 'a list', object: 'a group of answers' }

interface Wrong {
  code: string
  values?: unknown
  expected?: unknown
  minimum?: unknown
  maximum?: unknown
  message: string
}

function sentenceOf(issue: Wrong): string {
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) {
    return `pick one of ${issue.values.map(String).join(', ')}.`
  }
  if (issue.code === 'invalid_type')
    return `${forms[String(issue.expected)] ?? 'another form'} is expected here.`
  if (issue.code === 'too_small')
    return `${String(issue.minimum)} entry at least is expected here; it may be empty.`
  if (issue.code === 'too_big') return `${String(issue.maximum)} entries at most are expected here.`
  return issue.message
}

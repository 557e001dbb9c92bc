import { intakeSchema, type AnswerKey, type Intake } from '../../../shared/intake.ts'

/** The intake with one answer replaced; unchanged when the value is no answer to that question. */
export function withAnswer(intake: Intake, key: AnswerKey, value: unknown): Intake {
  const parsed = intakeSchema.safeParse({ ...intake, [key]: value })
  return parsed.success ? parsed.data : intake
}

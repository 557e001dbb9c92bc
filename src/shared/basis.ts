import { fingerprint } from './fingerprint.ts'
import type { AnswerKey, Intake } from './intake.ts'
import type { SectionDefinition } from './sections/section-definition.ts'
import type { Basis } from './vault.ts'

/** The fingerprint of one answer, as it stands in a section's basis. A changed answer has another one. */
export const answerFingerprint = (intake: Intake, key: AnswerKey): string =>
  fingerprint(JSON.stringify(intake[key]))

/** The fingerprints of the answers that feed a section. */
export function answersBasis(intake: Intake, section: Pick<SectionDefinition, 'answers'>): Basis['answers'] {
  return Object.fromEntries(section.answers.map((key) => [key, answerFingerprint(intake, key)]))
}

import type { Found } from './finding-about.ts'
import { adviceFindings } from './kinds/advice.ts'
import { adPolicyFindings } from './kinds/ad-policy.ts'
import { emailFindings, subjectsIn, type Subject } from './kinds/email.ts'
import { factFindings } from './kinds/fact.ts'
import { fillerFindings } from './kinds/filler.ts'
import { lengthFindings } from './kinds/length.ts'
import { neverWordFindings } from './kinds/never-words.ts'
import { notWrittenFindings } from './kinds/not-written.ts'
import { partMissingFindings } from './kinds/part-missing.ts'
import { placeholderFindings } from './kinds/placeholder.ts'
import { proofFindings } from './kinds/proof.ts'
import { readTimeFindings } from './kinds/read-time.ts'
import { repeatableIn, type Repeatable } from './kinds/repetition.ts'
import { sampleFindings } from './kinds/sample.ts'
import type { Reading } from './reading.ts'
import { takenWords } from './taken-words.ts'

/** The kinds of findings that one section has by itself. */
const kinds: readonly ((reading: Reading) => Found[])[] = [
  ...[notWrittenFindings, partMissingFindings, sampleFindings],
  ...[lengthFindings, factFindings, proofFindings, placeholderFindings, fillerFindings],
  ...[adPolicyFindings, emailFindings, readTimeFindings, neverWordFindings, adviceFindings],
]

/** What the review keeps of one section: its own findings, and what is held against other sections. */
export interface ReviewedSection {
  found: readonly Found[]
  repeatable: Repeatable
  subjects: readonly Subject[]
}

/** Reviews one section from its reading and nothing else. */
export const reviewSection = (reading: Reading): ReviewedSection => ({
  found: withoutDoubles(kinds.flatMap((kind) => kind(reading))),
  repeatable: repeatableIn(reading),
  subjects: subjectsIn(reading),
})

/** A misspelt name is no stranger as well: where words are a wrong fact, they are not called unproven too. */
function withoutDoubles(findings: readonly Found[]): Found[] {
  const taken = takenWords()
  for (const finding of findings) if (finding.kind === 'fact') taken.take(finding)
  return findings.filter((finding) => finding.kind !== 'proof' || !taken.meets(finding))
}

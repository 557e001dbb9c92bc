import { findingKinds, type Finding } from '../../shared/finding.ts'
import { fingerprint } from '../../shared/fingerprint.ts'
import { adPolicyFindings } from './kinds/ad-policy.ts'
import { emailFindings } from './kinds/email.ts'
import { factFindings } from './kinds/fact.ts'
import { fillerFindings } from './kinds/filler.ts'
import { lengthFindings } from './kinds/length.ts'
import { notWrittenFindings } from './kinds/not-written.ts'
import { partMissingFindings } from './kinds/part-missing.ts'
import { placeholderFindings } from './kinds/placeholder.ts'
import { proofFindings } from './kinds/proof.ts'
import { readTimeFindings } from './kinds/read-time.ts'
import { repetitionFindings } from './kinds/repetition.ts'
import { sampleFindings } from './kinds/sample.ts'
import { staleFindings } from './kinds/stale.ts'
import { readingOf, type Reading, type ReviewedVault } from './reviewed-vault.ts'
import { takenWords } from './taken-words.ts'

export type { ReviewedVault } from './reviewed-vault.ts'

type KindOfReview = (reading: Reading) => Finding[]

/** The kinds that look at words which are there. */
const ofWords: readonly KindOfReview[] = [
  lengthFindings,
  factFindings,
  proofFindings,
  placeholderFindings,
  repetitionFindings,
  fillerFindings,
  adPolicyFindings,
  emailFindings,
  readTimeFindings,
]
const ofTheWhole: readonly KindOfReview[] = [
  notWrittenFindings,
  partMissingFindings,
  staleFindings,
  sampleFindings,
]

/** What is missing or wrong, section by section. Offline: looks at what is saved and asks nobody. */
export function checkVault(vault: ReviewedVault): Finding[] {
  return findingsOf(vault, [...ofTheWhole, ...ofWords])
}

/**
 * The same, with a pause after each kind: a review of a whole vault takes a moment, and whoever runs it may have
 * something to answer meanwhile.
 */
export async function checkVaultWithPauses(
  vault: ReviewedVault,
  pause: () => Promise<void>,
): Promise<Finding[]> {
  const reading = readingOf(vault)
  const found: Finding[] = []
  for (const kind of [...ofTheWhole, ...ofWords]) {
    await pause()
    found.push(...kind(reading))
  }
  return inOrder(found)
}

/** What is wrong with the words that are there; nothing about what is missing, stale or a sample. */
export function reviewWords(vault: ReviewedVault): Finding[] {
  return findingsOf(vault, ofWords)
}

function findingsOf(vault: ReviewedVault, kinds: readonly KindOfReview[]): Finding[] {
  const reading = readingOf(vault)
  return inOrder(kinds.flatMap((kind) => kind(reading)))
}

/** In section order, within a section by kind as the screen lists them, and as the texts stand. */
function inOrder(all: readonly Finding[]): Finding[] {
  const found = withoutDoubles(all)
  const order = new Map(findingKinds.map((kind, i) => [kind, i]))
  found.sort((a, b) => a.section - b.section || (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))
  return withOwnIds(found)
}

/** A misspelt name is no stranger as well: where words are a wrong fact, they are not called unproven too. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const taken = takenWords()
  for (const finding of findings) if (finding.kind === 'fact') taken.take(finding)
  return findings.filter((finding) => finding.kind !== 'proof' || !taken.meets(finding))
}

/** The same words twice in one field are two findings: the second and later ones get an id of their own. */
function withOwnIds(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, times)
    return times === 1 ? finding : { ...finding, id: fingerprint(`${finding.id} ${times}`) }
  })
}

import type { Finding, FindingKind } from '../../../../shared/finding.ts'

/** What a kind of finding is called: in filters and headings, and of a single one. */
export const kindWords: Record<FindingKind, { many: string; one: string }> = {
  'not-written': { many: 'Not written', one: 'Not written' },
  'part-missing': { many: 'Parts missing', one: 'Part missing' },
  length: { many: 'Length and count', one: 'Length' },
  fact: { many: 'Facts that differ', one: 'Fact' },
  proof: { many: 'Not from you', one: 'Not from you' },
  claim: { many: 'Promises and claims', one: 'Claim' },
  binding: { many: 'What binds you', one: 'Rule' },
  contradiction: { many: 'Sections that disagree', one: 'Disagrees' },
  broken: { many: 'Broken sentences', one: 'Broken' },
  placeholder: { many: 'To be filled in', one: 'To fill in' },
  repetition: { many: 'Said more than once', one: 'Said again' },
  voice: { many: 'Another voice', one: 'Another voice' },
  filler: { many: 'Could be anyone’s', one: 'Could be anyone’s' },
  'ad-policy': { many: 'Ad rules', one: 'Ad rule' },
  email: { many: 'E-mails that get read', one: 'E-mail' },
  limit: { many: 'What fits where it goes', one: 'Limit' },
  'read-time': { many: 'Time to read aloud', one: 'Reading time' },
  'client-comment': { many: 'What your client said', one: 'Comment' },
  stale: { many: 'Written before a change', one: 'Stale' },
  sample: { many: 'Sample text', one: 'Sample' },
}

export const severityWords: Record<Finding['severity'], { many: string; one: string }> = {
  error: { many: 'To put right', one: 'To put right' },
  warning: { many: 'To look at', one: 'To look at' },
  note: { many: 'Worth knowing', one: 'Worth knowing' },
}

export const severities = ['error', 'warning', 'note'] as const

/** "2 findings", "1 note", "No findings": what is worth knowing only counts when there is nothing else. */
export function findingsWords(counts: Record<Finding['severity'], number>): string {
  const pressing = counts.error + counts.warning
  if (pressing > 0) return pressing === 1 ? '1 finding' : `${pressing} findings`
  if (counts.note > 0) return counts.note === 1 ? '1 note' : `${counts.note} notes`
  return 'No findings'
}

/** How grave the gravest finding is, wherever their number stands. */
export const findingsTone = ({
  error,
  warning,
}: Record<Finding['severity'], number>): 'bad' | 'warn' | 'ok' =>
  error > 0 ? 'bad' : warning > 0 ? 'warn' : 'ok'

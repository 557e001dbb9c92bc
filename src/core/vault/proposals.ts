import { failed, ok, type Result } from '../../shared/result.ts'
import { fieldOf, nameOfPath, valueAt, withValueAt } from '../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type Content, type Proposal, type ProposedChange } from '../../shared/vault.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import type { Draft } from './draft.ts'
import { sameValue } from './operations.ts'
import { changedWords, proposedChanges } from './proposed-changes.ts'
import { sectionName } from './section-name.ts'
import { openSection, writeSection } from './touch.ts'

type Of<K extends PersonCommand['kind']> = Extract<PersonCommand, { kind: K }>

function proposalFor(draft: Draft, section: SectionNumber): Result<Proposal> {
  const proposal = draft.document.proposals[section]
  return proposal
    ? ok(proposal)
    : failed({ kind: 'not-found', what: `A proposal for ${sectionName(section)}` })
}

/** The single changes of a proposal; one that was made before they were kept tells them from the text as it stands. */
export const changesOf = (proposal: Proposal, current: Content): readonly ProposedChange[] =>
  proposal.changes ?? proposedChanges(proposal.number, proposal.base ?? current, proposal.content)

/** Keeps what the person decided about one change. Nothing of the text changes before the proposal is closed. */
export function decideChange({ section, change, decision }: Of<'decide-change'>): Work {
  return (draft) => {
    const proposal = proposalFor(draft, section)
    if (!proposal.ok) return proposal
    const current = draft.document.sections[section]?.content ?? {}
    if (!changesOf(proposal.value, current).some(({ key }) => key === change))
      return failed({ kind: 'not-found', what: 'That change' })
    const others = Object.entries(proposal.value.decisions ?? {}).filter(([key]) => key !== change)
    const decisions = decision === null ? others : [...others, [change, decision] as const]
    draft.set(['proposals', section, 'decisions'], Object.fromEntries(decisions))
    return ok(null)
  }
}

/** Puts the accepted changes into the text as it stands now, and the proposal away. */
export function closeProposal({ section, take }: Of<'close-proposal'>): Work {
  return (draft, situation) => {
    const found = proposalFor(draft, section)
    if (!found.ok) return found
    const proposal = found.value
    const accepted = changesOf(proposal, draft.document.sections[section]?.content ?? {}).filter(
      ({ key }) => take === 'all' || (take === 'accepted' && proposal.decisions?.[key] === 'accepted'),
    )
    if (accepted.length > 0) {
      const record = openSection(draft, section)
      if (!record.ok) return record
      const content = merged(section, proposal.base ?? record.value.content, record.value.content, accepted)
      if (!content.ok) return content
      const { writers, note, basis, tokens } = proposal
      writeSection(draft, situation, {
        ...{ number: section, content: content.value, source: 'refine', writers, note, basis, tokens },
      })
    }
    draft.set(['proposals', section], undefined)
    return ok(null)
  }
}

/** The text as it stands with the changes made to it; `changed-outside` names a field both the person and they changed. */
function merged(
  section: SectionNumber,
  base: Content,
  current: Content,
  changes: readonly ProposedChange[],
): Result<Content> {
  let content: unknown = current
  // From the end of each text to its start, so that positions still to come stay right.
  for (const change of changes.toReversed()) {
    const next = withChange(
      change,
      valueAt(base, change.path),
      valueAt(current, change.path),
      valueAt(content, change.path),
    )
    if (next === null) {
      const what = nameOfPath(fieldOf(sectionOf(section).schema), change.path)
      return failed({ kind: 'changed-outside', what: what || sectionName(section) })
    }
    content = withValueAt(content, change.path, next.value)
  }
  return ok(contentSchema.parse(content))
}

function withChange(
  change: ProposedChange,
  base: unknown,
  current: unknown,
  soFar: unknown,
): { value: unknown } | null {
  if (change.kind === 'value') {
    if (sameValue(current, change.now)) return { value: soFar }
    return sameValue(current, base) ? { value: change.now } : null
  }
  if (typeof base !== 'string' || typeof current !== 'string' || typeof soFar !== 'string') return null
  const from = placeIn(base, current, change)
  if (from === null) return null
  return { value: soFar.slice(0, from) + change.now + soFar.slice(from + change.was.length) }
}

/** Where words of a text stand in the text it has become; null where the person changed them, or right beside them. */
function placeIn(base: string, current: string, { from, was }: { from: number; was: string }): number | null {
  if (base === current) return from
  let moved = 0
  for (const edit of changedWords(base, current)) {
    if (edit.from + edit.was.length < from) moved += edit.now.length - edit.was.length
    else if (edit.from <= from + was.length) return null
  }
  return from + moved
}

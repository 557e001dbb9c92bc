import { failed, ok, type Result } from '../../shared/result.ts'
import { answersOf, changesOfAnswer, shownAnswer } from '../../shared/proposals/answers-of.ts'
import { proposedChanges } from '../../shared/proposals/proposed-changes.ts'
import {
  decisionAbout,
  standingChanges,
  type StandingChange,
} from '../../shared/proposals/standing-changes.ts'
import { valueAt, withValueAt } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import {
  contentSchema,
  mostAnswers,
  proposedAnswerSchema,
  schemaVersion,
  type Content,
  type Proposal,
  type ProposedAnswer,
} from '../../shared/vault.ts'
import type { PersonCommand, RunCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import type { Draft } from './draft.ts'
import { sectionName } from './section-name.ts'
import { openSection, writeSection } from './touch.ts'

type Of<K extends (PersonCommand | RunCommand)['kind']> = Extract<PersonCommand | RunCommand, { kind: K }>

function proposalFor(draft: Draft, section: SectionNumber): Result<Proposal> {
  const proposal = draft.document.proposals[section]
  return proposal
    ? ok(proposal)
    : failed({ kind: 'not-found', what: `A proposal for ${sectionName(section)}` })
}

/** The changes of the answer that is looked at, where they stand in the section now. */
function standingIn(proposal: Proposal, current: Content): StandingChange[] {
  const { base, changes } = changesOfAnswer(proposal, shownAnswer(proposal), current)
  return standingChanges(base, current, changes)
}

/**
 * A refine's answer, with the single changes it makes to the text it was made from: the person may have gone on
 * meanwhile. Answers that were there stay beside it, with what is decided about them.
 */
export const sectionProposed =
  ({ proposal: answer }: Of<'section-proposed'>): Work =>
  (draft, situation) => {
    const { number, baseRevision, runId } = answer
    const current = draft.document.sections[number]
    const base = (
      current?.revision === baseRevision ? current : (situation.version(number, baseRevision) ?? current)
    )?.content
    const changes =
      base &&
      proposedChanges(number, base, answer.content).map((change) => ({
        ...change,
        key: `${runId}/${change.key}`,
      }))
    const before = draft.document.proposals[number]
    const earlier = before
      ? answersOf(before)
          .map(alone)
          .slice(1 - mostAnswers)
      : []
    const kept = new Set(earlier.flatMap((each) => each.changes?.map(({ key }) => key) ?? []))
    const decisions = Object.entries(before?.decisions ?? {}).filter(([key]) => kept.has(key))
    draft.set(['proposals', number], {
      schemaVersion,
      ...answer,
      ...(base && { base, changes }),
      ...(earlier.length > 0 && { earlier }),
      decisions: Object.fromEntries(decisions),
      savedAt: situation.at,
    })
    return ok(null)
  }

/** Keeps what the person decided about one change. Nothing of the text changes before the proposal is closed. */
export function decideChange({ section, change, decision }: Of<'decide-change'>): Work {
  return (draft) => {
    const proposal = proposalFor(draft, section)
    if (!proposal.ok) return proposal
    const current = draft.document.sections[section]?.content ?? {}
    const standing = standingIn(proposal.value, current).find(({ keys }) => keys.includes(change))
    if (!standing) return failed({ kind: 'not-found', what: 'That change' })
    const place = ['proposals', section, 'decisions']
    if (!proposal.value.decisions) draft.set(place, {})
    for (const key of standing.keys) draft.set([...place, key], decision ?? undefined)
    return ok(null)
  }
}

export function showAnswer({ section, run }: Of<'show-answer'>): Work {
  return (draft) => {
    const proposal = proposalFor(draft, section)
    if (!proposal.ok) return proposal
    if (!answersOf(proposal.value).some(({ runId }) => runId === run))
      return failed({ kind: 'not-found', what: 'That version of the proposal' })
    draft.set(['proposals', section, 'shown'], run === proposal.value.runId ? undefined : run)
    return ok(null)
  }
}

/** Puts the accepted changes into the text as it stands now, and the proposal away. */
export function closeProposal({ section, take }: Of<'close-proposal'>): Work {
  return (draft, situation) => {
    const found = proposalFor(draft, section)
    if (!found.ok) return found
    const proposal = found.value
    const content = draft.document.sections[section]?.content ?? {}
    const standing = standingIn(proposal, content)
    const decided = (change: StandingChange): ReturnType<typeof decisionAbout> =>
      decisionAbout(change, proposal.decisions ?? {})
    if (take === 'all' && standing.some((each) => each.clash && decided(each) === undefined)) {
      const why = 'You changed some of the same words. Say there which to keep.'
      return failed({ kind: 'not-allowed', why })
    }
    const taken = standing.filter(
      (each) => take !== 'none' && (take === 'all' && !each.clash ? true : decided(each) === 'accepted'),
    )
    if (taken.length > 0) {
      const record = openSection(draft, section)
      if (!record.ok) return record
      const { writers, note, basis, tokens } = shownAnswer(proposal)
      const written = { writers, note, basis, tokens, content: withChanges(content, taken) }
      writeSection(draft, situation, { number: section, source: 'refine', ...written })
    }
    draft.set(['proposals', section], undefined)
    return ok(null)
  }
}

/** A content with changes made to it, from the end of each text to its start, so that positions still to come stay right. */
function withChanges(current: Content, changes: readonly StandingChange[]): Content {
  let content: unknown = current
  for (const change of changes.toReversed()) {
    const there = valueAt(content, change.path)
    const next =
      change.kind === 'words' && typeof there === 'string'
        ? there.slice(0, change.from) + change.now + there.slice(change.from + change.was.length)
        : change.now
    content = withValueAt(content, change.path, next)
  }
  return contentSchema.parse(content)
}

/** An answer without what belongs to the proposal it came in. */
const alone = (answer: ProposedAnswer): ProposedAnswer => proposedAnswerSchema.parse(answer)

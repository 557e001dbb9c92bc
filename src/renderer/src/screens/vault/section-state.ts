import { isLeftOut, numbersLeftOut } from '../../../../shared/left-out.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import { sections, sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import type { StateWords } from '../../state-words.ts'

/** Not for this business: nothing is missing. */
export const leftOutState: StateWords = { tone: 'neutral', words: 'Left out' }

/** The state of one section in the vault's list, the most pressing first. */
export function sectionState(vault: VaultView, run: RunView | null, number: SectionNumber): StateWords {
  const card = run?.sections.find((candidate) => candidate.section === number)
  if (run && card?.state === 'writing')
    return { tone: 'busy', words: run.purpose.kind === 'refine' ? 'Refining' : 'Writing' }
  if (vault.leftOut[number]) return leftOutState
  if (vault.reviews.some((review) => review.number === number)) return { tone: 'warn', words: 'To review' }
  if (vault.proposals.some((proposal) => proposal.number === number))
    return { tone: 'busy', words: 'Proposal' }
  const saved = vault.sections.some((record) => record.number === number)
  if (vault.failures[number]) return { tone: 'bad', words: saved ? 'Last try failed' : 'Failed' }
  if (vault.approvals[number]) return { tone: 'locked', words: 'Approved' }
  if (saved) return { tone: 'ok', words: 'Saved' }
  return { tone: 'neutral', words: card?.state === 'waiting' ? 'Waiting' : 'Empty' }
}

/** The section to open first: one that needs the person, else the first saved one, else the first. */
export function firstToRead(vault: VaultView): SectionNumber {
  const pressing = [...vault.reviews, ...vault.proposals, ...vault.sections].map(({ number }) => number)
  return pressing.find((number) => !isLeftOut(vault.leftOut, number)) ?? 1
}

/** What a section builds on that is not saved and not left out, furthest back first; then the section itself. */
export function withWhatItReads(
  vault: Pick<VaultView, 'sections' | 'leftOut'>,
  number: SectionNumber,
): SectionNumber[] {
  const saved = new Set([...vault.sections.map((record) => record.number), ...numbersLeftOut(vault.leftOut)])
  const wanted = new Set<SectionNumber>()
  const want = (each: SectionNumber): void => {
    for (const read of sectionOf(each).reads) if (!saved.has(read) && !wanted.has(read)) want(read)
    wanted.add(each)
  }
  want(number)
  return [...wanted]
}

export const phases = [
  { phase: 'core', title: 'Core', sections: sections.filter(({ phase }) => phase === 'core') },
  { phase: 'marketing', title: 'Marketing', sections: sections.filter(({ phase }) => phase === 'marketing') },
  { phase: 'growth', title: 'Growth', sections: sections.filter(({ phase }) => phase === 'growth') },
] as const

import { useEffect, type RefObject } from 'react'
import { nameOfPath } from '../../../../shared/sections/outline.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import { useDesk } from './desk.ts'
import type { ProposalDesk } from './use-proposal.ts'

interface ProposalBarProps {
  desk: ProposalDesk
  page: RefObject<HTMLElement | null>
}

/** How many changes are proposed and decided, and the ways to decide them all. J, K, A and R decide one by one. */
export function ProposalBar({ desk, page }: ProposalBarProps) {
  const { root } = useDesk()
  const { proposal, changes, decisions, decideAll, finish } = desk
  useDecisionKeys(desk, page)
  if (!proposal) return null
  const accepted = changes.filter(({ key }) => decisions[key] === 'accepted').length
  const open = changes.filter(({ key }) => decisions[key] === undefined).length
  if (changes.length === 0) {
    return (
      <div className="vault-strip vault-proposal">
        <p>The proposal reads exactly as the text does. Another note may bring more.</p>
        <Button size="small" onClick={finish}>
          Close
        </Button>
      </div>
    )
  }
  const where = proposal.path.length === 0 ? 'this section' : nameOfPath(root, proposal.path)
  return (
    <div className="vault-strip vault-proposal" role="region" aria-label="Proposal">
      <div>
        <p>
          “<bdi>{proposal.note}</bdi>” for {where}
        </p>
        <p className="vault-proposal-count numbers" role="status">
          {changes.length === 1 ? '1 change' : `${changes.length} changes`}
          {open < changes.length && `, ${open} to decide`}
        </p>
        <p className="vault-proposal-keys">
          <Kbd keys="J" /> <Kbd keys="K" /> next and previous, <Kbd keys="A" /> accept, <Kbd keys="R" />{' '}
          reject
        </p>
      </div>
      <div className="vault-strip-do">
        {accepted > 0 && (
          <Button size="small" onClick={finish}>
            Save accepted only
          </Button>
        )}
        <Button size="small" onClick={() => decideAll('rejected')}>
          Reject all
        </Button>
        <Button look="primary" size="small" onClick={() => decideAll('accepted')}>
          Accept all
        </Button>
      </div>
    </div>
  )
}

/** The keys work while the focus is on the page and not in something one types into. */
function useDecisionKeys(
  { proposal, changes, decisions, decide }: ProposalDesk,
  page: RefObject<HTMLElement | null>,
): void {
  const runId = proposal?.runId
  useEffect(() => {
    const active = document.activeElement
    if (runId && (active === document.body || page.current?.contains(active))) goTo(page.current, 0)
  }, [runId, page])
  const step = (by: 1 | -1) => (): void => {
    const to = here(page.current) + by
    goTo(page.current, Math.min(changes.length - 1, Math.max(0, to)))
  }
  const settle = (decision: 'accepted' | 'rejected') => (): boolean => {
    const at = here(page.current)
    const change = changes[Math.max(0, at)]
    if (!change) return false
    decide(change.key, decision)
    const next = changes.findIndex(({ key }, other) => other > at && decisions[key] === undefined)
    if (next >= 0) goTo(page.current, next)
    return true
  }
  usePageKeys({ j: step(1), k: step(-1), a: settle('accepted'), r: settle('rejected') }, page)
}

const places = (area: HTMLElement | null): HTMLElement[] => [
  ...(area?.querySelectorAll<HTMLElement>('[data-change]') ?? []),
]

/** The change that has the focus, or -1. */
const here = (area: HTMLElement | null): number =>
  places(area).findIndex((place) => place.contains(document.activeElement))

function goTo(area: HTMLElement | null, at: number): void {
  const place = places(area)[at]
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}

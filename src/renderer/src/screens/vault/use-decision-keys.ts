import { useEffect, type RefObject } from 'react'
import type { ProposalDesk } from './use-proposal.ts'

const typedInto = 'input, textarea, select, [contenteditable], [role=dialog]'

/**
 * J and K go from change to change, A and R decide the one that has the focus, O opens it again. They work while the
 * focus is on the page and not in something one types into.
 */
export function useDecisionKeys(
  { answer, changes, decide }: ProposalDesk,
  page: RefObject<HTMLElement | null>,
): void {
  const runId = answer?.runId
  useEffect(() => {
    const active = document.activeElement
    const free = active === document.body || page.current?.contains(active)
    // Who types on goes to the changes when they are ready.
    if (runId && free && !active?.closest(typedInto)) focusOn(changesOn(page.current)[0])
  }, [runId, page])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event
      const area = page.current
      if (!area || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.defaultPrevented || !(target instanceof HTMLElement) || target.closest(typedInto)) return
      if (target !== document.body && !area.contains(target)) return
      const all = changesOn(area)
      const here = all.find((each) => each.contains(document.activeElement))
      const change = changes.find(({ key }) => key === here?.dataset['change'])
      const decided = (decision: 'accepted' | 'rejected'): void => {
        if (change) decide(change, decision)
        focusOn(openAfter(all, here) ?? here)
      }
      const acts: Readonly<Record<string, () => void>> = {
        j: () => focusOn(all.find((each) => isAfter(each, here))),
        k: () => focusOn(all.findLast((each) => here && isAfter(here, each))),
        a: () => decided('accepted'),
        r: () => decided('rejected'),
        o: () => change?.decision && decide(change, null),
      }
      const act = acts[event.key.toLowerCase()]
      if (!act || all.length === 0) return
      act()
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [changes, decide, page])
}

/** Goes to a change on the page. */
export const goToChange = (area: HTMLElement | null, key: string): void =>
  focusOn(changesOn(area).find((each) => each.dataset['change'] === key))

const changesOn = (area: HTMLElement | null): HTMLElement[] => [
  ...(area?.querySelectorAll<HTMLElement>('[data-change]') ?? []),
]

/** True where a change stands after another in the text, or after nothing. */
const isAfter = (one: HTMLElement, other: HTMLElement | undefined): boolean =>
  !other || (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0

/** The next change to decide after one, else the first that is open anywhere. */
function openAfter(all: readonly HTMLElement[], here: HTMLElement | undefined): HTMLElement | undefined {
  const open = all.filter((each) => each !== here && each.dataset['decision'] === 'open')
  return open.find((each) => isAfter(each, here)) ?? open[0]
}

function focusOn(change: HTMLElement | undefined): void {
  change?.focus({ preventScroll: true })
  change?.scrollIntoView({ block: 'nearest' })
}

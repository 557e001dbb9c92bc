import { useEffect, type RefObject } from 'react'
import { isTyping } from '../../ui/keys.ts'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import type { OpenProposal } from './use-proposal.ts'

/** J and K go from change to change, A and R decide the one that has the focus, O opens it again. */
export function useDecisionKeys(
  { answer, changes, decide }: OpenProposal,
  page: RefObject<HTMLElement | null>,
): void {
  const runId = answer?.runId
  useEffect(() => {
    const { activeElement } = document
    // Who is typing goes to the changes when they are ready.
    const free = activeElement === document.body || page.current?.contains(activeElement)
    if (runId && free && !isTyping(activeElement)) focusOn(changesOn(page.current)[0])
  }, [runId, page])
  // A decision lays the text and the bar out anew, and what has the focus stays clear of the bar.
  useEffect(() => {
    changesOn(page.current)
      .find((each) => each.contains(document.activeElement))
      ?.scrollIntoView({ block: 'nearest' })
  }, [changes, page])
  const here = (): HTMLElement | undefined =>
    changesOn(page.current).find((each) => each.contains(document.activeElement))
  const step = (way: 'on' | 'back') => (): void => {
    const all = changesOn(page.current)
    const at = here()
    focusOn(
      way === 'on' ? all.find((each) => isAfter(each, at)) : all.findLast((each) => at && isAfter(at, each)),
    )
  }
  const settle = (decision: 'accepted' | 'rejected' | null) => (): boolean => {
    const at = here()
    const change = changes.find(({ key }) => key === at?.dataset['change'])
    if (change) decide(change, decision)
    // Where none has the focus, the key only goes to the first that is open.
    if (decision) focusOn(openAfter(changesOn(page.current), at))
    return change !== undefined || decision !== null
  }
  usePageKeys(
    { j: step('on'), k: step('back'), a: settle('accepted'), r: settle('rejected'), o: settle(null) },
    page,
  )
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

import type { RunEvent } from './run-event.ts'

/** What a run has spent so far, in US dollars, as its events tell it. */
export interface RunSpending {
  /** As the providers said, estimated where they said nothing; null where one that wrote has no price. */
  cost: number | null
  /** What nobody said is in it with the most it can be, questions under way too: what a limit has to count. */
  atMost: number
  /** The most of each question under way, by its place. */
  open: Readonly<Record<string, number>>
}

export const nothingSpentYet: RunSpending = { cost: 0, atMost: 0, open: {} }

const placeOf = ({
  section,
  part,
  copy,
}: {
  section: number
  part: number
  copy?: boolean | undefined
}): string => `${section}.${part}${copy === true ? ' copy' : ''}`

/** The spending after one more event. One fold for the records on disk and the runs under way. */
export function foldSpending(spending: RunSpending, event: RunEvent): RunSpending {
  switch (event.kind) {
    case 'attempt-started': {
      const most = event.atMost ?? 0
      const open = { ...spending.open, [placeOf(event)]: most }
      return { ...spending, open, atMost: spending.atMost + most - (spending.open[placeOf(event)] ?? 0) }
    }
    case 'attempt-failed':
    case 'part-saved':
      return ended(spending, event)
    default:
      return spending
  }
}

function ended(
  { cost, atMost, open }: RunSpending,
  event: Extract<RunEvent, { kind: 'attempt-failed' | 'part-saved' }>,
): RunSpending {
  const { [placeOf(event)]: before = 0, ...left } = open
  return {
    cost: cost === null || event.cost === null ? null : cost + event.cost,
    atMost: atMost - before + (event.atMost ?? event.cost ?? 0),
    open: left,
  }
}

export const spendingOf = (events: readonly RunEvent[]): RunSpending =>
  events.reduce(foldSpending, nothingSpentYet)

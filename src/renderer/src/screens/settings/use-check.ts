import { useRef, useState } from 'react'
import { heardInCheck } from '../../../../shared/experience.ts'
import type { CheckReport } from '../../../../shared/check-report.ts'
import type { Failure } from '../../../../shared/failure.ts'
import type { ProviderId } from '../../../../shared/provider.ts'
import { checkProvider } from '../../data/check-provider.ts'
import { placeHeard } from '../../stores/known-settings.ts'

/** What is known of a check: it runs, it reported, or it could not be asked for. */
export type CheckState =
  | { kind: 'none' }
  /** `last`: what the check before it reported, so that what depends on it stays. */
  | { kind: 'asking'; last: CheckReport | null }
  | { kind: 'report'; report: CheckReport }
  | { kind: 'failed'; failure: Failure }

export interface Check {
  state: CheckState
  /** Asks one tiny question; a newer check overtakes an older one. */
  ask: () => Promise<void>
}

/** What was reported last; null where nothing was. */
export const reportIn = (state: CheckState): CheckReport | null =>
  state.kind === 'report' ? state.report : state.kind === 'asking' ? state.last : null

/** The check of one provider, asked for by a button or after its key, address or model were saved. */
export function useCheck(provider: ProviderId): Check {
  const [state, setState] = useState<CheckState>({ kind: 'none' })
  const turn = useRef(0)
  const ask = async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    setState((was) => ({ kind: 'asking', last: reportIn(was) }))
    const answer = await checkProvider(provider)
    if (mine !== turn.current) return
    if (!answer.ok) return setState({ kind: 'failed', failure: answer.failure })
    const heard = heardInCheck(answer.value, Date.now())
    if (heard) placeHeard(provider, heard)
    setState({ kind: 'report', report: answer.value })
  }
  return { state, ask }
}

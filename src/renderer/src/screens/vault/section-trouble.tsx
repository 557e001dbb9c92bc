import './vault-strip.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Failure } from '../../../../shared/failure.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import { ServerSaid } from '../../frame/server-said.tsx'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'
import { useWriterChoice } from './writer-choice.ts'

interface SectionTroubleProps {
  vaultId: string
  number: SectionNumber
  failure: Failure
  /** An older text is there all the same. */
  kept: boolean
}

/** Why the last attempt to write this section failed, and the way to try again. */
export function SectionTrouble({ vaultId, number, failure, kept }: SectionTroubleProps) {
  const choice = useWriterChoice()
  const retry = (): Promise<void> =>
    startRunAndWatch({ vaultId, purpose: { kind: 'sections', sections: [number] }, sample: choice.sample })
  return (
    <div className="vault-strip vault-strip-bad" role="region" aria-label="The last attempt failed">
      <p>
        The last attempt to write this section failed. {failureSentence(failure)}{' '}
        <ServerSaid failure={failure} />
        {kept && ' The text below is the one saved before.'}
      </p>
      <Button size="small" onClick={() => void retry()}>
        Retry
      </Button>
    </div>
  )
}

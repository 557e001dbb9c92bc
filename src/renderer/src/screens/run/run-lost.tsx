import './run-lost.css'
import { failureSentence, failureWords } from '../../../../shared/failure-sentence.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { ServerSaid } from '../../frame/server-said.tsx'

/** Nobody can be reached: why, what is safe, and that the run goes on by itself. */
export function RunLost({ lost }: { lost: NonNullable<RunView['lost']> }) {
  const called = useNameOf()
  const sentences = new Map(
    lost.unreached.map((one) => [failureWords(one.failure, called(one.provider)), one] as const),
  )
  return (
    <section className="run-lost" role="status" aria-label="Waiting for the network">
      <p className="run-lost-head">Waiting for the network. The run goes on by itself as soon as it can.</p>
      <ul className="run-lost-why">
        {[...sentences.values()].map(({ provider, failure }) => (
          <li key={provider}>
            {failureSentence(failure, called(provider))} <ServerSaid failure={failure} />
          </li>
        ))}
      </ul>
      <p className="run-lost-safe">What is saved stays saved, and nothing is paid for while it waits.</p>
    </section>
  )
}

import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import { useRun } from '../../asking/runs.ts'
import { Page } from '../../frame/page.tsx'
import { runState } from '../../state-words.ts'
import { useVaultSummary } from '../../stores/library.ts'

/** A run, section by section. */
export function RunScreen({ vaultId, runId }: { vaultId: string; runId: string }) {
  const vault = useVaultSummary(vaultId)
  const { view, failure } = useRun(vaultId, runId)
  return (
    <Page title={vault?.title ?? 'Run'} client={vault?.client} state={view && runState(view)} width="read">
      {failure && <p role="alert">{failureSentence(failure)}</p>}
      <ol>
        {view?.sections.map((card) => (
          <li key={card.section}>
            {sectionOf(card.section).title}: {card.state}
          </li>
        ))}
      </ol>
    </Page>
  )
}

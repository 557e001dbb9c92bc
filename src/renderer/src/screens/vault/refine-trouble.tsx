import './vault-strip.css'
import { useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import { useRunsStore } from '../../stores/run-views.ts'
import { Button } from '../../ui/button.tsx'
import { useSectionEditor } from './section-editor.ts'

/** Says why the last refine of this section brought no proposal, until it is tried again or closed. */
export function RefineTrouble() {
  const { vaultId, section, canRefine, refine } = useSectionEditor()
  const [closed, setClosed] = useState<string | null>(null)
  const last = useRunsStore((store) => lastRefine(store.steady, vaultId, section))
  if (!last || last.runId === closed || last.outcome !== 'partial' || last.purpose.kind !== 'refine')
    return null
  const { note, path } = last.purpose
  const card = last.sections[0]
  const why = card?.failure ? failureSentence(card.failure, last.providers.at(-1)?.name) : ''
  return (
    <div className="vault-strip vault-strip-bad" role="alert">
      <p>
        “{note}” brought no proposal. {why} The text is as it was.
      </p>
      <div className="vault-strip-do">
        <Button size="small" onClick={() => setClosed(last.runId)}>
          Close
        </Button>
        <Button size="small" disabled={!canRefine} onClick={() => void refine(path, note)}>
          Try again
        </Button>
      </div>
    </div>
  )
}

function lastRefine(
  views: Readonly<Record<string, RunView>>,
  vaultId: string,
  section: number,
): RunView | null {
  const refines = Object.values(views).filter(
    (view) => view.vaultId === vaultId && view.purpose.kind === 'refine' && view.purpose.section === section,
  )
  const last = refines.sort((a, b) => b.startedAt - a.startedAt)[0]
  return last?.state === 'finished' ? last : null
}

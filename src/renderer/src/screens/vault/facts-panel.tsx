import './section-with-inspector.css'
import './facts-panel.css'
import { useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { FactInUse } from '../../../../shared/contract/vault-routes.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { valueAt } from '../../../../shared/sections/outline.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { useAsked } from '../../data/use-asked.ts'
import { useChangesAtRest } from '../../data/use-changes-at-rest.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { FactDialog } from './fact-dialog.tsx'
import { coinedIn } from './fact-words.ts'

/** Every name and number that must read the same everywhere: where it was coined and where it is used. */
export function FactsPanel({ vault }: { vault: VaultView }) {
  const { id: vaultId, readOnly } = vault.summary
  const turn = useChangesAtRest(vaultId)
  const { value, failure } = useAsked('facts.read', { vaultId }, undefined, turn)
  const [edited, setEdited] = useState<FactInUse | null>(null)
  if (failure && !value) return <p className="inspector-words">{failureSentence(failure)}</p>
  if (!value) return null
  if (value.length === 0)
    return (
      <p className="inspector-words">
        Names and prices that must be the same everywhere stand here once they are known.
      </p>
    )
  return (
    <div className="inspector-inside">
      <p className="facts-about">These read the same in every section.</p>
      <ul className="facts">
        {value.map((fact) => (
          <li key={fact.id}>
            <FactCard
              vault={vault}
              fact={fact}
              onEdit={readOnly === null ? () => setEdited(fact) : undefined}
            />
          </li>
        ))}
      </ul>
      {edited && <FactDialog key={edited.id} vault={vault} fact={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

interface FactCardProps {
  vault: VaultView
  fact: FactInUse
  onEdit: (() => void) | undefined
}

function FactCard({ vault, fact, onEdit }: FactCardProps) {
  const times = fact.uses.length
  return (
    <article className="fact" aria-label={fact.name}>
      <p className="fact-name">{fact.name}</p>
      <p className="fact-text" dir="auto">
        {fact.text}
      </p>
      <p className="fact-source">{coinedIn(fact)}</p>
      <div className="fact-foot">
        {times === 0 ? (
          <span className="fact-uses">Used nowhere else</span>
        ) : (
          <details className="fact-uses">
            <summary className="numbers">{times === 1 ? 'Used once' : `Used ${times} times`}</summary>
            <Uses vault={vault} fact={fact} />
          </details>
        )}
        {onEdit && (
          <Button size="small" aria-label={`Change ${fact.name}`} onClick={onEdit}>
            Change
          </Button>
        )}
      </div>
    </article>
  )
}

/** The sections that use a fact, each with how often; pressing one goes to its first use. */
function Uses({ vault, fact }: { vault: VaultView; fact: FactInUse }) {
  const { id: vaultId } = vault.summary
  const counts = new Map<SectionNumber, number>()
  for (const { section } of fact.uses) counts.set(section, (counts.get(section) ?? 0) + 1)
  const open = (section: SectionNumber): void => {
    const use = fact.uses.find((each) => each.section === section)
    const record = vault.sections.find(({ number }) => number === section)
    if (!use || !record) return
    const text = valueAt(record.content, use.path)
    const words = typeof text === 'string' ? text.slice(use.from, use.to) : ''
    const span = { from: use.from, to: use.to, text: words }
    goTo({ kind: 'vault', vaultId, section, at: { path: use.path, span } })
  }
  return (
    <ul className="fact-places">
      {[...counts].map(([section, count]) => (
        <li key={section}>
          <button type="button" className="fact-place" onClick={() => open(section)}>
            {sectionOf(section).title}
            <span className="numbers">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

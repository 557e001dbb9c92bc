import type { Missing } from '../../../../shared/export/missing-for.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'

interface MissingListProps {
  vaultId: string
  missing: readonly Missing[]
}

/** What the chosen targets go without, where it is filled in or with the way there. Nothing of it holds the others back. */
export function MissingList({ vaultId, missing }: MissingListProps) {
  if (missing.length === 0) return null
  return (
    <ul className="export-missing">
      {missing.map(({ what, where }) => (
        <li key={what}>
          <span>{what}</span>
          {typeof where === 'number' && (
            <Button
              look="plain"
              size="small"
              onClick={() => goTo({ kind: 'vault', vaultId, section: where })}
            >
              Open {sectionOf(where).title}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

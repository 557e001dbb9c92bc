import type { SectionRecord } from '../../../../shared/vault.ts'
import { restoreVersion } from '../../asking/section-orders.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { Button } from '../../ui/button.tsx'
import { useDesk } from './desk.ts'
import { sourceWords } from './version-words.ts'

/** Says that this is not the text as it is now, what differs, and how to bring it back. */
export function OldVersionBar({ old, onNow }: { old: SectionRecord; onNow: () => void }) {
  const called = useNameOf()
  const { vaultId, section, changes } = useDesk()
  const restore = async (): Promise<void> => {
    if (await restoreVersion({ vaultId, section }, old.revision)) onNow()
  }
  const many = changes.size === 1 ? '1 place differs' : `${changes.size} places differ`
  return (
    <div className="vault-strip" role="region" aria-label="An older version">
      <div>
        <p>
          Version {old.revision}. {sourceWords(old, called)}.
        </p>
        <p className="vault-proposal-count numbers">
          {changes.size === 0
            ? 'It reads as the text does now.'
            : `${many}: struck is what it read then, marked is what it reads now.`}
        </p>
      </div>
      <div className="vault-strip-do">
        <Button size="small" onClick={onNow}>
          Back to now
        </Button>
        <Button look="primary" size="small" onClick={() => void restore()}>
          Bring this back
        </Button>
      </div>
    </div>
  )
}

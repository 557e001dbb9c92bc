import './vault-strip.css'
import type { SectionRecord } from '../../../../shared/vault.ts'
import { restoreVersion } from '../../data/section-orders.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useSectionEditor } from './section-editor.ts'
import { useHistory } from './use-history.ts'
import { sourceWords } from './version-words.ts'

/** Two versions of a section beside each other. */
export interface Comparison {
  /** The one that is shown. */
  old: SectionRecord
  /** What it is compared with; null: the text as it is now. */
  other: SectionRecord | null
}

interface OldVersionBarProps extends Comparison {
  /** The revision of the text as it is now. */
  now: number
  /** Compares with another version; null: with now. */
  onCompare: (revision: number | null) => void
  onNow: () => void
}

/** Says that this is not the text as it is now, what differs from which version, and how to bring it back. */
export function OldVersionBar({ old, other, now, onCompare, onNow }: OldVersionBarProps) {
  const called = useNameOf()
  const { vaultId, section, changes } = useSectionEditor()
  const { rows } = useHistory()
  const restore = async (): Promise<void> => {
    if (await restoreVersion({ vaultId, section }, old.revision)) onNow()
  }
  const many = changes.size === 1 ? '1 place differs' : `${changes.size} places differ`
  const then = `version ${old.revision}`
  const there = other ? `version ${other.revision}` : 'the text now'
  const others = [...new Set((rows ?? []).flatMap(({ revision }) => revision ?? []))]
    .filter((revision) => revision !== old.revision && revision !== now)
    .map((revision) => ({ value: String(revision), label: `Compared with version ${revision}` }))
  return (
    <div className="vault-strip" role="region" aria-label="An older version">
      <div>
        <p>
          Version {old.revision}. {sourceWords(old, called)}.
        </p>
        <p className="vault-proposal-count numbers">
          {changes.size === 0
            ? `It reads as ${there} does.`
            : `${many}: struck is what ${then} reads, marked is what ${there} reads.`}
        </p>
      </div>
      <div className="vault-strip-do">
        <Select
          label="Compared with"
          value={other ? String(other.revision) : 'now'}
          options={[{ value: 'now', label: 'Compared with now' }, ...others]}
          onChange={(value) => onCompare(value === 'now' ? null : Number(value))}
        />
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

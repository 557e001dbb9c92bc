import './vault-strip.css'
import './empty-section.css'
import { businessOf } from '../../../../shared/business.ts'
import { unfitReason } from '../../../../shared/left-out.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { shapedSection } from '../../../../shared/sections/shaped.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'
import { useSectionEditor } from './section-editor.ts'
import { LeaveOutButton } from './leave-out-button.tsx'
import { contentsWords } from './section-contents.ts'
import { withWhatItReads } from './section-state.ts'
import { useWriterChoice } from './writer-choice.ts'

interface EmptySectionProps {
  vault: VaultView
  number: SectionNumber
  run: RunView | null
  /** Its failure and the way to retry stand above already. */
  failed: boolean
}

/** A section that is not written yet: what it will hold, and the way to have it written. */
export function EmptySection({ vault, number, run, failed }: EmptySectionProps) {
  const { vaultId } = useSectionEditor()
  const choice = useWriterChoice()
  const unfit = unfitReason(number, vault.intake)
  const wanted = withWhatItReads(vault, number)
  const before = wanted.slice(0, -1).map((each) => sectionOf(each).title)
  const write = (): Promise<void> =>
    startRunAndWatch({ vaultId, purpose: { kind: 'sections', sections: wanted }, sample: choice.sample })
  return (
    <div className="vault-empty">
      <p className="vault-empty-words">Not written yet. It will hold:</p>
      <ul className="vault-contents">
        {contentsWords(fieldOf(shapedSection(number, businessOf(vault.intake)).schema)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {run === null && !failed && vault.summary.readOnly === null && (
        <>
          {unfit !== null && (
            <p className="vault-empty-unfit">It does not seem to fit this business. {unfit}</p>
          )}
          <div className="vault-strip-do">
            <Button look="primary" onClick={() => void write()}>
              Write this section
            </Button>
            <LeaveOutButton vaultId={vaultId} number={number} />
          </div>
          <p className="vault-empty-about">
            {before.length > 0 && `It builds on ${listed(before)}, which will be written first. `}
            {choice.sample ? 'No key is set, so the sample writer writes it.' : `${choice.name} writes it.`}
          </p>
        </>
      )}
    </div>
  )
}

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '')

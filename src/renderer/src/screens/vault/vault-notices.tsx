import './vault-notices.css'
import { isLeftOut, proposedToLeaveOut } from '../../../../shared/left-out.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { goOnWithRun } from '../../data/go-on-with-run.ts'
import { Button } from '../../ui/button.tsx'
import { FitChoices } from '../left-out/fit-choices.tsx'

/** What is to be said about the vault as a whole, above its text. */
export function VaultNotices({ vault, run }: { vault: VaultView; run: RunView | null }) {
  const { summary, notices, intake, leftOut, sections } = vault
  const { id, unfinishedRun, readOnly } = summary
  const undecided = proposedToLeaveOut(intake).some(
    ({ section }) => !isLeftOut(leftOut, section) && !sections.some(({ number }) => number === section),
  )
  return (
    <>
      {readOnly !== null && <p className="vault-notice vault-notice-warn">{readOnly}</p>}
      {unfinishedRun !== null && readOnly === null && run === null && (
        <div className="vault-notice vault-notice-warn">
          <p>
            The last run stopped before its end. What it saved is here; nothing is written twice when it goes
            on.
          </p>
          <Button look="primary" size="small" onClick={() => void goOnWithRun(id, unfinishedRun)}>
            Go on
          </Button>
        </div>
      )}
      {undecided && readOnly === null && run === null && (
        <div className="vault-notice vault-notice-fit">
          <FitChoices vaultId={id} intake={intake} leftOut={leftOut} />
        </div>
      )}
      {notices.map((notice) => (
        <p key={notice} className="vault-notice">
          {notice}
        </p>
      ))}
    </>
  )
}

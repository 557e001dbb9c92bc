import './export-screen.css'
import { Download } from 'lucide-react'
import type { ExportChoice } from '../../../../shared/export/export-choice.ts'
import { blocksExport, type Finding } from '../../../../shared/finding.ts'
import { missingFor, type Missing } from '../../../../shared/export/missing-for.ts'
import { isPrivate, targetIds, type TargetId } from '../../../../shared/export/targets.ts'
import { leavingHandover } from '../../../../shared/handover.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { exportVault } from '../../data/export-orders.ts'
import { useFindings } from '../../data/use-findings.ts'
import { useHandover } from '../../data/use-handover.ts'
import { useVault } from '../../data/use-vault.ts'
import { Page } from '../../frame/page.tsx'
import { savingWords } from '../../state-words.ts'
import {
  keptChoice,
  placeExportChoice,
  placeGivenFiles,
  useExportChoices,
} from '../../stores/export-choices.ts'
import { goBack, goTo } from '../../stores/place.ts'
import { useVaultSaveState } from '../../stores/saving.ts'
import { showOnly, showSeverity } from '../../stores/review.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys } from '../../ui/keys.ts'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import { BrandForm } from './brand-form.tsx'
import { CoverPreview } from './cover-preview.tsx'
import { ExportSummary } from './export-summary.tsx'
import { FitForm } from './fit-form.tsx'
import { LinksForm } from './links-form.tsx'
import { MissingList } from './missing-list.tsx'
import { choiceNow, chosenSections, leftOutOf } from './sections-to-export.ts'
import { SectionChoice } from './section-choice.tsx'
import { TargetChoice } from './target-choice.tsx'

/** How a vault leaves: for whom, which of it, with which addresses and in which look, and what stands against it. */
export function ExportScreen({ vaultId }: { vaultId: string }) {
  const { value: vault } = useVault(vaultId)
  if (!vault) return <Page title="Export">{null}</Page>
  return <ExportSheet vault={vault} />
}

function ExportSheet({ vault }: { vault: VaultView }) {
  const { id } = vault.summary
  const kept = useExportChoices(({ choices, targets }) => choices[id] ?? targets)
  const given = useExportChoices((store) => store.given[id]) ?? noFiles
  const choice = choiceNow(kept, vault)
  const underWay = useExportChoices((store) => store.underWay.includes(id))
  // Two presses may come before the next picture: each changes what is chosen by then.
  const chosenBefore = (): ExportChoice => choiceNow(keptChoice(id), vault)
  const change = (part: Partial<ExportChoice>): void => placeExportChoice(id, { ...chosenBefore(), ...part })
  const turn = (target: TargetId, on: boolean): void => {
    const { targets } = chosenBefore()
    change({ targets: targetIds.filter((each) => (each === target ? on : targets.includes(each))) })
  }
  const { found } = useFindings(id)
  const handover = useHandover(id, vault.handover)
  const saving = useVaultSaveState(id)
  const sections = chosenSections(vault, choice)
  const blocking = blockingIn(found?.findings ?? [], choice, sections)
  const leaving = leavingHandover(vault.handover, vault.intake.practical)
  const missing = missingFor({ ...vault, handover: leaving, leftOut: leftOutOf(vault) }, choice)
  const missingAt = (isThere: (where: Missing['where']) => boolean) => (
    <MissingList vaultId={id} missing={missing.filter(({ where }) => isThere(where))} />
  )
  const isEmpty = choice.targets.length === 0 || (sections.length === 0 && !isPrivate(choice.targets))
  const go = (evenSo: boolean): void => void exportVault(id, choice, given, evenSo)
  const look = (): void => {
    showOnly()
    showSeverity('error')
    goTo({ kind: 'review', vaultId: id })
  }
  usePageKeys({
    'Mod+Enter': isEmpty || underWay ? null : () => (blocking.length > 0 ? look() : go(false)),
    Escape: goBack,
  })
  const readOnly = vault.summary.readOnly !== null
  return (
    <Page
      title="Export"
      client={vault.summary.title}
      state={savingWords(saving)}
      actions={
        <>
          <Button size="small" onClick={goBack}>
            Leave <Kbd keys="Esc" />
          </Button>
          {blocking.length > 0 ? (
            <>
              <Button size="small" disabled={isEmpty || underWay} onClick={() => go(true)}>
                Export even so
              </Button>
              <Button look="primary" size="small" onClick={look}>
                Look at them
              </Button>
            </>
          ) : (
            <Button
              look="primary"
              size="small"
              icon={Download}
              disabled={isEmpty || underWay}
              onClick={() => go(false)}
            >
              {underWay ? 'Exporting…' : 'Export…'}
            </Button>
          )}
        </>
      }
    >
      <div className="export" onKeyDown={keys({ Escape: goBack })}>
        <div className="export-form">
          <TargetChoice vault={vault} chosen={choice.targets} onChange={turn} />
          <SectionChoice vault={vault} choice={choice} onChange={change}>
            {missingAt((where) => typeof where === 'number')}
          </SectionChoice>
          <FitForm
            choice={choice}
            given={given}
            onGiven={(files) => placeGivenFiles(id, files)}
            onChange={change}
          />
          <LinksForm handover={handover} sections={sections} readOnly={readOnly}>
            {missingAt((where) => where === 'links' || where === 'launch')}
          </LinksForm>
          <BrandForm handover={handover} intake={vault.intake} readOnly={readOnly}>
            {missingAt((where) => where === 'brand')}
          </BrandForm>
        </div>
        <aside className="export-side" aria-label="What leaves">
          <ExportSummary vault={vault} choice={choice} sections={sections} blocking={blocking} />
          <CoverPreview handover={handover} vault={vault} />
        </aside>
      </div>
    </Page>
  )
}

const noFiles = {}

/** What stands against an export: errors in the sections that leave, and of the whole where all of it does. */
function blockingIn(
  findings: readonly Finding[],
  { targets, sections: chosen, approvedOnly }: ExportChoice,
  sections: readonly { number: number }[],
): Finding[] {
  if (isPrivate(targets)) return []
  const whole = chosen === null && !approvedOnly
  return findings.filter(
    (finding) =>
      blocksExport(finding) && (whole || sections.some(({ number }) => number === finding.section)),
  )
}

import './vault-screen.css'
import './vault-text.css'
import { memo, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Finding } from '../../../../shared/finding.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { useFindings } from '../../data/use-findings.ts'
import { useVaultBetweenKeys } from '../../data/use-vault.ts'
import { renameVault } from '../../data/vault-orders.ts'
import { Page } from '../../frame/page.tsx'
import { headState } from '../../state-words.ts'
import { useLibraryStore } from '../../stores/library-rows.ts'
import { useVaultSaveState } from '../../stores/saving.ts'
import { goTo, type Spot } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { entriesOf } from '../findings/entries.ts'
import { FindingsLink } from '../findings/findings-link.tsx'
import { staleBySection } from '../findings/stale-words.ts'
import { CopyNotes } from './copy-notes.tsx'
import { ElsewhereNote } from './elsewhere-note.tsx'
import { firstToRead } from './section-state.ts'
import { SampleStrip } from './sample-strip.tsx'
import { SectionWithInspector, type InspectorTab } from './section-with-inspector.tsx'
import { SectionList } from './section-list.tsx'
import { useActiveRun } from '../../stores/run-views.ts'
import { VaultActions } from './vault-actions.tsx'
import { StaleBanner } from './stale-banner.tsx'
import { VaultNotices } from './vault-notices.tsx'

interface VaultScreenProps {
  vaultId: string
  section: SectionNumber | undefined
  /** A place in the section to go to. */
  at: Spot | undefined
}

/** The text of a vault: its sections, the one being read, and what can be done with it. */
export function VaultScreen({ vaultId, section, at }: VaultScreenProps) {
  const { value, failure, again } = useVaultBetweenKeys(vaultId)
  const title = useLibraryStore(({ vaults }) => vaults.find(({ id }) => id === vaultId)?.title)
  const client = useLibraryStore(({ vaults }) => vaults.find(({ id }) => id === vaultId)?.client)
  const run = useActiveRun(vaultId)
  // A save comes back while the next word is being typed: what it changed on the screen is drawn between the keys.
  const drawn = useDeferredValue(value)
  const vault = drawn?.summary.id === vaultId ? drawn : value
  if (!vault) {
    return (
      <Page title={title ?? 'Vault'} client={client}>
        {failure && (
          <EmptyState title="This vault cannot be read" about={failureSentence(failure)}>
            <Button look="primary" onClick={again}>
              Try again
            </Button>
            <Button onClick={() => goTo({ kind: 'library' })}>All vaults</Button>
          </EmptyState>
        )}
      </Page>
    )
  }
  return <OpenVault vault={vault} run={run} section={section ?? firstToRead(vault)} at={at} />
}

interface OpenVaultProps {
  vault: VaultView
  run: ReturnType<typeof useActiveRun>
  section: SectionNumber
  at: Spot | undefined
}

const OpenVault = memo(function OpenVault({ vault, run, section, at }: OpenVaultProps) {
  const { summary } = vault
  const { found } = useFindings(summary.id)
  const findings = found?.findings ?? none
  const stale = useMemo(() => staleBySection(findings), [findings])
  // What is approved stays as it is; its own page says why it is stale.
  const open = useMemo(
    () => new Map([...stale].filter(([number]) => vault.approvals[number] === undefined)),
    [stale, vault.approvals],
  )
  const held = run !== null
  const isOpen = summary.readOnly === null
  const entries = useMemo(() => entriesOf(findings, found?.unknowns), [findings, found?.unknowns])
  const [tab, setTab] = useState<InspectorTab>(at && !at.searched ? 'findings' : 'refine')
  const [gone, setGone] = useState(at)
  if (gone !== at) {
    setGone(at)
    if (at && !at.searched) setTab('findings')
  }
  return (
    <VaultPage
      vault={vault}
      run={run}
      beside={
        found && !run && vault.sections.length > 0 ? (
          <FindingsLink vaultId={summary.id} entries={entries} />
        ) : undefined
      }
      actions={<VaultActions vault={vault} run={run} />}
    >
      <div className="vault-screen">
        <VaultNotices vault={vault} run={run} />
        <CopyNotes vault={vault} />
        <ElsewhereNote vaultId={summary.id} onHistory={() => setTab('history')} />
        {isOpen && summary.sample && <SampleStrip vaultId={summary.id} held={held} />}
        {isOpen && open.size > 0 && <StaleBanner vault={vault} stale={open} held={held} />}
        <div className="vault-columns">
          <SectionList vault={vault} run={run} current={section} findings={findings} stale={stale} />
          <SectionWithInspector
            key={section}
            vault={vault}
            number={section}
            run={run}
            at={at}
            findings={findings}
            tab={tab}
            onTab={setTab}
          />
        </div>
      </div>
    </VaultPage>
  )
})

interface VaultPageProps {
  vault: VaultView
  run: ReturnType<typeof useActiveRun>
  beside: ReactNode
  actions: ReactNode
  children: ReactNode
}

/** The head of the page, which alone says with each word typed whether it is saved. */
function VaultPage({ vault: { summary }, run, children, ...rest }: VaultPageProps) {
  const saving = useVaultSaveState(summary.id)
  return (
    <Page
      {...rest}
      title={summary.title}
      client={summary.client}
      onRename={summary.readOnly === null ? (title) => renameVault(summary.id, title) : undefined}
      state={headState(summary, run, saving)}
    >
      {children}
    </Page>
  )
}

const none: readonly Finding[] = []

import './library-screen.css'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { createSampleVault, createVault, takeInVault } from '../../data/new-vault.ts'
import { refreshLibrary } from '../../data/library-reading.ts'
import { Page } from '../../frame/page.tsx'
import { counted } from '../../state-words.ts'
import { searched, searchFor, useLibraryStore } from '../../stores/library-rows.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { VaultRow } from './vault-row.tsx'

/** Every vault, last changed first. */
export function LibraryScreen() {
  const { state, vaults, inAll, notices, away, failure, words } = useLibraryStore()
  const shown = useMemo(() => searched(vaults, words), [vaults, words])
  const empty = state === 'ready' && vaults.length === 0 && away === null
  return (
    <Page
      title="All vaults"
      client={vaults.length > 0 ? counted(inAll, 'vault') : undefined}
      width="read"
      actions={
        vaults.length > 0 && (
          <>
            <Button onClick={() => void takeInVault()}>Take in a vault…</Button>
            <Button onClick={() => void createSampleVault()}>Use the sample client</Button>
            <Button look="primary" icon={Plus} onClick={() => void createVault()}>
              New vault
            </Button>
          </>
        )
      }
    >
      {state === 'loading' && vaults.length === 0 && <p className="library-words">Reading your vaults…</p>}
      {failure && (
        <EmptyState title="Your vaults could not be read" about={failureSentence(failure)}>
          <Button look="primary" onClick={() => void refreshLibrary()}>
            Try again
          </Button>
          <Button onClick={() => goTo({ kind: 'settings' })}>Choose another folder</Button>
        </EmptyState>
      )}
      {away !== null && vaults.length === 0 && (
        <EmptyState title="Your vaults are away" about={away}>
          <ComeBack />
        </EmptyState>
      )}
      {away !== null && vaults.length > 0 && (
        <div className="library-notices" role="status">
          <p>{away} Your vaults are listed as they were the last time.</p>
          <div className="library-away">
            <ComeBack />
          </div>
        </div>
      )}
      {notices.length > 0 && (
        <div className="library-notices" role="status">
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </div>
      )}
      {empty && <FirstSteps />}
      {words !== '' && vaults.length > 0 && (
        <p className="library-found" role="status">
          {shown.length === 0
            ? 'No vault or client is called'
            : `${counted(shown.length, 'vault')} found for`}{' '}
          “<bdi>{words}</bdi>”.
          <Button look="plain" size="small" onClick={() => searchFor('')}>
            Show all
          </Button>
        </p>
      )}
      {shown.length > 0 && (
        <VirtualList
          kind="list"
          className="vaults"
          label="Vaults"
          within=".page-body"
          entries={shown}
          keyOf={(vault) => vault.id}
          about={4.75}
        >
          {(vault, place) => <VaultRow key={vault.id} vault={vault} place={place} away={away !== null} />}
        </VirtualList>
      )}
    </Page>
  )
}

/** What can be done where the folder of the vaults is away; it is looked for again by itself too. */
function ComeBack() {
  return (
    <>
      <Button onClick={() => void refreshLibrary()}>Look again</Button>
      <Button onClick={() => goTo({ kind: 'settings' })}>Choose another folder…</Button>
    </>
  )
}

function FirstSteps() {
  return (
    <EmptyState
      title="One intake in, seventeen sections out"
      about="Answer questions about one business, and Vaultwright writes its offer, scripts, e-mails, ads and pages, all saying the same thing. To see how that goes, write the vault of a made-up client first: it needs no key and costs nothing."
    >
      <Button look="primary" size="large" icon={Plus} onClick={() => void createVault()}>
        New vault
      </Button>
      <Button size="large" onClick={() => void createSampleVault()}>
        Use the sample client
      </Button>
      <Button size="large" onClick={() => void takeInVault()}>
        Take in a vault…
      </Button>
    </EmptyState>
  )
}

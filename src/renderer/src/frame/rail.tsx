import './rail.css'
import { Library, PanelLeft, Plus, Search, Settings } from 'lucide-react'
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { VaultSummary } from '../../../shared/vault.ts'
import { useBetweenKeys } from '../data/between-keys.ts'
import { createVault } from '../data/new-vault.ts'
import { vaultState } from '../state-words.ts'
import { railGroups, searched, searchFor, useLibraryStore } from '../stores/library-rows.ts'
import { goTo, toggleRail, usePlace, usePlaceStore, vaultOf, type Place } from '../stores/place.ts'
import { useActiveRun } from '../stores/run-views.ts'
import { IconButton } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { keys } from '../ui/keys.ts'
import { ScrollArea } from '../ui/scroll-area.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { CopyFound } from './copy-found.tsx'
import { homeOf } from './home-of.ts'
import { RailReview } from './rail-review.tsx'
import { RailProviders } from './rail-providers.tsx'
import { openFirstPlace, resultKeys } from './search-keys.ts'

/** Clients and their vaults; at the foot the providers and the settings. */
export function Rail() {
  const open = usePlaceStore((store) => store.railOpen)
  return (
    <nav className="rail" aria-label="Vaults" onKeyDown={keys(resultKeys)}>
      <div className="rail-head">
        {open && <span className="rail-name">Vaultwright</span>}
        <IconButton
          label={open ? 'Hide the side' : 'Show the side'}
          keys={<Kbd keys="Ctrl \" />}
          icon={PanelLeft}
          aria-expanded={open}
          onClick={toggleRail}
        />
      </div>
      {open ? <OpenRail /> : <ClosedRail />}
    </nav>
  )
}

function ClosedRail() {
  return (
    <div className="rail-icons">
      <IconButton label="All vaults" icon={Library} onClick={() => goTo({ kind: 'library' })} />
      <IconButton label="New vault" icon={Plus} onClick={() => void createVault()} />
      <IconButton
        label="Settings"
        icon={Settings}
        className="rail-last"
        onClick={() => goTo({ kind: 'settings' })}
      />
    </div>
  )
}

function OpenRail() {
  const vaults = useBetweenKeys(useLibraryStore, (store) => store.vaults)
  const words = useLibraryStore((store) => store.words)
  const place = usePlace()
  const shown = useMemo(() => searched(vaults, words), [vaults, words])
  const groups = useMemo(() => railGroups(shown), [shown])
  return (
    <>
      <RailSearch words={words} onWords={searchFor} first={groups[0]?.vaults[0]} />
      <div className="rail-ways">
        <RailWay
          icon={<Library size={15} strokeWidth={1.75} aria-hidden />}
          label="All vaults"
          here={place.kind === 'library'}
          onClick={() => goTo({ kind: 'library' })}
        />
        <RailWay
          icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
          label="New vault"
          onClick={() => void createVault()}
        />
      </div>
      <ScrollArea className="rail-clients">
        <VirtualList
          kind="groups"
          within=".rail-clients"
          entries={groups}
          keyOf={(group) => group.key}
          about={4.5}
        >
          {({ key, client, first, vaults: theirs }, { at }) => (
            <section key={key} aria-label={client} {...at}>
              {first && (
                <h2 className="rail-client" dir="auto" title={client}>
                  {client}
                </h2>
              )}
              <ul>
                {theirs.map((vault) => (
                  <RailVault key={vault.id} vault={vault} place={place} />
                ))}
              </ul>
            </section>
          )}
        </VirtualList>
        {words !== '' && shown.length === 0 && (
          <p className="rail-none">No vault or client is called that.</p>
        )}
        <CopyFound words={words} />
      </ScrollArea>
      <div className="rail-foot">
        <RailProviders />
        <RailWay
          icon={<Settings size={15} strokeWidth={1.75} aria-hidden />}
          label="Settings"
          here={place.kind === 'settings'}
          onClick={() => goTo({ kind: 'settings' })}
        />
      </div>
    </>
  )
}

interface RailSearchProps {
  words: string
  onWords: (words: string) => void
  /** Where Enter leads. */
  first: VaultSummary | undefined
}

function RailSearch({ words, onWords, first }: RailSearchProps) {
  const field = useRef<HTMLInputElement>(null)
  const wanted = usePlaceStore((store) => store.searchWanted)
  useEffect(() => {
    if (wanted > 0) field.current?.select()
  }, [wanted])
  return (
    <div className="rail-search">
      <Search size={14} aria-hidden />
      <input
        ref={field}
        type="search"
        dir="auto"
        className="rail-search-field"
        aria-label="Search vaults, clients and their copy"
        placeholder="Search"
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={keys({
          Escape: () => onWords(''),
          Enter: (event: KeyboardEvent<HTMLElement>) => {
            if (words === '') return false
            if (first) goTo(homeOf(first, null))
            else openFirstPlace(event.currentTarget)
            return true
          },
        })}
      />
      {words === '' && <Kbd keys="Ctrl F" />}
    </div>
  )
}

interface RailWayProps {
  icon: ReactNode
  label: string
  here?: boolean
  onClick: () => void
}

function RailWay({ icon, label, here = false, onClick }: RailWayProps) {
  return (
    <button type="button" className="rail-way" aria-current={here ? 'page' : undefined} onClick={onClick}>
      {icon}
      {label}
    </button>
  )
}

function RailVault({ vault, place }: { vault: VaultSummary; place: Place }) {
  const here = vaultOf(place) === vault.id
  const run = useActiveRun(vault.id)
  const state = vaultState(vault, run)
  return (
    <li>
      <button
        type="button"
        className="rail-vault"
        aria-current={here ? (place.kind === 'review' ? 'true' : 'page') : undefined}
        title={vault.title}
        onClick={() => goTo(homeOf(vault, run))}
      >
        <span className="rail-vault-title" dir="auto">
          {vault.title}
        </span>
        <span className={`rail-vault-state rail-vault-${state.tone}`}>{state.words}</span>
      </button>
      {here && vault.saved > 0 && <RailReview vaultId={vault.id} here={place.kind === 'review'} />}
    </li>
  )
}

import './copy-found.css'
import { failureSentence } from '../../../shared/failure-sentence.ts'
import type { FoundPlace } from '../../../shared/search.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import { useCopySearch, type CopySearch } from '../data/use-copy-search.ts'
import { goTo } from '../stores/place.ts'
import { Button } from '../ui/button.tsx'
import { searchState } from './search-words.ts'

/** Under the vaults that are called so: the places in the copy of all vaults where the words stand. */
export function CopyFound({ words }: { words: string }) {
  return words.trim() === '' ? null : <InTheCopy words={words} />
}

function InTheCopy({ words }: { words: string }) {
  const search = useCopySearch(words)
  return (
    <section aria-labelledby="copy-found">
      <h2 className="rail-client" id="copy-found">
        In the copy
      </h2>
      <p className="copy-state numbers" role="status">
        {search.failure ? failureSentence(search.failure) : searchState(search)}
      </p>
      {search.failure && <Trouble again={search.again} />}
      <Places places={search.found?.places ?? none} />
    </section>
  )
}

const none: readonly FoundPlace[] = []

function Trouble({ again }: Pick<CopySearch, 'again'>) {
  return (
    <div className="copy-trouble">
      <p>
        The copy cannot be searched for now. Nothing was changed, and the names of vaults are searched all the
        same.
      </p>
      <Button size="small" onClick={again}>
        Try again
      </Button>
    </div>
  )
}

function Places({ places }: { places: readonly FoundPlace[] }) {
  if (places.length === 0) return null
  return (
    <ul aria-label="Places in the copy">
      {places.map((place) => (
        <li key={keyOf(place)}>
          <button type="button" className="copy-place" onClick={() => openPlace(place)}>
            <span className="copy-vault" dir="auto">
              {place.title}
            </span>
            <span className="copy-where">{whereOf(place)}</span>
            <span className="copy-words" dir="auto">
              {place.snippet.map(({ text, marked }, at) =>
                marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const keyOf = (place: FoundPlace): string =>
  [place.vaultId, ...(place.kind === 'section' ? [place.section, ...place.path] : [place.answer])].join('/')

/** "E-mail Sequence › E-mail 3 › Body" */
const whereOf = (place: FoundPlace): string =>
  `${place.kind === 'section' ? sectionOf(place.section).title : 'Intake'} › ${place.place}`

function openPlace(place: FoundPlace): void {
  const { vaultId } = place
  if (place.kind === 'answer') return goTo({ kind: 'intake', vaultId, at: place.answer })
  const { section, path, span } = place
  goTo({ kind: 'vault', vaultId, section, at: { path, span, searched: true } })
}

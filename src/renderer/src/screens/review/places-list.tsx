import { useState, type ReactNode } from 'react'
import { placeInVault } from '../findings/section-root.ts'
import { goToFinding } from '../findings/settle.ts'
import type { PlaceOfWords } from '../findings/token-places.ts'

const shownAtFirst = 3

interface NamedPlace {
  name: string
  first: PlaceOfWords
  times: number
}

/** Each field once, with how often the words stand in it. */
function placesOf(findings: readonly PlaceOfWords[]): NamedPlace[] {
  const places = new Map<string, NamedPlace>()
  for (const finding of findings) {
    const name = placeInVault(finding)
    const known = places.get(name)
    if (known) known.times++
    else places.set(name, { name, first: finding, times: 1 })
  }
  return [...places.values()]
}

interface PlacesListProps {
  vaultId: string
  findings: readonly PlaceOfWords[]
  /** The words of the first place as they stand there. */
  firstWords?: ReactNode
}

/** Where the words of a row stand, the first few of them until asked for all; each leads there. */
export function PlacesList({ vaultId, findings, firstWords }: PlacesListProps) {
  const [all, setAll] = useState(false)
  const many = findings.length
  const places = placesOf(findings)
  const shown = all ? places : places.slice(0, shownAtFirst)
  return (
    <td className="places-where">
      <span className="numbers">{many === 1 ? 'In 1 place' : `In ${many} places`}</span>
      <ul>
        {shown.map(({ name: place, first, times }, at) => (
          <li key={place}>
            <button type="button" className="review-place-way" onClick={() => goToFinding(vaultId, first)}>
              {times === 1 ? place : `${place}, ${times} times`}
            </button>
            {at === 0 && firstWords}
          </li>
        ))}
      </ul>
      {places.length > shown.length && (
        <button type="button" className="review-place-way" onClick={() => setAll(true)}>
          and {places.length - shown.length} more
        </button>
      )}
    </td>
  )
}

import './fact-dialog.css'
import type { Replacement } from '../../../../shared/finding.ts'
import type { FactInUse } from '../../../../shared/contract/vault-routes.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { valueAt } from '../../../../shared/sections/outline.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { inContext } from '../findings/in-context.ts'
import { placeName } from '../findings/section-root.ts'

export const replacementKey = ({ section, path, from }: Replacement): string =>
  `${section}:${path.join('/')}:${from}`

interface FactPreviewProps {
  vault: VaultView
  fact: FactInUse
  text: string
  replacements: readonly Replacement[]
  /** Places that are to stay as they are. */
  left: ReadonlySet<string>
  onLeft: (left: ReadonlySet<string>) => void
}

/** Every place that would read otherwise, old and new in their context; each can be left as it is. */
export function FactPreview({ vault, fact, text, replacements, left, onLeft }: FactPreviewProps) {
  if (replacements.length === 0)
    return <p className="fact-note">It stands nowhere else, so only the place it comes from is changed.</p>
  const bySection = new Map<SectionNumber, Replacement[]>()
  for (const each of replacements) bySection.set(each.section, [...(bySection.get(each.section) ?? []), each])
  const toggle = (keys: readonly string[], on: boolean): void => {
    const next = new Set(left)
    for (const key of keys) {
      if (on) next.delete(key)
      else next.add(key)
    }
    onLeft(next)
  }
  return (
    <div className="fact-preview" role="group" aria-label="Places that will read otherwise" tabIndex={0}>
      <p className="fact-coined" dir="auto">
        <del>{fact.text}</del> <ins>{text}</ins>
      </p>
      {[...bySection].map(([section, inSection]) => (
        <SectionPlaces
          key={section}
          vault={vault}
          section={section}
          replacements={inSection}
          left={left}
          onToggle={toggle}
        />
      ))}
    </div>
  )
}

interface SectionPlacesProps {
  vault: VaultView
  section: SectionNumber
  replacements: readonly Replacement[]
  left: ReadonlySet<string>
  onToggle: (keys: readonly string[], on: boolean) => void
}

function SectionPlaces({ vault, section, replacements, left, onToggle }: SectionPlacesProps) {
  const keys = replacements.map(replacementKey)
  const chosen = keys.filter((key) => !left.has(key)).length
  const { title } = sectionOf(section)
  const record = vault.sections.find(({ number }) => number === section)
  return (
    <section className="fact-section" aria-label={title}>
      <label className="fact-section-head">
        <CheckBox
          on={chosen === keys.length}
          some={chosen > 0}
          onChange={() => onToggle(keys, chosen < keys.length)}
        />
        {title}
        <span className="numbers">
          {chosen} of {keys.length}
        </span>
      </label>
      <ul>
        {replacements.map((replacement) => {
          const key = replacementKey(replacement)
          const shown = inContext(
            valueAt(record?.content, replacement.path),
            { ...replacement, text: replacement.was },
            60,
          )
          return (
            <li key={key}>
              <label className="fact-replacement">
                <CheckBox on={!left.has(key)} onChange={(on) => onToggle([key], on)} />
                <span>
                  <span className="fact-where">{placeName(replacement)}</span>
                  <span className="fact-words" dir="auto">
                    {shown?.before}
                    <del>{replacement.was}</del> <ins>{replacement.text}</ins>
                    {shown?.after}
                  </span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import type { ReactNode } from 'react'
import type { ExportChoice } from '../../../../shared/export/export-choice.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Switch } from '../../ui/switch.tsx'
import { sectionsThere } from './sections-to-export.ts'

interface SectionChoiceProps {
  vault: VaultView
  choice: ExportChoice
  onChange: (part: Partial<ExportChoice>) => void
  /** What is missing in sections, said below the choice. */
  children: ReactNode
}

/** Which sections leave: all that are written, those that are approved, or some. */
export function SectionChoice({ vault, choice, onChange, children }: SectionChoiceProps) {
  const there = sectionsThere(vault)
  const numbers = there.map(({ number }) => number)
  const approved = numbers.filter((number) => vault.approvals[number] !== undefined)
  const { sections, approvedOnly, withFindings } = choice
  const way = sections !== null ? 'some' : approvedOnly ? 'approved' : 'all'
  return (
    <section className="export-part" aria-labelledby="export-which">
      <h2 id="export-which">Which sections</h2>
      <Segments
        label="Which sections"
        value={way}
        options={[
          { value: 'all', label: `All written (${numbers.length})` },
          { value: 'approved', label: `Approved only (${approved.length})` },
          { value: 'some', label: 'Choose…' },
        ]}
        onChange={(next) =>
          onChange({
            approvedOnly: next === 'approved',
            sections: next === 'some' ? (sections ?? numbers) : null,
          })
        }
      />
      {way === 'approved' && approved.length === 0 && (
        <p className="export-note">No section is approved yet. Approve one on its page: it is locked then.</p>
      )}
      {sections !== null && (
        <ul className="export-sections" aria-label="Sections">
          {numbers.map((number) => (
            <li key={number}>
              <label className="export-section">
                <CheckBox
                  on={sections.includes(number)}
                  onChange={(on) =>
                    onChange({
                      sections: numbers.filter((each) => (each === number ? on : sections.includes(each))),
                    })
                  }
                />
                <span>
                  <span className="numbers">{number}</span> {sectionOf(number).title}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {children}
      <Switch
        label="Findings that are open, at the end of documents"
        on={withFindings}
        onChange={(on) => onChange({ withFindings: on })}
      />
    </section>
  )
}

import { File, Folder, TriangleAlert } from 'lucide-react'
import { asFileName } from '../../../../shared/export/as-file-name.ts'
import type { ExportChoice } from '../../../../shared/export/export-choice.ts'
import { isPrivate, madeFileName } from '../../../../shared/export/targets.ts'
import { sayFor } from '../../../../shared/in-language/say.ts'
import type { Finding } from '../../../../shared/finding.ts'
import { blockingSentence } from '../../../../shared/blocking-sentence.ts'
import type { SectionRecord, VaultView } from '../../../../shared/vault.ts'
import { isPossible, targetOf } from './sections-to-export.ts'

interface ExportSummaryProps {
  vault: VaultView
  choice: ExportChoice
  sections: readonly SectionRecord[]
  /** Errors of the review that stand against it. */
  blocking: readonly Finding[]
}

/** What will be written, by name, and what stands against it. */
export function ExportSummary({ vault, choice, sections, blocking }: ExportSummaryProps) {
  const whole = choice.targets.length > 0 && isPrivate(choice.targets)
  const names = namesOf(vault, choice)
  const many = sections.filter((section) =>
    choice.targets.some((id) => isPossible(targetOf(id), [section])),
  ).length
  return (
    <>
      <section aria-labelledby="export-written">
        <h2 id="export-written">What will be written</h2>
        {sections.length === 0 && !whole ? (
          <p className="export-note">No section is chosen.</p>
        ) : names.length === 0 ? (
          <p className="export-note">Choose for whom it is.</p>
        ) : (
          <>
            <p className="export-note numbers">
              {whole ? 'All of the vault' : `From ${many === 1 ? 'one section' : `${many} sections`}`}; where
              to is asked next.
            </p>
            <ul className="export-names">
              {names.map(({ name, folder, inside }) => (
                <li key={name} data-inside={inside}>
                  {folder ? (
                    <Folder size={14} strokeWidth={1.75} aria-label="Folder" />
                  ) : (
                    <File size={14} strokeWidth={1.75} aria-label="File" />
                  )}
                  <span dir="auto">{name}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-live="polite">
        {blocking.length > 0 && (
          <div className="export-held">
            <h2>
              <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
              {blocking.length === 1 ? 'One error' : `${blocking.length} errors`} before it goes out
            </h2>
            <p>{blockingSentence(blocking)}</p>
          </div>
        )}
      </section>
    </>
  )
}

interface WrittenName {
  name: string
  folder: boolean
  /** In the folder above it. */
  inside: boolean
}

/** One file, or a folder with what is in it. */
function namesOf({ summary: { title }, intake }: VaultView, { targets }: ExportChoice): WrittenName[] {
  const name = asFileName(title)
  if (targets.length === 0) return []
  const written = targets.map((id): WrittenName => {
    const { makes, name: called } = targetOf(id)
    return makes === 'folder'
      ? { name: asFileName(called), folder: true, inside: true }
      : { name: madeFileName(makes, title, sayFor(intake)), folder: false, inside: true }
  })
  if (written.length === 1 && written.every(({ folder }) => !folder))
    return written.map((file) => ({ ...file, inside: false }))
  const whole: WrittenName = { name, folder: true, inside: false }
  if (written.length === 1) return [whole]
  return [whole, ...written]
}

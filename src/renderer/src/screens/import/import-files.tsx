import { importNoteSentence, importSentence } from '../../../../shared/imports/import-sentence.ts'
import type { ImportedFile } from '../../../../shared/imports/imported-file.ts'

/** What is to be known of the files: those that could not be read, and how others were. */
export function ImportFiles({ files }: { files: readonly ImportedFile[] }) {
  const sentences = files.flatMap((file) =>
    file.ok
      ? file.text.notes.map((note) => `“${file.text.name}”: ${importNoteSentence(note)}`)
      : [importSentence(file.name, file.trouble)],
  )
  if (sentences.length === 0) return null
  return (
    <ul className="import-notes" aria-label="About the files">
      {sentences.map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  )
}

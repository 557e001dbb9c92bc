import { importNoteSentences, importSentence } from '../../../../shared/imports/import-sentence.ts'
import type { ImportedFile } from '../../../../shared/imports/imported-file.ts'

/** What is to be known of the files before they are taken into the vault of a client: those that could not be read, and how others were. */
export function ImportFiles({ files, client }: { files: readonly ImportedFile[]; client: string }) {
  const sentences = files.flatMap((file) =>
    file.ok
      ? importNoteSentences(file.text, client).map((sentence) => `“${file.text.name}”: ${sentence}`)
      : [importSentence(file.name, file.trouble)],
  )
  if (sentences.length === 0) return null
  return (
    <ul className="import-notes" aria-label="About the files">
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  )
}

import { FileUp, Globe, NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { importChosen, importPage, saveQuestionnaire } from '../../data/import-orders.ts'
import { useImportStore } from '../../stores/imports.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Where answers can come from. */
export function ImportStart({ vaultId }: { vaultId: string }) {
  const reading = useImportStore((store) => store.reading === vaultId)
  const failure = useImportStore((store) => store.failures[vaultId]) ?? null
  const [address, setAddress] = useState('')
  return (
    <div className="import-start">
      <p className="import-lead">
        Answers may be written down already. What a file seems to hold is shown to you piece by piece, each
        beside the lines it comes from. Nothing enters the intake before you take it.
      </p>
      <section className="import-way" aria-labelledby="import-files">
        <h2 id="import-files">Files</h2>
        <p>
          Questionnaires, transcripts of calls, saved pages, reviews: plain text, Markdown, Word, PDF, tables,
          subtitles. Drop them here, or choose them. They are read on this computer.
        </p>
        <Button look="primary" icon={FileUp} disabled={reading} onClick={() => void importChosen(vaultId)}>
          Choose files…
        </Button>
      </section>
      <section className="import-way" aria-labelledby="import-page">
        <h2 id="import-page">A page of the web</h2>
        <form
          className="import-page"
          onSubmit={(event) => {
            event.preventDefault()
            if (address.trim() !== '') void importPage(vaultId, address)
          }}
        >
          <Field
            label="Address of the page"
            hint="This one page is asked for when you press, its text alone. Nothing else is fetched."
          >
            <TextInput value={address} placeholder="https://" spellCheck={false} onValueChange={setAddress} />
          </Field>
          <Button type="submit" icon={Globe} disabled={reading || address.trim() === ''}>
            Read this page
          </Button>
        </form>
      </section>
      <section className="import-way" aria-labelledby="import-client">
        <h2 id="import-client">Your client</h2>
        <p>
          A page with all questions that your client fills in, in any browser and in their own time. It saves
          a small file; import that here.
        </p>
        <Button icon={NotebookPen} onClick={() => void saveQuestionnaire(vaultId)}>
          Questionnaire for your client…
        </Button>
      </section>
      <p role="status" className="import-reading">
        {reading && 'Reading…'}
      </p>
      {failure && (
        <p role="alert" className="import-trouble">
          {failureSentence(failure)} The intake is as it was.
        </p>
      )}
    </div>
  )
}

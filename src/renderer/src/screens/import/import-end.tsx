import { importEnded, showProposal, type ImportView } from '../../stores/imports.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportFiles } from './import-files.tsx'

interface ImportEndProps {
  vaultId: string
  view: ImportView
  client: string
}

/** What came of an import when each proposal is decided, or where there was none. */
export function ImportEnd({ vaultId, view, client }: ImportEndProps) {
  const { proposals, files } = view.imported
  const decisions = Object.values(view.decided)
  const taken = decisions.filter((decision) => decision === 'taken').length
  const [first] = proposals
  return (
    <div className="import-end">
      {first ? (
        <EmptyState
          title={`${taken} of ${proposals.length} taken over`}
          about="Each can still be undone. Your files are as they were."
        >
          <Button
            look="primary"
            onClick={() => {
              importEnded(vaultId)
              goTo({ kind: 'intake', vaultId, at: 'summary' })
            }}
          >
            See all answers
          </Button>
          <Button onClick={() => showProposal(vaultId, first.number)}>Look at them again</Button>
        </EmptyState>
      ) : (
        <EmptyState
          title={files.some(({ ok }) => ok) ? 'No answer was found' : 'Nothing could be read'}
          about={
            files.some(({ ok }) => ok)
              ? 'Nothing in it is marked as an answer to one of the questions. You can still copy what you need from the file.'
              : 'The intake is as it was.'
          }
        >
          <Button look="primary" onClick={() => importEnded(vaultId)}>
            Import something else
          </Button>
        </EmptyState>
      )}
      <ImportFiles files={files} client={client} />
    </div>
  )
}

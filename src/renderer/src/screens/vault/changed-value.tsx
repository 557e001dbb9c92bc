import type { ReactNode } from 'react'
import { CopyText } from './copy-text.tsx'
import { entryPieces, type Change } from './changes.ts'
import { useSectionEditor } from './section-editor.ts'
import { entriesOf, plainText } from './plain-text.ts'

interface ChangedValueProps {
  change: Change
  look: 'words' | 'block'
  side: 'before' | 'after'
}

/** What stood there, or what would. Once decided it reads as plain text. */
export function ChangedValue({ change, look, side }: ChangedValueProps) {
  const { decide } = useSectionEditor()
  const { decision } = change
  const value = change[side]
  const Words = decision ? 'span' : side === 'before' ? 'del' : 'ins'
  if (look === 'words')
    return value === '' ? null : (
      <Words>
        <CopyText text={String(value)} />
      </Words>
    )
  return (
    <div className={`vc-side vc-${side}`}>
      {!decision && <p className="vc-title">{titleOf(change, side, decide === null)}</p>}
      <Words>
        {change.field.kind === 'list' ? <Entries {...{ change, side }} /> : inWords(change, value)}
      </Words>
    </div>
  )
}

function titleOf({ clash }: Change, side: 'before' | 'after', isCompared: boolean): string {
  if (isCompared) return side === 'before' ? 'This version' : 'Compared with'
  return side === 'after' ? 'Proposed' : clash ? 'Yours' : 'As it stands'
}

const inWords = ({ field }: Change, value: unknown): ReactNode => (
  <span className="vc-text" dir="auto">
    <CopyText text={plainText(field, value)} />
  </span>
)

/** A list that grew or shrank: the entries of one side that the other has not; those that stay are counted. */
function Entries({ change, side }: Pick<ChangedValueProps, 'change' | 'side'>) {
  const { field, before, after } = change
  if (field.kind !== 'list') return null
  const pieces = entryPieces(entriesOf(before), entriesOf(after))
  const own = pieces.filter(({ kind }) => kind === (side === 'before' ? 'out' : 'in'))
  const same = pieces.filter(({ kind }) => kind === 'same').length
  return (
    <>
      {own.map(({ entry }, at) => (
        <span key={at} className="vc-text vc-entry" dir="auto">
          <CopyText text={plainText(field.each, entry)} />
        </span>
      ))}
      <span className="vc-same">{sameWords(same, own.length, side)}</span>
    </>
  )
}

function sameWords(same: number, own: number, side: 'before' | 'after'): string {
  const stay = same === 0 ? '' : same === 1 ? 'One stays as it is.' : `${same} stay as they are.`
  if (own > 0) return stay
  return `${side === 'before' ? 'Nothing goes.' : 'Nothing is added.'} ${stay}`
}

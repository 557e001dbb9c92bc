import './changed-text.css'
import type { ReactNode } from 'react'
import { CopyText } from './copy-text.tsx'
import { OneChange } from './one-change.tsx'
import type { Change } from './changes.ts'

/** From so many characters on, a text that is replaced as a whole is read as old and new one after the other. */
const longText = 90

/** Old and new in one text. With a proposal, each change is accepted or rejected where it stands. */
export function ChangedText({ changes }: { changes: readonly Change[] }) {
  const text = changes[0]?.words?.text
  if (text === undefined || isRewritten(changes, text))
    return changes.map((change) => <OneChange key={change.key} change={change} look="block" />)
  const woven: ReactNode[] = []
  let at = 0
  for (const change of changes) {
    const { from } = change.words ?? { from: at }
    if (from > at)
      woven.push(
        <span key={at}>
          <CopyText text={text.slice(at, from)} />
        </span>,
      )
    woven.push(<OneChange key={change.key} change={change} look="words" />)
    at = from + String(change.before).length
  }
  return (
    <p className="vc-text" dir="auto">
      {woven}
      <CopyText text={text.slice(at)} />
    </p>
  )
}

const isRewritten = ([change, ...others]: readonly Change[], text: string): boolean =>
  others.length === 0 &&
  change !== undefined &&
  change.before === text &&
  Math.max(text.length, String(change.after).length) > longText

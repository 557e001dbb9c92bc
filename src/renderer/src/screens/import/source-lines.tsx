import type { AnswerProposal } from '../../../../shared/imports/answer-proposal.ts'
import type { ImportedText } from '../../../../shared/imports/imported-file.ts'

/** Lines shown before and after those a proposal comes from. */
const around = 2

/** The lines a proposal comes from, in their file, its words marked. */
export function SourceLines({ text, proposal }: { text: ImportedText; proposal: AnswerProposal }) {
  const own = new Set(proposal.lines)
  const shown = text.lines
    .map((line, at) => ({ ...line, number: at + 1 }))
    .filter(
      ({ number, text: words }) =>
        words.trim() !== '' && proposal.lines.some((each) => Math.abs(each - number) <= around),
    )
  const pieces = piecesOf(proposal)
  return (
    <ol className="source-lines">
      {shown.map(({ number, text: words, as }, at) => (
        <li key={number} className="source-line" data-own={own.has(number) ? 'yes' : 'no'} data-as={as}>
          {at > 0 && (shown[at - 1]?.number ?? 0) < number - around && (
            <span className="only-heard">Further down: </span>
          )}
          <span className="source-number numbers">{number}</span>
          <span dir="auto">{own.has(number) ? marked(words, pieces) : words}</span>
        </li>
      ))}
    </ol>
  )
}

function piecesOf({ value }: AnswerProposal): string[] {
  const texts = typeof value === 'string' ? [value] : Object.values(value)
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((piece) => piece.trim().length > 1)
    .toSorted((a, b) => b.length - a.length)
}

/** A line with the words of the answer marked in it. */
function marked(line: string, pieces: readonly string[]) {
  const spans: { from: number; to: number }[] = []
  for (const piece of pieces) {
    const from = line.indexOf(piece)
    const to = from + piece.length
    if (from >= 0 && spans.every((span) => to <= span.from || from >= span.to)) spans.push({ from, to })
  }
  const ordered = spans.toSorted((a, b) => a.from - b.from)
  return ordered.length === 0 ? (
    line
  ) : (
    <>
      {ordered.map(({ from, to }, at) => (
        <span key={from}>
          {line.slice(ordered[at - 1]?.to ?? 0, from)}
          <mark>{line.slice(from, to)}</mark>
        </span>
      ))}
      {line.slice(ordered.at(-1)?.to ?? 0)}
    </>
  )
}

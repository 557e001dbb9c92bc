import type { CardLine } from './call-cards.ts'

/** What is said stands large; what to know meanwhile, small beside it. */
export function CardLines({ lines }: { lines: readonly CardLine[] }) {
  return lines.map(({ label, text, said }, at) => {
    const first = label !== '' && lines[at - 1]?.label !== label
    return (
      <div key={at} className={said ? 'call-said' : 'call-know'}>
        {first && <h3 className="call-label">{label}</h3>}
        {text.split(/\n\s*\n/u).map((paragraph, each) => (
          <p key={each} dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
    )
  })
}

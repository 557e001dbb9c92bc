import './run-panel.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Quote } from '../../../../shared/contract/run-routes.ts'
import { aboutMoney, timeRange } from '../../../../shared/quote-words.ts'
import { nameOf } from '../../../../shared/provider.ts'
import { counted } from '../../state-words.ts'
import { QuoteNotes } from '../quote/quote-notes.tsx'
import type { AskedQuote } from '../quote/use-quote.ts'

interface QuoteFactsProps {
  asked: AskedQuote
  /** False while answers are being saved: the quote is for what is on disk. */
  saved: boolean
}

/** How large a run would be. Estimates say so; money is shown only with prices from the settings. */
export function QuoteFacts({ asked: { quote, failure }, saved }: QuoteFactsProps) {
  if (failure) return <p className="run-panel-note">{failureSentence(failure)}</p>
  if (!quote) return <p className="run-panel-note">Working out what a run would take…</p>
  return (
    <>
      <QuoteNotes quote={quote} />
      {quote.sections.length > 0 && (
        <dl className="quote numbers" data-saved={saved}>
          {factsOf(quote).map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function factsOf(quote: Quote): { name: string; words: string }[] {
  const { sections, requests, seconds, inputTokens, outputTokens, cost, providers } = quote
  return [
    { name: 'Sections', words: `${sections.length}, in ${counted(requests, 'request')}` },
    { name: 'Time', words: `about ${timeRange(seconds)}` },
    {
      name: 'Read and written',
      words: `about ${thousands(inputTokens)} and ${thousands(outputTokens)} tokens`,
    },
    { name: 'Cost', words: costWords(cost) },
    {
      name: 'Written by',
      words: providers.map(({ provider }) => nameOf(provider, providers)).join(', then '),
    },
  ].filter(({ words }) => words !== '')
}

function costWords(cost: Quote['cost']): string {
  if (cost === null) return 'not known: no prices in Settings'
  return aboutMoney(cost) ?? 'nothing'
}

const thousands = (count: number): string =>
  count < 1000 ? String(count) : `${(count / 1000).toLocaleString('en', { maximumFractionDigits: 0 })},000`

import './run-panel.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Quote } from '../../../../shared/contract/run-routes.ts'
import { aboutMoney, moneyRange, timeRange } from '../../../../shared/quote-words.ts'
import { nameOf } from '../../../../shared/provider.ts'
import { counted } from '../../state-words.ts'
import { useSettingsStore } from '../../stores/known-settings.ts'
import { QuoteNotes } from '../quote/quote-notes.tsx'
import type { AskedQuote } from '../quote/use-quote.ts'

interface QuoteFactsProps {
  asked: AskedQuote
  /** False while answers are being saved: the quote is for what is on disk. */
  saved: boolean
}

/** How large a run would be. Estimates say so; money is shown only with prices from the settings. */
export function QuoteFacts({ asked: { quote, failure }, saved }: QuoteFactsProps) {
  const read = useSettingsStore((store) => store.settings?.readThrough.on ?? false)
  if (failure) return <p className="run-panel-note">{failureSentence(failure)}</p>
  if (quote && quote.sections.length === 0) return <QuoteNotes quote={quote} />
  return (
    <>
      <dl
        className="quote numbers"
        aria-label={quote ? 'What the run would take' : 'Working out what the run would take'}
        aria-busy={quote === null}
        data-saved={saved}
      >
        {(quote ? factsOf(quote) : roomForFacts(read)).map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{quote ? words : <span aria-hidden>{words}</span>}</dd>
          </div>
        ))}
      </dl>
      {quote && <QuoteNotes quote={quote} />}
    </>
  )
}

interface Fact {
  name: string
  words: string
}

/** Drawn unread until the facts are known: they come to where they will stand, and no button moves under a hand. */
const roomForFacts = (read: boolean): Fact[] => [
  { name: 'Sections', words: '17, in 25 requests' },
  { name: 'Time', words: 'about 3 to 8 minutes' },
  { name: 'Read and written', words: 'about 140,000 and 58,000 tokens' },
  { name: 'Cost', words: 'about $0.50 to $1.00' },
  ...(read ? [{ name: readingThrough, words: '$0.10 to $0.20 of it' }] : []),
  { name: 'Written by', words: 'OpenAI, then Claude' },
]

const readingThrough = 'Reading it through'

function factsOf(quote: Quote): Fact[] {
  const { sections, requests, seconds, inputTokens, outputTokens, cost, readThrough, providers } = quote
  const forReading = readThrough?.cost && moneyRange(readThrough.cost)
  return [
    { name: 'Sections', words: `${sections.length}, in ${counted(requests, 'request')}` },
    { name: 'Time', words: `about ${timeRange(seconds)}` },
    {
      name: 'Read and written',
      words: `about ${thousands(inputTokens)} and ${thousands(outputTokens)} tokens`,
    },
    { name: 'Cost', words: costWords(cost) },
    { name: readingThrough, words: forReading ? `${forReading} of it` : '' },
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

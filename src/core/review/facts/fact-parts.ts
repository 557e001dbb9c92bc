import type { FactId } from '../../../shared/facts.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { wordsIn } from '../words/words-in.ts'
import { callNameOf } from './call-name.ts'

/** A wording by which a fact is spoken of: the whole of it, or a part that stands for it. */
export interface FactPart {
  /** Parts of two texts of a fact correspond when this is the same. */
  part: string
  text: string
  /** Found by its value, so that "$4800" and "$4,800" are the same amount. */
  amount: NumberInText | null
}

const article = /^(?:the|a|an)\s+/iu
const length = /^(\d+|[a-z]+(?:-[a-z]+)?)[ -](day|week|month|year)s?$/iu

/** The wordings that stand for a fact, the longest first. */
export function partsOf(id: FactId, text: string): FactPart[] {
  // A way to buy that is called “90 days” is not spoken of wherever ninety days are.
  if (isNameOfWay(id) && length.test(text)) return []
  const parts: FactPart[] = [{ part: 'whole', text, amount: null }]
  const add = (part: string, found: string | null | undefined): void => {
    if (found && found !== text) parts.push({ part, text: found, amount: null })
  }
  if (isName(id) && article.test(text)) {
    const bare = text.replace(article, '')
    // "The Map" without its article is any map.
    if (/\s/u.test(bare)) add('without article', bare)
  }
  if (id === 'full-name') add('first name', firstNameOf(text))
  if (id === 'call-to-action') add('call', callNameOf(text))
  if (id.endsWith('-timeframe')) {
    const [, count, unit] = length.exec(text) ?? []
    if (count && unit) add('adjective', `${count}-${unit.toLowerCase()}`)
  }
  if (id.endsWith('-price')) parts.push(...amountsOf(text))
  return parts
}

/** A first name that stands for the person; none in a name of one word. */
function firstNameOf(name: string): string | null {
  const words = name.split(/\s+/u).filter((word) => !/^(?:dr|mr|mrs|ms|prof)\.?$/iu.test(word))
  const [first] = words
  return words.length > 1 && first !== undefined && /^\p{Lu}\p{L}{2,}$/u.test(first) ? first : null
}

function amountsOf(text: string): FactPart[] {
  return moneyIn(text).map((amount, i) => ({ part: `amount ${i + 1}`, text: amount.text, amount }))
}

/** The amounts of money in a text. */
export const moneyIn = (text: string): NumberInText[] =>
  numbersIn(text, wordsIn(text)).filter((number) => number.kind === 'money')

/** Names are capitalised and may lose their article; the other facts are sentences, lengths and prices. */
export const isName = (id: FactId): boolean =>
  id === 'business-name' ||
  id === 'full-name' ||
  id === 'offer-name' ||
  id === 'gift-title' ||
  id.startsWith('step-') ||
  isNameOfWay(id)

const isNameOfWay = (id: FactId): boolean => id.startsWith('way-') && id.endsWith('-name')

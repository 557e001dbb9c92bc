import { foldedKeys, foldedText } from './folded-words.ts'

const digits = String.raw`(?<!\p{Nd})\p{Nd}{1,3}(?:[ .,'’]\p{Nd}{3}(?!\p{Nd}))+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,]\p{Nd}+)?`
const numberPattern = new RegExp(String.raw`(?:(\p{Sc}) ?)?(${digits})(?: ?([\p{Sc}%‰]))?`, 'gu')
/** What a number counts: the word behind it, whatever marks stand between; of a script without spaces its first sign. */
const wordBehind =
  /^[^\p{L}\p{N}]*([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}])+)/u

/** Time and money in English, German, Spanish, Polish and French, as they read when folded. Told apart by three letters. */
const units =
  /^(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|percent|dollars?|euros?|pounds?|usd|eur|gbp|chf|pln|sek|jpy|kr|zl(?:otych|oty)?|tage?[ns]?|wochen?|monate?[ns]?|jahre?[ns]?|stunden?|minuten?|sekunden?|prozent|dias?|semanas?|mes(?:es)?|anos?|horas?|minutos?|dolares?|dni|dzien|tygodni\p{L}*|tydzien|miesi\p{L}+|lata?|rok\p{L}*|godzin\p{L}*|minut\p{L}?|procent\p{L}*|jours?|semaines?|mois|ans?|heures?)$/u

/** From two up: "one" is as often a pronoun or an article. In the same five languages. */
const spelled = new Set(
  [
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half twice',
    'zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn',
    'neunzehn halb doppelt million millionen',
    'dos tres cuatro cinco seis siete ocho nueve diez doce trece catorce quince veinte treinta cuarenta cincuenta',
    'sesenta setenta ochenta noventa cien ciento cientos mil millon millones',
    'dwa dwie dwoch trzy trzech cztery czterech piec pieciu szesc szesciu siedem osiem dziewiec dziesiec dziesieciu',
    'dwanascie pietnascie dwadziescia trzydziesci czterdziesci piecdziesiat sto tysiac tysiace tysiecy milion',
    'deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille',
  ].flatMap((line) => line.split(' ')),
)
/** German writes a whole number as one word. */
const spelledInOne =
  /^\p{L}*(?:zwanzig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend)$/u

/**
 * The numbers of a text with their currency and unit, as values: "$4,800" and "4800 $" are the same, "90 days" and
 * "90 weeks" are not. `rest` is the text without its digits. Expects a text in Unicode's compatible form (NFKC).
 */
export function numbersTold(text: string): { numbers: string[]; rest: string } {
  const numbers: string[] = []
  const rest = text.replace(
    numberPattern,
    (whole, before: string = '', written: string, after: string = '', at: number) => {
      numbers.push(
        `${valueOf(written)}${before || after}${unitBehind(text.slice(at + whole.length, at + whole.length + 64))}`,
      )
      return ' '
    },
  )
  return { numbers, rest }
}

/** A number that is written as a word. */
export const isSpelledNumber = (key: string): boolean => spelled.has(key) || spelledInOne.test(key)

function unitBehind(after: string): string {
  const word = wordBehind.exec(after)?.[1] ?? ''
  const [key = ''] = foldedKeys(foldedText(word))
  // "4k", "4m": what stands right at the number scales it.
  if (key.length <= 2 && after.startsWith(word)) return key
  return units.test(key) ? key.slice(0, 3) : /^[^\p{Lu}\p{Ll}]/u.test(word) ? key.slice(0, 1) : ''
}

/** "4,800", "4.800", "4 800" and "4800.00" are 4800; "4,5" and "4.50" are 4.5. */
function valueOf(written: string): string {
  const decimal = written.startsWith('0')
  const joined = decimal ? written : written.replace(/[ .,'’](?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
  const value = joined.replace(',', '.')
  return value.includes('.') ? value.replace(/\.?0+$/u, '') : value
}

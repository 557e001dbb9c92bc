import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, plain } from '../words/words-in.ts'

/** Words with which no text of these languages ends. */
const unfinished = new Set(
  `the a an and or of to with for from by your our their my because which that than if while whose into
   und oder der die das den dem des ein eine einen einem mit für von weil dass sowie ihre ihren unser unsere deine
   y o el la los las un una de del con para por que porque su sus nuestro nuestra
   et ou le les une des du de avec pour dans que qui parce votre vos notre nos ses
   i oraz lub albo w z na do dla że ponieważ który która które`.split(/\s+/u),
)
/** Words shorter than a body are headings and buttons, which end as they like. */
const least = 25
/** A last sentence of so many words that begins in its own line's middle is no signature. */
const sentence = 6

/** A text that stops in the middle of a sentence, and quotation marks that are never closed. */
export function cutOffTexts({ texts, answers }: Reading): Found[] {
  return texts.flatMap((placed) => [...cutOff(placed, answers), ...openQuotes(placed)])
}

/** “Rufen Sie uns an”: behind its verb a German prefix ends a sentence, and it is the article of English. */
const isPrefix = (key: string, { intake }: Answers): boolean => key === 'an' && copyLanguage(intake) === 'de'

const bare = (text: string): string => plain(text).replace(/[.!?…]+$/u, '')

/** A call to action ends as it was answered. */
const isAnswer = ({ intake }: Answers, text: string): boolean => bare(intake.callToAction) === bare(text)

function cutOff(placed: PlacedText, answers: Answers): Found[] {
  const { text } = placed
  const words = placed.words()
  const last = words.at(-1)
  if (words.length < least || !last || last.text === '&') return []
  const tail = text.slice(last.to)
  if (/\S/u.test(tail.replace(/[,;–—-]/gu, '')) || !/[.!?…]["”’»)]?\s/u.test(text)) return []
  const line = text.lastIndexOf('\n', last.from) + 1
  let start = words.length - 1
  while (start > 0 && words[start - 1]?.sentence === last.sentence && (words[start - 1]?.from ?? 0) >= line)
    start--
  const first = words[start] ?? last
  const length = words.length - start
  const leadsOn = unfinished.has(last.key) && last.text === last.key && !isPrefix(last.key, answers)
  const cut = /[,;–—-]/u.test(tail) ? length > 2 : leadsOn
  const inLine =
    first.from > line &&
    length >= sentence &&
    /[.!?…]["”’»)]?\s+["“„«(¿¡]*$/u.test(text.slice(Math.max(line, first.from - 12), first.from))
  // A name signs a letter, and an address at its end takes no full stop.
  const signed = isLarge(last.text) && isLarge(words.at(-2)?.text ?? '')
  const address = last.text.startsWith('{{')
  const said = text.slice(first.from, last.to)
  if (isAnswer(answers, said) || (!cut && (!inLine || signed || address))) return []
  return [
    aboutWords('placeholder', placed, first.from, last.to, {
      ...{ severity: cut ? 'error' : 'warning', rule: 'leftover-cut-off', family: 'leftover' },
      sentence: `The text stops in the middle of a sentence: ${quoted(said)}.`,
    }),
  ]
}

const pairs: readonly [open: string, close: RegExp][] = [
  ['„', /[“”‟"]/gu],
  ['«', /»/gu],
  ['“', /[”“"]/gu],
]

/** Of an odd quotation the opening mark; a new paragraph may open its own. */
function openQuotes(placed: PlacedText): Found[] {
  const { text } = placed
  for (const [open, close] of pairs) {
    const from = text.lastIndexOf(open)
    if (from < 0) continue
    // “ closes a German quotation, and » opens one in some houses.
    if ((open === '“' && text.includes('„')) || (open === '«' && /»[\p{L}\p{N}]/u.test(text))) continue
    const rest = text.slice(from + 1)
    if (rest.search(close) >= 0) continue
    const end = Math.min(text.length, from + 40)
    return [
      aboutWords('placeholder', placed, from, end, {
        ...{ severity: 'warning', rule: 'leftover-open-quote', family: 'leftover' },
        sentence: `The quotation that begins with ${quoted(text.slice(from + 1, end))} is never closed.`,
      }),
    ]
  }
  return []
}

import { bareLink, linksIn } from '../facts/links.ts'
import { phonesIn } from '../facts/phones.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import { plain, wordsIn } from '../words/words-in.ts'

/** Addresses, in the words where they stand for a stranger's place, are left to the kind `placeholder`. */
const stands =
  /example\.(?:com|org|net)|your-?(?:site|website|domain|link|name|company|email)|calendly\.com\/your|^link\./u

/** Addresses of pages and mailboxes that the intake does not name. */
export function strangeLinks({ texts, answers }: Reading): Found[] {
  const { bare, pages } = linksAnswered(answers)
  return texts.flatMap((placed) =>
    linksIn(placed.text)
      .filter(({ text }) => !stands.test(bareLink(text)))
      // What is asked of a page, such as where a reader comes from, makes it no other page.
      .filter(({ text }) => !bare.has(bareLink(text)) && !bare.has(bareLink(text.replace(/[?#].*$/u, ''))))
      .map(({ from, to, text }) => {
        const [only] = pages.length === 1 && !text.includes('@') ? pages : []
        return aboutWords('fact', placed, from, to, {
          severity: 'error',
          sentence: only
            ? `The link ${quoted(text)} is not the one in your answers, ${quoted(only.text)}.`
            : `The address ${quoted(text)} is not in your answers. Check that it is yours.`,
          repair:
            only && isOurPage(placed.text, { from, text }, answers)
              ? { label: `Write ${quoted(only.text)}`, text: only.text }
              : null,
        })
      }),
  )
}

const booking =
  /(?<!\p{L})(?:book\p{L}*|reserve|sign up|join|apply|call|buch\p{L}*|anmeld\p{L}*|meld\p{L}*|reserv\p{L}*|réserv\p{L}*|inscri\p{L}*|pide|solicita|umów\p{L}*|zapisz\p{L}*|zarezerw\p{L}*|here|hier|aquí|ici|tutaj)(?!\p{L})[^.!?\n]*$/iu

/** A page of somebody else is none of ours: its host has no word of ours, and nobody is sent there to book. */
function isOurPage(
  text: string,
  { from, text: link }: { from: number; text: string },
  { intake: { businessName, fullName } }: Answers,
): boolean {
  const host = plain(bareLink(link).replace(/\/.*$/u, ''))
  const own = wordsIn(`${businessName} ${fullName}`).filter(({ key }) => key.length >= 4)
  return (
    own.some(({ key }) => host.includes(plain(key))) || booking.test(text.slice(Math.max(0, from - 60), from))
  )
}

const linksAnswered = onceFor(({ texts }: Answers) => {
  const known = texts.flatMap((text) => linksIn(text))
  return {
    bare: new Set(known.map(({ text }) => bareLink(text))),
    pages: known.filter(({ text }) => !text.includes('@')),
  }
})

/** Telephone numbers that the intake does not name. Only one that is called is put right: the others may be numbers of something else. */
export function strangePhones({ texts, answers }: Reading): Found[] {
  const { only, ends, nine } = phonesAnswered(answers)
  return texts.flatMap((placed) =>
    phonesIn(placed.text, nine)
      .filter(({ digits }) => !ends.has(digits.slice(-9)))
      .map(({ from, to, text, called }) =>
        aboutWords('fact', placed, from, to, {
          severity: 'error',
          sentence: only
            ? `The number ${quoted(text)} is not the one in your answers, ${quoted(only)}.`
            : `The number ${quoted(text)} is not in your answers. Check that it is yours.`,
          repair:
            only && called && isOurNumber(placed.text, { from, to }, answers)
              ? { label: `Write ${quoted(only)}`, text: only }
              : null,
        }),
      ),
  )
}

const callWord =
  /(?<!\p{L})(?:calls?|ring|phone|telephone|text|dial|reach|ruft?|rufen|anruf\p{L}*|erreich\p{L}*|llám\p{L}*|llam\p{L}*|appel\p{L}*|joign\p{L}*|dzwoń\p{L}*|zadzwo\p{L}*)(?!\p{L})(?<object>[^.!?\n]*)$/iu
/** Between the call and the number: who is called is ours, and when and how. */
const filling =
  /^(?:\p{L}{1,3}|now|today|number|directly|under|here|this|with|from|unter|heute|jetzt|nummer|direkt|einfach|bitte|gern\p{L}*|unse?r\p{L}*|nous|notre|numéro|maintenant|aujourd|número|ahora|nosotr\p{L}*|teléfono|telefon\p{L}*|numer\p{L}*|teraz|dzisiaj|office|studio|workshop|praxis|werkstatt|büro)$/u
const forSomebody = /^\s(?:for|pour|para)\s(?:the\s)?\p{Lu}/u

/** “Call 0800 1111 for Childline”, “Ring the poison line on …”: whom one calls there is somebody else. */
function isOurNumber(
  text: string,
  { from, to }: { from: number; to: number },
  { intake: { businessName, fullName } }: Answers,
): boolean {
  if (forSomebody.test(text.slice(to, to + 16))) return false
  const object = callWord.exec(text.slice(Math.max(0, from - 60), from))?.groups?.['object'] ?? ''
  const own = new Set(wordsIn(`${businessName} ${fullName}`).map(({ key }) => key))
  return wordsIn(object).every(({ key }) => filling.test(key) || own.has(key) || /\d/u.test(key))
}

const phonesAnswered = onceFor(({ texts, intake }: Answers) => {
  const own = intake.practical.phone
    .split(/[,;\n]|\s(?:or|oder|o|ou|lub|and|und|y|et|i)\s/u)
    .flatMap((part) => phonesIn(`Tel. ${part.trim()}`, true))
  const known = [...own, ...texts.flatMap((text) => phonesIn(text))]
  const numbers = new Set(known.map(({ digits }) => digits.slice(-9)))
  return {
    only: numbers.size === 1 ? (known[0]?.text ?? null) : null,
    // A number is known by its last nine digits, a short one by all of its eight.
    ends: new Set(known.flatMap(({ digits }) => [digits.slice(-9), digits.slice(-8)])),
    /** Spain and Poland have numbers of nine digits. */
    nine: known.some(({ digits }) => digits.length === 9 || /^(?:00)?(?:34|48)\d{9}$/u.test(digits)),
  }
})

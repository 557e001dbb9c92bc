import { bareLink, linksIn } from '../facts/links.ts'
import { phonesIn } from '../facts/phones.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'

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
          repair: only ? { label: `Write ${quoted(only.text)}`, text: only.text } : null,
        })
      }),
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
          repair: only && called ? { label: `Write ${quoted(only)}`, text: only } : null,
        }),
      ),
  )
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

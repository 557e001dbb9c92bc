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

/** Telephone numbers that the intake does not name. */
export function strangePhones({ texts, answers }: Reading): Found[] {
  const { only, ends } = phonesAnswered(answers)
  return texts.flatMap((placed) =>
    phonesIn(placed.text)
      .filter(({ digits }) => !ends.has(digits.slice(-9)))
      .map(({ from, to, text }) =>
        aboutWords('fact', placed, from, to, {
          severity: 'error',
          sentence: only
            ? `The number ${quoted(text)} is not the one in your answers, ${quoted(only.text)}.`
            : `The number ${quoted(text)} is not in your answers. Check that it is yours.`,
          repair: only ? { label: `Write ${quoted(only.text)}`, text: only.text } : null,
        }),
      ),
  )
}

const phonesAnswered = onceFor(({ texts }: Answers) => {
  const known = texts.flatMap(phonesIn)
  const [only] = known.length === 1 ? known : []
  // A number is known by its last nine digits, a short one by all of its eight.
  return { only, ends: new Set(known.flatMap(({ digits }) => [digits.slice(-9), digits.slice(-8)])) }
})

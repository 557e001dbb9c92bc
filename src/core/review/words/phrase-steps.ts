/** One word of a phrase: what may stand there. */
export interface Step {
  words: ReadonlySet<string>
  /** Words that must be written large in the text, in small letters here. */
  large: ReadonlySet<string>
  starts: readonly string[]
  ends: readonly string[]
  any: boolean
  anyLarge: boolean
  number: boolean
  optional: boolean
}

/** Steps of a phrase are counted in the bits of one number. */
const mostSteps = 29

/**
 * Reads a phrase as it is written in a list. Its words stand in small letters, as `keyOf` compares them, and
 * `a/b` is either word, `word?` one that may be missing, `*` any word, `~3` up to three of any words, `#` a number in
 * figures or words, `heilt*` and `*garantie` words that begin or end so, `+` any word that is written large, `Forbes` one that
 * must be, and `^` in front the beginning of a sentence.
 */
export function stepsOf(phrase: string): { steps: Step[]; begins: boolean } {
  const begins = phrase.startsWith('^')
  const written = (begins ? phrase.slice(1) : phrase).trim().split(/ +/u)
  const steps = written.flatMap((token) => {
    const gap = /^~(\d)$/u.exec(token)
    if (gap) return Array.from({ length: Number(gap[1]) }, () => stepOf('*?'))
    // “l'argent” is two words in a text; see `wordsIn`.
    const elisions = [...token.matchAll(elided)].map(([, elision = '']) => elision)
    if (elisions.length === 0) return [stepOf(token)]
    return [stepOf(`${[...new Set(elisions)].join('/')}?`), stepOf(token.replace(elided, ''))]
  })
  if (steps.length > mostSteps) throw new Error(`The phrase “${phrase}” has more than ${mostSteps} words.`)
  return { steps, begins }
}

const elided = /(?<![^/])(l|d|qu|jusqu|lorsqu|puisqu)'(?=\p{L}{3})/gu

function stepOf(token: string): Step {
  const optional = token.length > 1 && token.endsWith('?')
  // As `keyOf` has it: "here's" is "here".
  const written = (optional ? token.slice(0, -1) : token).split('/').map((each) => each.replace(/'s$/u, ''))
  // Switzerland writes "gross" where others write "groß".
  const choices = written.flatMap((each) =>
    each.includes('ß') ? [each, each.replaceAll('ß', 'ss')] : [each],
  )
  const plain = choices.filter((choice) => !/[*#+]/u.test(choice))
  return {
    words: new Set(plain.filter((choice) => choice === choice.toLowerCase())),
    large: new Set(
      plain.filter((choice) => choice !== choice.toLowerCase()).map((choice) => choice.toLowerCase()),
    ),
    starts: choices.filter((choice) => /^.+\*$/u.test(choice)).map((choice) => choice.slice(0, -1)),
    ends: choices.filter((choice) => /^\*.+$/u.test(choice)).map((choice) => choice.slice(1)),
    any: choices.includes('*'),
    anyLarge: choices.includes('+'),
    number: choices.includes('#'),
    optional,
  }
}

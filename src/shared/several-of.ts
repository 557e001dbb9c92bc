/** The word for several of a thing: "ways", "entries"; a word that is one for several already stays. */
export const severalOf = (one: string): string =>
  one.endsWith('s') ? one : /[^aeiou]y$/u.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`

/** "1 word", "3 words". */
export const howMany = (count: number, one: string): string =>
  `${count} ${count === 1 ? one : severalOf(one)}`

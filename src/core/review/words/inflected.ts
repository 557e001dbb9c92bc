/**
 * Endings by which nouns and adjectives change in German, Dutch, Spanish, Italian, Portuguese and French: plurals,
 * genitives, cases. English has the s.
 */
const endings = new Set('s es e en n ens ns er ern em i a o as os ae x nen in innen'.split(' ').concat(''))
/** What is left of the word in front of the ending, at least. */
const shortestStem = 4

/**
 * True when two words are forms of one: "Schwimmschulen" of "Schwimmschule", "scuole" of "scuola", "Gärten" of "Garten".
 * Both are in small letters.
 */
export function isInflected(one: string, other: string): boolean {
  const [a, b] = [plainVowels(one), plainVowels(other)]
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  // A stem may end in letters that an ending begins with: "libros" and "libro" part behind the o.
  for (let stem = same; stem >= Math.max(shortestStem, same - 2); stem--)
    if (endings.has(a.slice(stem)) && endings.has(b.slice(stem))) return true
  return false
}

const plainVowels = (word: string): string => word.replace(/[äöü]/gu, (vowel) => plain[vowel] ?? vowel)
const plain: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' }

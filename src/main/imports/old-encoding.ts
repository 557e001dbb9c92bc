import { westernEuropean } from '../../shared/western-european.ts'

/** Letters beside a to z that one language has, or several have whose letters share an encoding. */
const alphabets: readonly { encoding: string; letters: string; alone?: true }[] = [
  // What is as likely as another is the first: most files are of the West.
  { encoding: 'windows-1252', letters: 'äöüßàâçèéêëîïôûùÿœæåøáíóúñìòªº' },
  { encoding: 'windows-1252', letters: 'áâãàçéêíóôõúü' },
  { encoding: 'windows-1250', letters: 'ąćęłńóśźż' },
  { encoding: 'windows-1250', letters: 'áčďéěíňóřšťúůýž' },
  { encoding: 'windows-1250', letters: 'áäčďéíĺľňóôŕšťúýž' },
  { encoding: 'windows-1250', letters: 'áéíóöőúüű' },
  { encoding: 'windows-1250', letters: 'ăâîşţ' },
  { encoding: 'windows-1250', letters: 'čćđšž' },
  { encoding: 'windows-1251', letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџ', alone: true },
  { encoding: 'windows-1253', letters: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ', alone: true },
]

/** As much of a text as tells its language, in bytes. */
const enough = 64 * 1024

/**
 * In which letters of before UTF-8 a text was saved: those in which most of them belong to one language. `alone`: such letters
 * stand in no word with a to z.
 */
export function oldEncoding(bytes: Uint8Array): string {
  const some = bytes.subarray(0, enough)
  let best = { encoding: 'windows-1252', share: 0 }
  for (const { encoding, letters, alone } of alphabets) {
    const share = shareOf(oldText(some, encoding), new Set(letters), alone === true)
    if (share > best.share) best = { encoding, share }
  }
  return best.encoding
}

/** Bytes in letters of before UTF-8. */
export const oldText = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'windows-1252' ? westernEuropean(bytes) : new TextDecoder(encoding).decode(bytes)

/** A letter that is none of a to z, or a sign in the middle of a word, with what stands beside it. */
const odd = /(?:(?![a-z])\p{L}|(?<=\p{L})[^\p{L}\p{Nd}\s\p{ASCII}’‘“”–—…·•\u00ad](?=\p{L}))/giu

/** How much of what is odd in a text is letters of one alphabet, as words have them: no capital stands behind a small one. */
function shareOf(text: string, letters: ReadonlySet<string>, alone: boolean): number {
  let [all, known] = [0, 0]
  for (const { 0: letter, index } of text.matchAll(odd)) {
    all++
    const [before, behind] = [text.charAt(index - 1), text.charAt(index + 1)]
    const isMixed = alone && /[a-z]/iu.test(before + behind)
    const isRaised = /\p{Lu}/u.test(letter) && /\p{Ll}/u.test(before)
    if (letters.has(letter.toLowerCase()) && !isMixed && !isRaised) known++
  }
  return all === 0 ? 0 : known / all
}

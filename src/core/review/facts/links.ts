/** An address of a page or of a mailbox in a text. */
export interface LinkInText {
  from: number
  to: number
  text: string
}

const endings =
  'com|net|org|io|co|app|me|ly|de|uk|eu|se|no|dk|fi|fr|es|it|nl|pt|pl|at|ch|us|ca|au|nz|ie|in|tv|info|biz|online|shop|store|coach|academy|club|live|link|site|page|pro|life|health|training|courses'
const linkPattern = new RegExp(
  String.raw`https?:\/\/[^\s<>"'“”)\]]{1,500}|(?<![\p{L}\p{N}@./_-])(?:[\p{L}\p{N}._%+-]{1,64}@)?[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:${endings})(?![\p{L}\p{N}])(?:\/[^\s<>"'“”)\]]{0,500})?`,
  'giu',
)

/** The addresses of a text, without the mark that ends a sentence. */
export function linksIn(text: string): LinkInText[] {
  if (!/\.[\p{L}\p{N}]|:\/\//u.test(text)) return []
  return [...text.matchAll(linkPattern)].flatMap(({ 0: whole, index }) => {
    const link = whole.replace(/[.,;:!?…]+$/u, '')
    // "no.it" and the like are missing spaces, not addresses.
    const isBare = !/[/@]/u.test(link) && link.split('.').length === 2
    if (isBare && (/\.(?:no|in|it|me|at|us|so|is)$/iu.test(link) || /\.\p{Lu}/u.test(link))) return []
    return [{ from: index, to: index + link.length, text: link }]
  })
}

/** Two addresses lead to the same place whatever stands before the host and a closing stroke. */
export const bareLink = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/$/u, '')

/** The little of nspell that is used; it brings no types of its own. */
declare module 'nspell' {
  export interface Nspell {
    correct(word: string): boolean
    suggest(word: string): string[]
    add(word: string): unknown
  }
  // eslint-disable-next-line no-restricted-syntax -- The package is one function.
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Nspell
}

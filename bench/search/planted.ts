import { draws } from './words.ts'

/** Words that stand in three to five vaults each, and in which. */
export function rareWords(vaults: number): { word: string; vaults: number[] }[] {
  const draw = draws(3)
  return Array.from({ length: 40 }, (_, at) => ({
    word: `zyx${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}quill`,
    vaults: Array.from({ length: 3 + (at % 3) }, () => Math.floor(draw() * vaults)),
  }))
}

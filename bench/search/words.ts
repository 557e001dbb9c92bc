import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A source of numbers from 0 to 1 that gives the same ones for the same seed. */
export function draws(seed: number): () => number {
  let state = seed * 2_654_435_761 + 12_345
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Every different word of the project's own English prose, the most used first. */
function realWords(): string[] {
  const files = ['prompts', 'prompts/sections', 'examples', 'docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(md|json)$/.test(name))
      .sort()
      .map((name) => join(root, folder, name)),
  )
  const counts = new Map<string, number>()
  for (const file of files)
    for (const word of readFileSync(file, 'utf8')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
}

const beginnings = 're con de in pro un dis com pre ex per trans inter sub over'.split(' ')
const middles = 'ma ter li no ra ve si da lo men ti ca pe nu sto gra fi ro be du tor lan'.split(' ')
const endings = 'tion ing er ly ness ment able al ive ed'.split(' ')

/** 50,000 words: real ones first, then made-up ones that begin and end like English words. */
export function vocabulary(size = 50_000): string[] {
  const words = new Set(realWords())
  const draw = draws(7)
  const one = (of: readonly string[]): string => of[Math.floor(draw() * of.length)] ?? ''
  while (words.size < size) {
    const begun = draw() < 0.5 ? one(beginnings) : one(middles)
    words.add(begun + one(middles) + one(middles) + (draw() < 0.5 ? one(middles) : '') + one(endings))
  }
  return [...words].slice(0, size)
}

/** Draws words as often as in prose: the n-th most used one in proportion to 1 ÷ (n + 2.7), as Zipf and Mandelbrot say. */
export function writer(words: readonly string[], seed: number): (count: number) => string {
  const draw = draws(seed)
  const steps = 1 << 18
  const sums: number[] = []
  let sum = 0
  for (let n = 1; n <= words.length; n++) sums.push((sum += 1 / (n + 2.7)))
  const table = new Uint16Array(steps)
  for (let step = 0, n = 0; step < steps; step++) {
    while ((sums[n] ?? Infinity) < (sum * (step + 0.5)) / steps) n++
    table[step] = n
  }
  // The table's steps are too coarse for the rarest words: those of the last step are drawn evenly.
  const one = (): string => {
    const n = table[Math.floor(draw() * steps)] ?? 0
    return words[n < 20_000 ? n : 20_000 + Math.floor(draw() * (words.length - 20_000))] ?? ''
  }
  return (count) => {
    let text = ''
    for (let left = count; left > 0;) {
      const length = Math.min(left, 6 + Math.floor(draw() * 14))
      const first = one()
      text += `${text === '' ? '' : ' '}${first.charAt(0).toUpperCase()}${first.slice(1)}`
      for (let word = 1; word < length; word++) text += ` ${one()}`
      text += draw() < 0.1 ? '? ' : '.'
      if (draw() < 0.12) text += '\n\n'
      left -= length
    }
    return text.trim()
  }
}

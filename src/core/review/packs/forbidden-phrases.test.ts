import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayingAt } from '../testing/saying-at.ts'
import { roles, type Role } from '../roles.ts'
import { packClaims, packPhrases } from './pack-findings.ts'

const folder = join(import.meta.dirname, '../../../../prompts/sections')

/** Quoted in a line “Avoid.” of a prompt, and no phrase: what joins two ideas. */
const noPhrases = new Set(['and'])

/** What our prompts forbid by its words, each once. */
const forbidden = [
  ...new Set(
    readdirSync(folder)
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
      .filter((line) => line.startsWith('**Avoid.**'))
      .flatMap((line) => [...line.matchAll(/"([^"]+)"/gu)].map(([, phrase = '']) => phrase)),
  ),
].filter((phrase) => !noPhrases.has(phrase))

const isFoundAt = (phrase: string) => (role: Role) => {
  const reading = sayingAt(role, phrase)
  return [...packClaims(reading), ...packPhrases(reading)].length > 0
}

describe('the phrases that our prompts forbid', () => {
  it('are some', () => {
    expect(forbidden.length).toBeGreaterThan(50)
  })

  it('are all found by a rule', () => {
    expect(forbidden.filter((phrase) => !roles.some(isFoundAt(phrase)))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allPacks } from './packs/all-packs.ts'
import { foundWith } from './packs/pack-findings.ts'
import { packFinder } from './packs/pack-finder.ts'
import { fields, markets, type Pack, type PackRule } from './packs/pack.ts'
import { isPublic, roles, type Role } from './roles.ts'
import { sayingAt } from './testing/saying-at.ts'

type Example = PackRule['examples']['found'][number]

/** Where an example stands: in the first place its rule looks in. */
const placeOf = (rule: PackRule, example: Example): Role => {
  if (typeof example !== 'string') return example.place
  const [place = 'public'] = rule.places
  return place === 'public' || place === 'anywhere' ? (roles.find(isPublic) ?? 'page') : place
}
const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text)

/** What is wrong with the examples of a rule, with this pack, in a language and a market of the rule. */
function faultsOf(pack: Pack, rule: PackRule): string[] {
  const language = rule.languages === 'any' ? 'en' : (rule.languages[0] ?? 'en')
  const market = rule.markets?.[0] ?? markets[0]
  const find = packFinder({ packs: [pack], fields, market, language })
  const isFound = (example: Example): boolean =>
    foundWith(find, sayingAt(placeOf(rule, example), textOf(example), '', rule.given)).some(
      (found) => found.rule === rule.id,
    )
  const { found, clean } = rule.examples
  return [
    ...found.filter((each) => !isFound(each)).map((each) => `misses ${textOf(each)}`),
    ...clean.filter(isFound).map((each) => `finds ${textOf(each)}`),
  ]
}

const rules = allPacks().flatMap((pack) => pack.rules.map((rule) => ({ id: rule.id, pack, rule })))

describe('a rule of a pack', () => {
  it('has a name of its own', () => {
    expect(rules.map(({ id }) => id)).toEqual([...new Set(rules.map(({ id }) => id))])
  })

  it.each(rules)('$id finds what it is for, and nothing in what only looks like it', ({ pack, rule }) => {
    expect(faultsOf(pack, rule)).toEqual([])
  })

  it.each(rules)('$id is missed when it is taken out', ({ pack, rule }) => {
    const without = { ...pack, rules: pack.rules.filter((each) => each !== rule) }
    expect(faultsOf(without, rule)).not.toEqual([])
  })
})

/** A sentence for each rule by its name, kept apart from the packs: a rule that goes with its examples is missed here. */
const goldens = z
  .record(z.string(), z.union([z.string(), z.object({ place: z.enum(roles), text: z.string() })]))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../corpus/golden-rules.json'), 'utf8')))

describe('the corpus', () => {
  it('names every rule of every pack, and no other', () => {
    expect(Object.keys(goldens).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  })

  it('has a sentence of each that it still finds', () => {
    const missed = rules.flatMap(({ id, pack, rule }) => {
      const example = goldens[id]
      const wanted = { ...rule, examples: { found: example === undefined ? [] : [example], clean: [] } }
      return faultsOf(pack, wanted).map((fault) => `${id} ${fault}`)
    })
    expect(missed).toEqual([])
  })
})

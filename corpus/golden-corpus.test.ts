import { describe, expect, it } from 'vitest'
import { copyLanguage } from '../src/shared/copy-language.ts'
import { findingFamilies, findingKinds, type Finding } from '../src/shared/finding.ts'
import { nameOfPath, fieldOf, valueAt } from '../src/shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../src/shared/sections/index.ts'
import { checkVault, type ReviewedVault } from '../src/core/review/check-vault.ts'
import type { Fragment, Planted } from './fragment.ts'
import { fragmentsIn, vaultAmong } from './lots.ts'
import { markedNames, markedVault } from './marks.ts'
import { isAlarm, kindScores, placesOf, scoreOf, totalOf, type KindScore, type Score } from './score.ts'
import { foreignPlaces } from './vault-of-fragment.ts'

const faulty = fragmentsIn('faulty')
const clean = fragmentsIn('clean')
/** Faults for which no rule has been mended yet: what is found of them is what the next vault can expect. */
const unseen = fragmentsIn('unseen')
/** Written blind. Only its form is held here: what is found of it is counted by `npm run bench:review`. */
const newest = fragmentsIn('newest')
const all = [...faulty, ...unseen, ...clean, ...newest]
const vaultOf = (fragment: Fragment): ReviewedVault => vaultAmong(clean, fragment)

const scored = (fragments: readonly Fragment[]) =>
  fragments.map((fragment) => {
    const vault = vaultOf(fragment)
    return scoreOf(fragment, vault, checkVault(vault))
  })
const scores = scored([...faulty, ...clean])
const atFirstSight = scored(unseen)

describe('the fragments of the golden corpus', () => {
  it('are many: at least 44 faulty and 42 clean ones, each with a name of its own', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(44)
    expect(clean.length).toBeGreaterThanOrEqual(42)
    const names = all.map(({ name }) => name)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect([...faulty, ...unseen].filter(({ planted }) => planted.length === 0)).toEqual([])
    expect(clean.filter(({ planted }) => planted.length > 0)).toEqual([])
  })

  it('have the form of their sections where they say something', () => {
    const foreign = all.flatMap((fragment) =>
      vaultOf(fragment).sections.flatMap((record) =>
        foreignPlaces(record).map((place) => `${fragment.name}: ${place}`),
      ),
    )
    expect(foreign).toEqual([])
  })

  it('hold the words that are said to be at fault', () => {
    const gone = all.flatMap((fragment) => fragment.planted.filter((one) => !isThere(fragment, one)))
    expect(gone).toEqual([])
  })

  it('have a fault of every family of copy in the newest lot, in five languages', () => {
    const planted = newest.flatMap((fragment) => fragment.planted)
    expect(planted.length).toBeGreaterThanOrEqual(300)
    expect(newest.filter((fragment) => fragment.planted.length === 0).length).toBeGreaterThanOrEqual(15)
    expect(planted.filter(({ family, path, text }) => !family || !path || !text)).toEqual([])
    expect(familiesWithout(planted)).toEqual(['limit', 'bait', 'comment', ...ofTheWhole])
    const languages = new Set(newest.map((fragment) => copyLanguage(vaultOf(fragment).intake)))
    expect([...languages].sort()).toEqual(['de', 'en', 'es', 'fr', 'pl'])
  })

  it('are judged by every kind of fault that is planted in them', () => {
    const unjudged = all.filter(({ judged, planted }) =>
      planted.some(({ kind }) => kind && !judged.includes(kind)),
    )
    expect(unjudged.map(({ name }) => name)).toEqual([])
  })
})

/** Families of a vault as a whole: no words of it are at fault. */
const ofTheWhole = ['missing', 'length', 'read-time', 'stale', 'sample']

const familiesWithout = (planted: readonly Planted[]): string[] =>
  findingFamilies.filter((family) => planted.every((fault) => fault.family !== family))

describe.each(markedNames)('the marks in a vault written by a model: %s', (name) => {
  it('stand each in its words at its path, once', async () => {
    const { vault, marks } = await markedVault(name)
    const contentOf = (section: number) => vault.sections.find(({ number }) => number === section)?.content
    const gone = marks.filter(({ section, path, text }) => {
      const value = valueAt(contentOf(section), path)
      return typeof value !== 'string' || !value.includes(text)
    })
    expect(gone).toEqual([])
    const places = marks.map(({ section, path, text, family }) =>
      JSON.stringify([section, path, text, family]),
    )
    // A vault with few faults was read whole all the same: something is marked in each of its sections.
    const unmarked = vault.sections.filter(({ number }) => !marks.some(({ section }) => section === number))
    expect(places.length > 200 || (places.length > 50 && unmarked.length === 0)).toBe(true)
    expect(new Set(places).size).toBe(places.length)
    expect(marks.some(({ error }) => error)).toBe(true)
  })
})

function isThere(fragment: Fragment, { section, path, text }: Planted): boolean {
  const record = vaultOf(fragment).sections.find(({ number }) => number === section)
  if (text === undefined) return record !== undefined
  return textsIn(valueAt(record?.content, path ?? [])).some((words) => placesOf(words, text).length > 0)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('the review of the golden corpus', () => {
  console.log(report())

  it('finds at least 95 of 100 planted faults', () => {
    const planted = scores.flatMap((score) => score.planted)
    const found = planted.filter(({ shownBy }) => shownBy.length > 0)
    expect(found.length / planted.length).toBeGreaterThanOrEqual(0.95)
  })

  it.each(clean.map(({ name }) => name))('raises at most two false alarms in %s', (name) => {
    const alarms = scores.find(({ fragment }) => fragment.name === name)!.falseAlarms.filter(isAlarm)
    expect(alarms.length, alarms.map(({ sentence }) => sentence).join('\n')).toBeLessThanOrEqual(2)
  })
})

function report(): string {
  return [
    `${faulty.length} faulty and ${clean.length} clean fragments that the rules have learned from`,
    ...linesOf(scores),
    '',
    `${unseen.length} faulty fragments at first sight: no rule was mended for them`,
    ...linesOf(atFirstSight),
  ].join('\n')
}

/** A line for each kind, then every miss and every false alarm by name. */
function linesOf(some: readonly Score[]): string[] {
  const misses = some.flatMap(({ fragment, planted }) =>
    planted.filter(({ shownBy }) => shownBy.length === 0).map(({ fault }) => ({ fragment, fault })),
  )
  const alarms = some.flatMap(({ fragment, falseAlarms }) =>
    falseAlarms.map((finding) => ({ fragment, finding })),
  )
  return [
    ...tableOf(kindScores(findingKinds, some)),
    `Missed: ${misses.length}`,
    ...misses.map(({ fragment, fault }) => `  ${fragment.name} · ${faultLine(fault)}`),
    `Found beside what was planted: ${alarms.length}`,
    ...alarms.map(({ fragment, finding }) => `  ${fragment.name} · ${findingLine(finding)}`),
  ]
}

function tableOf(rows: readonly KindScore[]): string[] {
  const head = ['kind', 'planted', 'found', 'recall', 'false clean', 'false faulty', 'notes', 'precision']
  const worth = rows.filter((row) => row.planted + row.falseInClean + row.falseInFaulty + row.notes > 0)
  const cells = [...worth, totalOf(rows)].map((row) => [
    row.kind,
    `${row.planted}`,
    `${row.found}`,
    percent(row.recall),
    `${row.falseInClean}`,
    `${row.falseInFaulty}`,
    `${row.notes}`,
    percent(row.precision),
  ])
  return [head, ...cells].map((line) => line.map((cell, i) => cell.padEnd(i === 0 ? 14 : 13)).join(''))
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const faultLine = ({ kind, family, section, path, text, about }: Planted): string =>
  `${kind ?? family ?? 'fault'} · ${placeOf(section, path ?? [])} · ${text ?? '(as a whole)'} · ${about}`

const findingLine = ({ kind, severity, section, path, span, sentence }: Finding): string =>
  `${kind} (${severity}) · ${placeOf(section, path)} · ${span ? `“${span.text}”` : '(whole)'} · ${sentence}`

const placeOf = (section: SectionNumber, path: readonly (string | number)[]): string => {
  const { schema, title } = sectionOf(section)
  return `${title} › ${nameOfPath(fieldOf(schema), [...path])}`
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingKinds, type Finding } from '../../../shared/finding.ts'
import { nameOfPath, fieldOf, valueAt } from '../../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { checkVault } from '../check-vault.ts'
import { fragmentSchema, type Fragment, type Planted } from './fragment.ts'
import { isAlarm, kindScores, placesOf, scoreOf, type KindScore } from './score.ts'
import { foreignPlaces, vaultOfFragment } from './vault-of-fragment.ts'

const fragmentsIn = (folder: string): Fragment[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const raw: unknown = JSON.parse(readFileSync(join(import.meta.dirname, folder, file), 'utf8'))
      const fragment = fragmentSchema.parse(raw)
      if (`${fragment.name}.json` !== file) throw new Error(`${file} calls itself ${fragment.name}.`)
      return fragment
    })

const faulty = fragmentsIn('faulty')
const clean = fragmentsIn('clean')
/** Faults for which no rule has been mended yet: what is found of them is what the next vault can expect. */
const unseen = fragmentsIn('unseen')
const all = [...faulty, ...unseen, ...clean]

function vaultOf(fragment: Fragment) {
  const base = clean.find(({ name }) => name === fragment.base) ?? null
  if (fragment.base !== undefined && !base) throw new Error(`There is no clean fragment ${fragment.base}.`)
  return vaultOfFragment(fragment, base)
}

const scored = (fragments: readonly Fragment[]) =>
  fragments.map((fragment) => {
    const vault = vaultOf(fragment)
    return scoreOf(fragment, vault, checkVault(vault))
  })
const scores = scored([...faulty, ...clean])
const firstSight = scored(unseen).flatMap(({ planted }) => planted)
const perKind = kindScores(findingKinds, scores)
const misses = scores.flatMap(({ fragment, planted }) =>
  planted.filter(({ shownBy }) => shownBy.length === 0).map(({ fault }) => ({ fragment, fault })),
)

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

  it('are judged by every kind of fault that is planted in them', () => {
    const unjudged = all.filter(({ judged, planted }) => planted.some(({ kind }) => !judged.includes(kind)))
    expect(unjudged.map(({ name }) => name)).toEqual([])
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
  const alarms = scores.flatMap(({ fragment, falseAlarms }) =>
    falseAlarms.map((finding) => ({ fragment, finding })),
  )
  return [
    `${faulty.length} faulty and ${clean.length} clean fragments`,
    ...tableOf(
      perKind.filter(
        ({ planted, falseInClean, falseInFaulty, notes }) =>
          planted + falseInClean + falseInFaulty + notes > 0,
      ),
    ),
    `at first sight: ${firstSight.filter(({ shownBy }) => shownBy.length > 0).length} of ${firstSight.length} faults in ${unseen.length} fragments that no rule was mended for`,
    '',
    `Missed: ${misses.length}`,
    ...misses.map(
      ({ fragment, fault }) =>
        `  ${fragment.name} · ${fault.kind} · ${placeOf(fault.section, fault.path ?? [])} · ${
          fault.text ?? '(as a whole)'
        } · ${fault.about}`,
    ),
    '',
    `Found beside what was planted: ${alarms.length}`,
    ...alarms.map(({ fragment, finding }) => `  ${fragment.name} · ${lineOf(finding)}`),
  ].join('\n')
}

function tableOf(rows: readonly KindScore[]): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const total = kindScores(findingKinds, scores).reduce((sum, row) => sum + row.found, 0)
  const planted = rows.reduce((sum, row) => sum + row.planted, 0)
  const cells = rows.map((row) => [
    row.kind,
    `${row.planted}`,
    `${row.found}`,
    percent(row.recall),
    `${row.falseInClean}`,
    `${row.falseInFaulty}`,
    `${row.notes}`,
    percent(row.precision),
  ])
  const head = ['kind', 'planted', 'found', 'recall', 'false clean', 'false faulty', 'notes', 'precision']
  const lines = [head, ...cells, ['all', `${planted}`, `${total}`, percent(total / Math.max(1, planted))]]
  return lines.map((line) => line.map((cell, i) => cell.padEnd(i === 0 ? 14 : 13)).join(''))
}

const lineOf = ({ kind, severity, section, path, span, sentence }: Finding): string =>
  `${kind} (${severity}) · ${placeOf(section, path)} · ${span ? `“${span.text}”` : '(whole)'} · ${sentence}`

const placeOf = (section: SectionNumber, path: readonly (string | number)[]): string => {
  const { schema, title } = sectionOf(section)
  return `${title} › ${nameOfPath(fieldOf(schema), [...path])}`
}

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WriteRequest } from '../../../core/ports.ts'
import { spelledWords } from '../../../core/review/words/spellings.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { joinParts } from '../../../shared/sections/join-parts.ts'
import { type FieldPath, fieldAt, fieldOf, valueAt } from '../../../shared/sections/outline.ts'
import type { Content } from '../../../shared/vault.ts'
import { shapedSection } from '../../../shared/sections/shaped.ts'
import { framedBusiness, frameIn } from './frame-of.ts'
import { slotsOf } from './slots-of.ts'
import { sectionsOf } from './testing/frame-faults.ts'
import { frameNames, intakesFor } from './testing/frame-intakes.ts'
import { partOf, writeFromFrame } from './write-from-frame.ts'

const root = join(import.meta.dirname, '../../../../sample')
const frame = frameIn(join(root, 'program'))
const [, intake] = intakesFor('program')[0]!
type Material = WriteRequest['material']

const written = (section: SectionNumber, about: Partial<Material> = {}): Content =>
  writeFromFrame(
    { kind: 'section', intake, reads: {}, section, part: 1, refine: null, missing: null, ...about },
    root,
  )
const wholeOf = (section: SectionNumber): Content =>
  joinParts(sectionOf(section).parts.map((_, i) => written(section, { part: i + 1 })))

describe('an answer of the sample', () => {
  it.each(sectionsOf(frame))('fits the form of section %i, part by part', (section) => {
    expect(
      shapedSection(section, framedBusiness(intake)).schema.safeParse(wholeOf(section)).error,
    ).toBeUndefined()
  })

  it.each(['businessName', 'fullName', 'callToAction'] as const)(
    'fits every form where an answer has no word: %s',
    (key) => {
      const silent = { ...intake, [key]: '—' }
      for (const section of sectionsOf(frame))
        for (const [i, { schema }] of shapedSection(section, framedBusiness(silent)).parts.entries())
          expect(
            schema.safeParse(written(section, { intake: silent, part: i + 1 })).error,
            `section ${section}`,
          ).toBeUndefined()
    },
  )

  it.each(frameNames)('names a business that bears its owner’s name once: %s', (folder) => {
    const [, usual] = intakesFor(folder)[0]!
    const ofOneName = { ...usual, businessName: 'Akari Morita', fullName: 'Akari Morita' }
    for (const section of sectionsOf(frameIn(join(root, folder))))
      for (const [i, { schema }] of shapedSection(section, framedBusiness(ofOneName)).parts.entries()) {
        const content = written(section, { intake: ofOneName, part: i + 1 })
        expect(schema.safeParse(content).error, `section ${section}`).toBeUndefined()
        expect(JSON.stringify(content)).not.toMatch(/Morita(?: here)?(?:,? (?:of|from) |, |\\n)Akari Morita/u)
      }
  })

  it('names the offer and its steps as the section that was read does, else as the frame does', () => {
    const named = (reads: Material['reads'], slot: string): unknown => slotsOf(intake, reads, frame)(slot)
    const edited = { 4: { name: 'The Quiet Half-Year', blueprint: [{ name: 'The Long Look' }] } }
    expect([named(edited, 'offerName'), named(edited, 'step1')]).toEqual([
      'The Quiet Half-Year',
      'The Long Look',
    ])
    expect([named({}, 'offerName'), named({}, 'way1Price')]).toEqual([
      'The Northlight Coaching Program',
      '$4,800, or three payments of $1,700',
    ])
    expect(named({}, 'way2Price')).toBeNull()
  })

  it('is spelt as the answers ask for, but for what stands in the answers', () => {
    const spelt = (spelling: string): string[] => {
      const market = { ...intake.market, spelling }
      const material = { intake: { ...intake, market, message: 'We colour grey programmes.' } }
      const all = sectionsOf(frame).flatMap((section) =>
        sectionOf(section).parts.map((_, i) => written(section, { ...material, part: i + 1 })),
      )
      const words =
        JSON.stringify(all)
          .replace(/"\w+":/gu, '')
          .match(/\p{L}+/gu) ?? []
      return [...new Set(words.filter((word) => spelledWords().get(word.toLowerCase())?.of === 'british'))]
    }
    expect(spelt('British').length).toBeGreaterThan(5)
    expect(spelt('American').filter((word) => !/^(?:colour|grey|programmes)$/u.test(word))).toEqual([])
  })

  it('holds only what was missing, where only that was asked for', () => {
    const missing = [['spoken'], ['positioningLines', 1]]
    const { spoken, positioningLines } = written(2) as { spoken: string; positioningLines: string[] }
    expect(written(2, { missing })).toEqual({ spoken, positioningLines: [positioningLines[1]] })
  })

  it.each(sectionsOf(frame))('says any field of section %i otherwise when it is refined', (section) => {
    const current = wholeOf(section)
    const form = fieldOf(shapedSection(section, framedBusiness(intake)).schema)
    for (const path of pathsOf(current)) {
      const { value } = written(section, { refine: { note: 'Warmer.', path, current } })
      const field = fieldAt(form, path)
      expect(field?.schema.safeParse(value).error, path.join('.')).toBeUndefined()
      if (field?.kind !== 'number') expect(value, path.join('.')).not.toEqual(valueAt(current, path))
    }
    expect(written(section, { refine: { note: 'Warmer.', path: [], current } })).not.toEqual(current)
  })

  it('gives each part of a section its own entries of a list', () => {
    const emails = Array.from({ length: 18 }, (_, i) => ({ number: i + 1 }))
    const numbers = [1, 2, 3].map((part) => partOf({ emails }, 8, part)['emails'])
    expect(numbers).toEqual([emails.slice(0, 6), emails.slice(6, 12), emails.slice(12)])
    expect(Object.keys(partOf({ ads: emails, targeting: {} }, 9, 2))).toEqual(['ads', 'targeting'])
  })
})

/** Every place inside a section; of long lists the first and the last entry. */
function pathsOf(value: unknown, path: FieldPath = []): FieldPath[] {
  const here = path.length > 0 ? [path] : []
  if (Array.isArray(value)) {
    const ends = [...new Set([0, value.length - 1])]
    return [...here, ...ends.flatMap((i) => pathsOf(value[i], [...path, i]))]
  }
  if (typeof value !== 'object' || value === null) return here
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reviewVault } from '../../../../core/review/review-vault.ts'
import { intakeSchema, type Intake } from '../../../../shared/intake.ts'
import { sectionRecordSchema, type SectionRecord } from '../../../../shared/vault.ts'
import { recordOf, sectionsOf } from './frame-faults.ts'
import { frameNames, intakesFor } from './frame-intakes.ts'
import { frameIn } from '../frame-of.ts'

/** More than a person decides in two minutes. */
const most = 40

const entriesOf = (intake: Intake, sections: SectionRecord[]): string[] =>
  reviewVault({ intake, sections, past: [], confirmed: [] }, null).unknowns.map(
    ({ severity, text }) => `${severity} ${text}`,
  )

const isError = (entry: string): boolean => entry.startsWith('error')

test.each(frameNames)(
  'the sample “%s” says little that is not from the person, and claims nothing',
  (name) => {
    const frame = frameIn(join(import.meta.dirname, '../../../../../sample', name))
    const [usual] = intakesFor(name)
    const intake = usual![1]
    const entries = entriesOf(
      intake,
      sectionsOf(frame).flatMap((section) => recordOf(frame, section, intake) ?? []),
    )
    expect(entries.length).toBeLessThanOrEqual(most)
    expect(entries.filter(isError)).toEqual([])
  },
)

test.each(['second-watch-coffee-care', 'schwimmschule-hasler'])(
  'in “%s”, which a model wrote, the table is short and no claim is taken for invented',
  (name) => {
    const folder = join(import.meta.dirname, '../../../storage/testing', name)
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const files = readdirSync(join(folder, 'sections')).filter((file) => file.endsWith('.json'))
    const sections = files.sort().map((file) => sectionRecordSchema.parse(read(`sections/${file}`)))
    const entries = entriesOf(intakeSchema.parse(read('intake.json')), sections)
    expect(entries.length).toBeLessThanOrEqual(most)
    expect(entries.filter(isError)).toEqual([])
  },
)

import type { Finding } from '../../src/shared/finding.ts'
import type { ReviewFound } from '../results.ts'
import { lots, wordsOf, type Case, type Lot } from './cases.ts'
import { sentenceCounts } from './sentences.ts'
import { swappedVoices } from './swapped-voices.ts'
import { unknownCounts } from './unknown-counts.ts'
import { balancedTable, missesOf, tallyTable } from './tables.ts'
import {
  balancedTallies,
  cleanTally,
  familyTallies,
  isRead,
  judgedTally,
  languageTallies,
  tallyOf,
} from './tallies.ts'

const countsOf = ({ name, cases }: Lot): ReviewFound['lots'][number] => ({
  name,
  fragments: cases.length,
  all: tallyOf(name, cases),
  families: familyTallies(cases),
  languages: languageTallies(cases),
  clean: cleanTally(cases, wordsOf),
  balanced: balancedTallies(cases, 1),
  balancedWithTable: balancedTallies(cases, 2),
})

const severities = (findings: readonly Finding[]): Record<'errors' | 'warnings', number> => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
})

/** What the review finds in every lot of the corpus, and what it finds that is none. */
export async function measureFound(
  say: (line: string) => void,
  options: { misses: boolean },
): Promise<ReviewFound> {
  const all = await lots()
  const counts = all.map(countsOf)
  for (const { name, families, languages, clean, balanced } of counts) {
    say(`\n${name}`)
    say(tallyTable('family', families))
    say(tallyTable('language', languages))
    if (!name.startsWith('marks')) say(balancedTable(balanced))
    if (clean.words > 0)
      say(`clean copy: ${clean.words} words, ${clean.errors} errors, ${clean.warnings} warnings`)
  }
  say('')
  say(
    tallyTable(
      'lot',
      counts.map((each) => each.all),
    ),
  )
  const marked = all.find(({ name }) => name === 'marks: all')?.cases ?? []
  const beside = marked.map(({ name, language, score }) => ({
    ...{ name, language },
    ...severities(score.falseAlarms.filter((finding) => !isRead(finding))),
    read: severities(score.falseAlarms.filter(isRead)),
  }))
  for (const { name, errors, warnings, read } of beside)
    say(
      `${name}: ${errors} errors and ${warnings} warnings of rules touch no mark; of the read-through ${read.errors} and ${read.warnings}`,
    )
  const readOf = (name: string): Case[] =>
    (all.find((lot) => lot.name === name)?.cases ?? []).filter(({ findings }) => findings.some(isRead))
  const read = {
    vaults: readOf('marks: all').length,
    errors: tallyOf('errors', readOf('marks: errors')),
    all: tallyOf('all', readOf('marks: all')),
    judged: judgedTally(readOf('marks: all')),
  }
  say(`\nof the ${read.vaults} that a model has read through`)
  say(tallyTable('marks', [read.errors, read.all]))
  const unknowns = await unknownCounts()
  for (const { name, entries } of unknowns)
    say(`${name}: ${entries} lines in the table of what is not from the person`)
  const sentences = sentenceCounts()
  for (const { name, faults, found, inTable, harmless, warned } of sentences)
    say(
      `sentences ${name}: ${found} of ${faults} at fault found, ${inTable} more in the table; ${warned} of ${harmless} harmless ones warned of`,
    )
  const swapped = swappedVoices()
  for (const { name, swaps, found, vaults, falseNotes } of swapped)
    say(
      `${name} swapped for those of another vault: ${found} of ${swaps} told; ${falseNotes} notes in ${vaults} vaults as they are`,
    )
  if (options.misses) all.flatMap(missesOf).forEach(say)
  return { lots: counts, beside, read, unknowns, sentences, swapped }
}

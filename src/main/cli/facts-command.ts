import { resolve } from 'node:path'
import { factChange, factsInUse } from '../../core/review/fact-changes.ts'
import { factIdSchema, factIds, type FactId } from '../../shared/facts.ts'
import type { Replacement } from '../../shared/finding.ts'
import type { FactInUse } from '../../shared/contract/vault-routes.ts'
import { fieldOf, nameOfPath, valueAt } from '../../shared/sections/outline.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import { longestFact } from '../../shared/vault-command.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import { openToRead, openVault, reviewedVault, type VaultFolder } from '../storage/vault-folder.ts'
import { fitting } from './arguments.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'

export interface FactsOptions {
  /** The fact's name and its new text. */
  set?: string[]
  dryRun: boolean
  json: boolean
}

/** Lists the facts that must read the same everywhere, or changes one of them and every place that says it. */
export async function facts(folder: string, options: FactsOptions): Promise<number> {
  if (options.dryRun && !options.set) throw new BadUse('--dry-run goes with --set.')
  const asked = options.set ? changeAsked(options.set) : null
  const open = asked && !options.dryRun ? openVault : openToRead
  const vault = must(await open(resolve(folder)))
  const known = factsInUse(await reviewedVault(vault))
  if (asked) return change(vault, known, asked, options)
  if (options.json) say(JSON.stringify(known))
  else for (const fact of known) say(`${fact.id.padEnd(24)}${usesOf(fact).padEnd(14)}${fact.text}`)
  return exitCodes.delivered
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`
const usesOf = ({ uses }: FactInUse): string => count(uses.length, 'use')

function changeAsked([name = '', text = '', ...rest]: string[]): { fact: FactId; text: string } {
  const fact = factIdSchema.safeParse(name)
  if (!fact.success) throw new BadUse(`There is no fact “${name}”. There are: ${factIds.join(', ')}.`)
  if (text.trim() === '' || rest.length > 0) {
    throw new BadUse(`Say the new text in quotes: --set ${name} "New text"`)
  }
  // It is one line, as in the window.
  return { fact: fact.data, text: fitting('The new text', text.trim().replace(/\s+/gu, ' '), longestFact) }
}

async function change(
  vault: VaultFolder,
  known: readonly FactInUse[],
  { fact, text }: { fact: FactId; text: string },
  { dryRun, json }: FactsOptions,
): Promise<number> {
  const old = known.find(({ id }) => id === fact)
  if (!old) throw new BadUse(`This vault has no “${fact}” yet: the place it comes from is empty.`)
  const reviewed = await reviewedVault(vault)
  const replacements = factChange(reviewed, fact, text)
  // Nothing is told as changed that could not be.
  if (!dryRun) {
    must(await vault.apply({ kind: 'change-fact', fact, text, replacements }))
    await vault.settled()
  }
  if (json) say(JSON.stringify(replacements))
  else {
    say(`${old.name}: “${old.text}” → “${text}”`)
    for (const replacement of replacements)
      say(`  ${placeOf(replacement)}: ${inItsLine(replacement, reviewed.sections)}`)
  }
  const sections = new Set(replacements.map(({ section }) => section)).size
  const where = `${count(replacements.length, 'place')} in ${count(sections, 'section')}`
  if (!json) say(dryRun ? `Would change ${where}. Nothing was written.` : `Changed, with ${where}.`)
  return exitCodes.delivered
}

function placeOf({ section, path }: Replacement): string {
  const definition = sectionOf(section)
  return `Section ${section} (${definition.title}) › ${nameOfPath(fieldOf(definition.schema), path)}`
}

/** The words around a replacement on one line, with the old and the new text in their middle. */
function inItsLine(
  { section, path, from, to, was, text }: Replacement,
  sections: readonly SectionRecord[],
): string {
  const record = sections.find((candidate) => candidate.number === section)
  const whole = String(valueAt(record?.content, path))
  const before = whole.slice(Math.max(0, from - around), from)
  const after = whole.slice(to, to + around)
  return `…${before}[${was} → ${text}]${after}…`.replace(/\s+/g, ' ')
}

/** Characters shown on each side of a replacement. */
const around = 30

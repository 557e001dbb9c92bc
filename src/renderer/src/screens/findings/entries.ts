import { findingKinds, isQuiet, type Finding, type FindingKind } from '../../../../shared/finding.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { linkWordsRule } from '../../../../shared/tokens.ts'
import type { UnknownEntry } from '../../../../shared/unknown-entry.ts'
import type { Severity } from '../../stores/review.ts'
import { kindWords } from './finding-words.ts'

/** What a person decides about at once: one finding, or several that are settled with one answer. */
export type Entry =
  | { form: 'one'; id: string; findings: readonly [Finding]; same: readonly Finding[] }
  /** The same words to be filled in, wherever they stand. */
  | { form: 'placeholder'; id: string; findings: readonly [Finding, ...Finding[]]; words: string }
  /** A number or a name that is not from the person, wherever and however it is written. */
  | { form: 'unknown'; id: string; findings: readonly [Finding, ...Finding[]]; unknown: UnknownEntry }
  /** The same words in several places, of which one may keep them. */
  | { form: 'repeated'; id: string; findings: readonly [Finding, ...Finding[]] }
  /** Sections that are not written, or that the sample writer wrote: said once for all of them. */
  | { form: 'sections'; id: string; findings: readonly [Finding, ...Finding[]] }

/**
 * The findings as entries, in the order they came; what stands in the table of unknowns is decided there. Quiet ones are said
 * at their section's head and nowhere else.
 */
export function entriesOf(findings: readonly Finding[], unknowns: readonly UnknownEntry[] = []): Entry[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  const tabled = new Set(unknowns.flatMap(({ places }) => places.map(spotKey)))
  for (const finding of findings) {
    if (isQuiet(finding) || (finding.span && tabled.has(spotKey({ ...finding, span: finding.span }))))
      continue
    const key = entryKey(finding)
    const known = groups.get(key)
    if (known) known.push(finding)
    else groups.set(key, [finding])
  }
  const alike = sameOf(findings)
  const others = [...groups].map(([id, of]): Entry => {
    const [first] = of
    if (first.kind === 'placeholder' && first.span)
      return { form: 'placeholder', id, findings: of, words: first.span.text }
    if (first.kind === 'repetition' && of.length > 1) return { form: 'repeated', id, findings: of }
    if (first.kind === 'sample' || first.kind === 'not-written') return { form: 'sections', id, findings: of }
    return { form: 'one', id, findings: [first], same: alike.get(samenessOf(first) ?? '') ?? [first] }
  })
  return [...unknowns.flatMap(unknownEntry), ...others]
}

const spotKey = ({ section, path, span }: UnknownEntry['places'][number]): string =>
  JSON.stringify([section, path, span.from, span.text])

/** An entry of the table with its places as findings, by which every entry is gone to. */
function unknownEntry(unknown: UnknownEntry): Entry[] {
  const { family, severity, places } = unknown
  const [first, ...rest] = places.map((place, at): Finding => ({
    ...{ id: `${unknown.id}-${at}`, kind: 'proof', family, rule: 'unknown', severity, ...place },
    ...{
      sentence: `“${place.span.text}” is not from you. Say it without, or with what is true.`,
      repair: null,
      confirmable: true,
    },
  }))
  return first ? [{ form: 'unknown', id: `unknown ${unknown.id}`, findings: [first, ...rest], unknown }] : []
}

function entryKey(finding: Finding): string {
  if (finding.kind === 'placeholder' && finding.span) return `placeholder ${plain(finding.span.text)}`
  if (finding.kind === 'repetition' && finding.span) return `repetition ${finding.sentence}`
  return finding.kind === 'sample' || finding.kind === 'not-written' ? finding.kind : finding.id
}

const plain = (words: string): string =>
  words
    .toLocaleLowerCase('en')
    .replace(/[\s_]+/gu, ' ')
    .trim()

function sameOf(findings: readonly Finding[]): Map<string, Finding[]> {
  const alike = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = samenessOf(finding)
    if (key !== null) alike.set(key, [...(alike.get(key) ?? []), finding])
  }
  return alike
}

/** What makes two findings one decision: a claim in the same words, a fact with the same repair, words in place of a link. */
function samenessOf({ kind, rule, span, repair, confirmable }: Finding): string | null {
  if (!span) return null
  if (rule === linkWordsRule) return rule
  if (confirmable) return `true ${span.text}`
  return repair ? `${kind} ${repair.text}` : null
}

export interface Filter {
  /** Empty: all of them. */
  kinds: readonly FindingKind[]
  /** null: all of them. */
  severity: Severity | null
}

export const kindOf = (entry: Entry): FindingKind => entry.findings[0].kind
export const severityOf = (entry: Entry): Severity => entry.findings[0].severity

export const filtered = (entries: readonly Entry[], { kinds, severity }: Filter): Entry[] =>
  entries.filter(
    (entry) =>
      (kinds.length === 0 || kinds.includes(kindOf(entry))) &&
      (severity === null || severityOf(entry) === severity),
  )

/** How many entries there are of each gravity. */
export function countBySeverity(entries: readonly Entry[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const entry of entries) counts[severityOf(entry)]++
  return counts
}

/** The kinds there are, in their order, with how many entries each has. */
export function countByKind(entries: readonly Entry[]): { kind: FindingKind; count: number }[] {
  return findingKinds
    .map((kind) => ({ kind, count: entries.filter((entry) => kindOf(entry) === kind).length }))
    .filter(({ count }) => count > 0)
}

/** Entries under one heading. */
export interface EntryGroup {
  key: string
  title: string
  /** Set when the group is one section's. */
  section: SectionNumber | null
  entries: readonly Entry[]
}

/** What is to be filled in and what is said of the vault stand apart; the rest goes by section or by kind. */
export function grouped(entries: readonly Entry[], by: 'section' | 'kind'): EntryGroup[] {
  const groups = new Map<string, EntryGroup & { entries: Entry[] }>()
  for (const entry of entries) {
    const { key, title, section } = groupOf(entry, by)
    const known = groups.get(key)
    if (known) known.entries.push(entry)
    else groups.set(key, { key, title, section, entries: [entry] })
  }
  return [...groups.values()].sort((a, b) => rankOf(a, by) - rankOf(b, by))
}

const vaultKey = 'vault'
export const placeholderKey = 'placeholder'
export const unknownKey = 'unknown'

function groupOf(entry: Entry, by: 'section' | 'kind'): Omit<EntryGroup, 'entries'> {
  const [{ kind, section }] = entry.findings
  if (entry.form === 'sections') return { key: vaultKey, title: 'The vault', section: null }
  if (entry.form === 'placeholder')
    return { key: placeholderKey, title: kindWords.placeholder.many, section: null }
  if (entry.form === 'unknown')
    return { key: unknownKey, title: 'Numbers and names that are not from you', section: null }
  return by === 'kind'
    ? { key: kind, title: kindWords[kind].many, section: null }
    : { key: String(section), title: sectionOf(section).title, section }
}

function rankOf({ key, section }: EntryGroup, by: 'section' | 'kind'): number {
  if (key === vaultKey) return -3
  if (key === unknownKey) return -2
  if (key === placeholderKey) return -1
  return by === 'section' ? (section ?? 0) : findingKinds.findIndex((kind) => kind === key)
}

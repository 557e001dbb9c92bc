import { emptyHandover } from '../../shared/handover.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { noTokens } from '../../shared/provider.ts'
import type { Result } from '../../shared/result.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { untitled, type Content, type SectionRecord } from '../../shared/vault.ts'
import type { Author, ChangeLine } from '../../shared/vault-change.ts'
import type { VaultCommand } from '../../shared/vault-command.ts'
import { apply } from '../vault/apply.ts'
import type { VaultDocument } from '../vault/document.ts'
import { entriesOf, type Entry } from '../vault/history.ts'
import type { Change } from '../vault/work.ts'
import { validSection } from './valid-content.ts'

/** A vault without a disk, and what was done to it. */
export interface VaultInMemory {
  readonly document: VaultDocument
  readonly lines: readonly ChangeLine[]
  readonly entries: readonly Entry[]
  act(command: VaultCommand, by?: Author): Result<Change>
}

/** A section as a run writes it. */
export const sectionDraft = (
  number: SectionNumber,
  content: Content = validSection(number),
): Extract<VaultCommand, { kind: 'section-written' }>['draft'] => ({
  number,
  content,
  source: 'run',
  writers: sectionOf(number).parts.map(() => ({ provider: 'openai', model: 'gpt' })),
  note: null,
  basis: { answers: {}, reads: {}, prompts: {} },
  tokens: noTokens,
})

/** `written`: the sections that are there from the start. */
export function vaultInMemory(written: readonly SectionNumber[] = []): VaultInMemory {
  let document: VaultDocument = {
    vault: { title: untitled, client: '', failures: {}, approvals: {}, leftOut: {} },
    intake: emptyIntake(),
    handover: emptyHandover(),
    sections: {},
    parts: {},
    proposals: {},
    reviews: {},
    facts: [],
    confirmed: [],
    struck: [],
    clientReplies: [],
    readings: [],
  }
  const lines: ChangeLine[] = []
  const versions = new Map<SectionNumber, SectionRecord[]>()

  const act = (command: VaultCommand, by: Author = 'person'): Result<Change> => {
    const at = new Date(Date.UTC(2026, 10, 26) + lines.length * 1000).toISOString()
    const changed = apply(document, command, {
      at,
      by,
      running: false,
      entries: entriesOf(lines),
      highestRevision: (section) =>
        Math.max(0, ...(versions.get(section) ?? []).map(({ revision }) => revision)),
      version: (section, revision) => versions.get(section)?.find((old) => old.revision === revision) ?? null,
    })
    if (!changed.ok) return changed
    const { operations, undoes, redoes, passes } = changed.value
    if (operations.length === 0 && passes === undefined) return changed
    document = changed.value.document
    for (const record of Object.values(document.sections))
      versions.set(record.number, [...(versions.get(record.number) ?? []), record])
    const sitting = 'sitting' in command ? command.sitting : undefined
    lines.push({
      ...{ seq: lines.length + 1, at, by, what: command.kind, operations: [...operations], files: {} },
      ...(sitting !== undefined && { sitting }),
      ...(undoes !== undefined && { undoes }),
      ...(redoes !== undefined && { redoes }),
      ...(passes !== undefined && { passes }),
    })
    return changed
  }
  for (const number of written) act({ kind: 'section-written', draft: sectionDraft(number) }, 'run')
  return {
    get document() {
      return document
    },
    lines,
    get entries() {
      return entriesOf(lines)
    },
    act,
  }
}

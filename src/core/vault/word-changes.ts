import type { FactId } from '../../shared/facts.ts'
import type { Replacement } from '../../shared/finding.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fieldAt, fieldOf, nameOfPath, valueAt } from '../../shared/sections/outline.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { replaceWords as replacedWords } from '../review/replace-words.ts'
import { nameAfterBusiness } from './set-answers.ts'
import type { Situation, Work } from './work.ts'
import { ledgerOf } from './document.ts'
import type { Draft } from './draft.ts'
import { sectionName } from './section-name.ts'
import { isApproved, locked, openSection, touch } from './touch.ts'

type Of<K extends PersonCommand['kind']> = Extract<PersonCommand, { kind: K }>

export const replaceWords =
  ({ replacements }: Of<'replace-words'>): Work =>
  (draft, situation) =>
    replaced(draft, situation, replacements)

/** Changes a fact where it is coined, and with it the words of other fields that the person chose. */
export function changeFact({ fact: id, text: typed, replacements }: Of<'change-fact'>): Work {
  return (draft, situation) => {
    const text = typed.trim()
    if (text === '') return failed({ kind: 'not-allowed', why: 'A fact cannot be empty.' })
    const fact = ledgerOf(draft.document).find((known) => known.id === id)
    if (!fact) return failed({ kind: 'not-found', what: 'The place this fact comes from' })
    const coined = fact.source.kind === 'section' ? [fact.source] : []
    const approved = approvedAmong(draft, [...replacements, ...coined])
    if (approved.length > 0) return failed(locked(...approved))
    const others = replaced(draft, situation, replacements)
    return others.ok ? coin(draft, situation, id, text) : others
  }
}

function coin(draft: Draft, situation: Situation, id: FactId, text: string): Result<null> {
  const source = ledgerOf(draft.document).find((known) => known.id === id)?.source
  if (!source) return failed({ kind: 'not-found', what: 'The place this fact comes from' })
  if (source.kind === 'answer') {
    draft.set(['intake', source.key], text)
    nameAfterBusiness(draft)
    return ok(null)
  }
  const record = openSection(draft, source.section)
  if (!record.ok) return record
  const before = draft.operations.length
  draft.set(['sections', source.section, 'content', ...source.path], text)
  if (draft.operations.length > before) touch(draft, situation, source.section)
  return ok(null)
}

/** Every approved section that would be changed, so that the person is asked once. */
const approvedAmong = (draft: Draft, places: readonly { section: SectionNumber }[]): SectionNumber[] =>
  sectionNumbers.filter(
    (number) => isApproved(draft, number) && places.some(({ section }) => section === number),
  )

/** All of the words, or none: one that does not stand where it is said to stand refuses the whole. */
function replaced(draft: Draft, situation: Situation, replacements: readonly Replacement[]): Result<null> {
  const approved = approvedAmong(draft, replacements)
  if (approved.length > 0) return failed(locked(...approved))
  for (const section of sectionNumbers) {
    const ofThis = replacements.filter((replacement) => replacement.section === section)
    if (ofThis.length === 0) continue
    const record = openSection(draft, section)
    if (!record.ok) return record
    const root = fieldOf(sectionOf(section).schema)
    const noText = ofThis.find(({ path }) => fieldAt(root, path)?.kind !== 'text')
    if (noText) {
      const sentence = `${sectionName(section)} has no text “${nameOfPath(root, noText.path)}”.`
      return failed({ kind: 'bad-input', issues: [{ path: noText.path, rule: 'shape', sentence }] })
    }
    const content = replacedWords(record.value.content, ofThis)
    if (!content.ok) return content
    const before = draft.operations.length
    for (const { path } of ofThis)
      draft.set(['sections', section, 'content', ...path], valueAt(content.value, path))
    if (draft.operations.length > before) touch(draft, situation, section)
  }
  return ok(null)
}

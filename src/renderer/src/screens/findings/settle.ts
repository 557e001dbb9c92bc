import type { Finding, Replacement } from '../../../../shared/finding.ts'
import { valueAt } from '../../../../shared/sections/outline.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { confirmWords, keepAsGood, replaceWords } from '../../data/finding-orders.ts'
import { isUnlocked } from '../../data/unlock.ts'
import { fieldPlace, openDraft, placeNote, useOpenStore } from '../../stores/open-drafts.ts'
import { dropFindings } from '../../stores/findings.ts'
import { goTo } from '../../stores/place.ts'
import { editedAt } from './section-root.ts'

/** Opens the section where the finding is, with its words marked. */
export function goToFinding(
  vaultId: string,
  { section, path, span }: Pick<Finding, 'section' | 'path' | 'span'>,
): void {
  goTo({ kind: 'vault', vaultId, section, at: { path, span } })
}

/** Opens the field of the finding for editing; of an approved section the person is asked first. What was begun stays. */
export async function editFinding(vault: VaultView, finding: Finding): Promise<void> {
  const { section, path } = finding
  if (!(await isUnlocked(vault.summary.id, section))) return
  const place = editedAt(section, path)
  const key = fieldPlace(vault.summary.id, section, place)
  const record = vault.sections.find(({ number }) => number === section)
  const value = record && valueAt(record.content, place)
  if (path.length > 0 && value !== undefined) openDraft(key, value)
  goToFinding(vault.summary.id, finding)
}

/** Opens the refine note at the finding, with its sentence, or the client's own words, as the note to send or to change. */
export async function noteFinding(vaultId: string, finding: Finding): Promise<void> {
  if (!(await isUnlocked(vaultId, finding.section))) return
  const key = fieldPlace(vaultId, finding.section, editedAt(finding.section, finding.path))
  if (!useOpenStore.getState().notes[key]) placeNote(key, finding.comment?.words ?? finding.sentence)
  goToFinding(vaultId, finding)
}

/** Puts in what the review offers, in all places or in none. */
export async function repairFindings(vaultId: string, findings: readonly Finding[]): Promise<void> {
  const done = await replaceWords(
    vaultId,
    findings.flatMap((finding) => {
      const replacement = replacementOf(finding, finding.repair?.text)
      return replacement ? [replacement] : []
    }),
  )
  if (done) settled(vaultId, findings)
}

/** Fills in the same words wherever they stand. */
export async function fillIn(vaultId: string, findings: readonly Finding[], text: string): Promise<void> {
  const replacements = findings.flatMap((finding) => replacementOf(finding, text) ?? [])
  if (await replaceWords(vaultId, replacements)) settled(vaultId, findings)
}

/** Takes the words of findings as true in every section. */
export async function confirmFindings(vaultId: string, findings: readonly Finding[]): Promise<void> {
  const texts = [...new Set(findings.flatMap(({ span }) => (span ? [span.text] : [])))]
  if (texts.length > 0 && (await confirmWords(vaultId, texts))) settled(vaultId, findings)
}

/** The sections of stale findings fit what they were written from, as it is now. */
export async function keepStale(vaultId: string, findings: readonly Finding[]): Promise<void> {
  const sections = [...new Set(findings.map(({ section }) => section))]
  if (await keepAsGood(vaultId, sections)) settled(vaultId, findings)
}

function replacementOf({ section, path, span }: Finding, text: string | undefined): Replacement | undefined {
  if (!span || text === undefined) return undefined
  return { section, path, from: span.from, to: span.to, was: span.text, text }
}

const settled = (vaultId: string, findings: readonly Finding[]): void =>
  dropFindings(
    vaultId,
    findings.map(({ id }) => id),
  )

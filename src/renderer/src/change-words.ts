import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'

const names: Readonly<Record<string, string>> = {
  'set-answer': 'Typing in the intake',
  'set-intake': 'New answers',
  'set-field': 'Typing',
  'add-entry': 'New entry',
  'remove-entry': 'Removed entry',
  'move-entry': 'Moved entry',
  'replace-words': 'Replaced words',
  'change-fact': 'Changed fact',
  'decide-change': 'Decision on a change',
  'show-answer': 'Another version of the proposal',
  'close-proposal': 'Proposal decided',
  'set-review-field': 'Typing',
  'keep-review': 'Answer kept',
  'drop-review': 'Answer discarded',
  'restore-version': 'Version brought back',
  confirm: 'Claims taken as true',
  'still-good': 'Still good',
  approve: 'Approval',
  rename: 'New title',
  'section-written': 'Written',
  'section-proposed': 'Proposal',
  'section-to-review': 'Answer to review',
}

/** What a person calls a change: “Typing in The offer”. */
export function changeName({ what, section }: { what: string; section: SectionNumber | null }): string {
  const name = names[what] ?? 'Change'
  return section === null ? name : `${name} in ${sectionOf(section).title}`
}

import type { SectionChange } from '../../shared/section-change.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { nameOfPath, type Field } from '../../shared/sections/outline.ts'

/** Undo and redo are told by what they take back; what a run does needs no name here unless it can be taken back. */
type Named =
  | Exclude<PersonCommand['kind'], 'undo' | 'redo'>
  | 'section-written'
  | 'section-proposed'
  | 'section-to-review'
  | 'change-outside'
  | 'take-copy'

const names: Readonly<Record<Named, string>> = {
  'set-answer': 'Typing in the intake',
  'set-intake': 'New answers',
  'set-handover': 'Brand and links',
  'take-client-reply': 'A client’s reply',
  'settle-comment': 'A comment settled',
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
  strike: 'Words struck',
  'still-good': 'Still good',
  approve: 'Approval',
  'leave-out': 'Leaving out',
  rename: 'New title',
  'section-written': 'Written',
  'section-proposed': 'Proposal',
  'section-to-review': 'Answer to review',
  'change-outside': 'Change of another program',
  'take-copy': 'Second version used',
}

const isNamed = (what: string): what is Named => Object.hasOwn(names, what)

/** What a person calls a change: “Typing in The offer”. */
export function changeName({ what, section }: { what: string; section: SectionNumber | null }): string {
  const name = isNamed(what) ? names[what] : 'Change'
  if (section === null) return name
  const { title } = sectionOf(section)
  return what === 'leave-out' ? `${name}: ${title}` : `${name} in ${title}`
}

/** What was done to a section, as its history says it; `source`: who wrote a text that was written whole. */
export function historyWords(row: SectionChange, root: Field, source: string): string {
  const { place, places, what, approved, leftOut } = row
  const name = place === null ? '' : nameOfPath(root, place.path)
  const where = places > 1 ? ` in ${places} places` : name === '' ? '' : ` in ${name}`
  switch (what) {
    case 'change-outside':
      return `Changed outside Vaultwright${where}`
    case 'take-copy':
      return `You used a second version${where}`
    case 'set-field':
      return `You typed${name === '' ? '' : ` in ${name}`}`
    case 'add-entry':
      return `You added ${name}`
    case 'remove-entry':
      return `You removed ${name}`
    case 'move-entry':
      return `You moved ${name}`
    case 'replace-words':
      return `You replaced words${where}`
    case 'change-fact':
      return `You changed a fact${where}`
    case 'restore-version':
      return 'You brought an earlier version back'
    case 'keep-review':
      return 'You kept the answer as it came'
    case 'still-good':
      return 'You said that it still fits'
    case 'approve':
      return approved === true ? 'You approved it' : 'You unlocked it'
    case 'leave-out':
      return leftOut === true ? 'You left it out' : 'You took it in again'
    default:
      return source
  }
}

import type { VaultCommand } from './vault-command.ts'

/** What follows from the kind of a command, beside what it does to the vault. */
export interface CommandFacts {
  /** It puts another text in place of a whole one, which is then kept as a file of its own; typing is told from the log. */
  replacesText: boolean
  /** It changes what a run that is writing was planned by: words of many sections at once, or which sections there are. */
  disturbsRun: boolean
}

const quiet: CommandFacts = { replacesText: false, disturbsRun: false }
const replaces: CommandFacts = { ...quiet, replacesText: true }
const disturbs: CommandFacts = { ...quiet, disturbsRun: true }

/** One line for each kind, so that a new one does not compile before somebody has decided. */
export const commandFacts: Readonly<Record<VaultCommand['kind'], CommandFacts>> = {
  'set-answer': quiet,
  'set-intake': quiet,
  'set-handover': quiet,
  'take-client-reply': quiet,
  'settle-comment': quiet,
  'set-field': quiet,
  'add-entry': quiet,
  'remove-entry': quiet,
  'move-entry': quiet,
  'replace-words': disturbs,
  'change-fact': disturbs,
  'decide-change': quiet,
  'show-answer': quiet,
  'close-proposal': replaces,
  'set-review-field': quiet,
  'keep-review': replaces,
  'drop-review': quiet,
  'restore-version': replaces,
  confirm: quiet,
  strike: quiet,
  'still-good': quiet,
  approve: quiet,
  'leave-out': disturbs,
  rename: quiet,
  undo: quiet,
  redo: quiet,
  'run-began': quiet,
  'section-written': replaces,
  'part-written': quiet,
  'section-proposed': quiet,
  'section-to-review': quiet,
  'section-failed': quiet,
  'sections-read': quiet,
  'change-outside': quiet,
  'take-copy': quiet,
}

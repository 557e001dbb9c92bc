import type { Intake } from '../../../shared/intake.ts'
import { ok } from '../../../shared/result.ts'
import { withValueAt } from '../../../shared/sections/outline.ts'
import type { PersonCommand } from '../../../shared/vault-command.ts'
import type { KeptDraft } from '../../storage/drafts-file.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

type LeaveRoute = 'app.leave' | 'app.fence' | 'app.drafts' | 'app.keep-notes'

/** What is typed when the window closes, and what was kept of it at an earlier closing. */
export function leaveHandlers(
  ports: Pick<HandlerPorts, 'library' | 'drafts'> & {
    leave: Pick<HandlerPorts['leave'], 'answered' | 'fence' | 'wired'>
  },
): Pick<Handlers, LeaveRoute> {
  const putIn = (draft: KeptDraft) =>
    inVault(ports, draft.vaultId, async (vault) => {
      const intake = await vault.readIntake()
      if (!intake.ok) return intake
      const command = wholeCommand(draft, intake.value)
      const done = await vault.apply(command)
      // Another text stands there by now. What was kept is newer to the person, and undo brings the other back.
      return done.ok || done.failure.kind !== 'changed-outside' ? done : vault.apply(insisted(command))
    })
  return {
    'app.leave': ({ unsaved }) => {
      ports.leave.answered(unsaved)
      return ok(null)
    },
    'app.fence': () => {
      ports.leave.fence()
      return ok(null)
    },
    'app.drafts': async () => {
      const { drafts, notes, prompts } = await ports.drafts.read()
      const left: KeptDraft[] = []
      for (const draft of drafts) if (!(await putIn(draft)).ok) left.push(draft)
      if (left.length < drafts.length) await ports.drafts.change((kept) => ({ ...kept, drafts: left }))
      return ok({ saved: drafts.length - left.length, kept: left.length, notes, prompts })
    },
    'app.keep-notes': (typed) => ports.drafts.change((kept) => ({ ...kept, ...typed })),
  }
}

/** A part of an answer is put into the answer as it stands. */
const wholeCommand = ({ command, within }: KeptDraft, intake: Intake): PersonCommand =>
  within && command.kind === 'set-answer'
    ? { ...command, value: withValueAt(intake[command.key], within, command.value) }
    : command

/** The command whatever stands there now. */
const insisted = (command: PersonCommand): PersonCommand =>
  'base' in command ? { ...command, base: undefined } : command

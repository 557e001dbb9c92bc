import { failureSentence, failureWords } from '../../shared/failure-sentence.ts'
import { nameOf } from '../../shared/provider.ts'
import type { RunEvent, RunPurpose } from '../../shared/run-event.ts'
import type { RunView } from '../../shared/run-view.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { runClock } from '../clock.ts'
import { modelSource } from '../models.ts'
import { nodeNetwork } from '../net/node-network.ts'
import { inProgram } from '../program-folder.ts'
import { redact } from '../redact.ts'
import { liveRuns, type RunRequest } from '../runs/live-runs.ts'
import { promptFolder } from '../storage/prompt-folder.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { withContexts } from '../with-contexts.ts'
import { answersOfTerminal } from './answers-of-terminal.ts'
import { exitCodes, must } from './exit-codes.ts'
import { saidBefore } from './said-before.ts'
import { keyFromEnvironment, providersOf, type WritingOptions } from './writing-options.ts'

/** Whoever sends one of these wants it to end. What is bought is kept and the last line written first. */
const leavings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs in the terminal, line by line, until it ends or is cancelled: by Ctrl+C, or because the terminal is closed. Answers with the exit
 * code; a run that cannot begin ends the command. The same runs, events and fold as in the window.
 */
export async function runInTerminal(
  vault: VaultFolder,
  purpose: RunPurpose,
  said: RunSettings,
  options: WritingOptions,
  resumes: RunRequest['resumes'] = null,
): Promise<number> {
  const settings = await withContexts(said, { keyFor: keyFromEnvironment, network: nodeNetwork() })
  const keys = (): string[] =>
    providersOf(settings)
      .map(({ provider }) => keyFromEnvironment(provider, ''))
      .filter((key) => key !== null)
  const clock = runClock()
  const prompts = promptFolder(inProgram('prompts'), null)
  const say = (line: string): void => void process.stdout.write(`${redact(line, keys())}\n`)
  const troubles: Trouble[] = []
  let notRead: string[] = []
  let reads = false
  const answers = answersOfTerminal
  const runs = liveRuns({
    clock,
    answers,
    random: Math.random,
    prompts,
    modelFor: modelSource({
      keyFor: keyFromEnvironment,
      samplePace: () => options.samplePace,
      sampleTexts: inProgram('sample'),
      clock,
      network: nodeNetwork(),
    }),
    onEvents: (events) => {
      for (const event of events) {
        if (options.json) say(JSON.stringify(event))
        if (event.kind === 'run-started') reads = event.purpose.kind === 'read-through'
        const trouble = troubleOf(event, reads, runs.view(event.runId))
        if (trouble !== null) troubles.push(trouble)
      }
    },
    onRunning: nodeNetwork().keep,
    log: (line) => (options.json ? undefined : say(line)),
  })
  if (!options.json) for (const line of await saidBefore(vault, purpose, settings, prompts)) say(line)
  const { id } = (await vault.view()).summary
  const started = await runs.start({
    vault,
    vaultId: id,
    purpose,
    settings,
    resumes,
    timeScale: options.timeScale,
  })
  let under = must(started)
  const cancel = (): void => void runs.cancel(under.runId)
  for (const signal of leavings) process.on(signal, cancel)
  const outcome = await under.done
  const read = await under.followed
  if (read?.ok) {
    under = read.value
    await under.done
  } else if (read) notRead = [`It was not read through. ${failureSentence(read.failure)}`]
  for (const signal of leavings) process.off(signal, cancel)
  // What the disk did not take in its ten seconds is tried once more, now that nothing else is under way.
  const left = await answers.takeBack(vault)
  await vault.settled()
  const ended = must(outcome)
  if (!options.json) for (const line of [...troubleLines(troubles), ...notRead, ...leftWords(left)]) say(line)
  if (ended === 'cancelled') return exitCodes.cancelled
  return ended === 'complete' ? exitCodes.delivered : exitCodes.notAllDelivered
}

/** Answers that were bought and could not be written into the vault: where they are. */
const leftWords = (left: readonly string[]): string[] =>
  left.map(
    (path) =>
      `An answer that could not be saved in the vault is kept in “${path}” and put in the next time the vault is opened.`,
  )

/** How a section did not end well, such as “was not written”, and why. */
interface Trouble {
  section: SectionNumber
  what: 'was not written' | 'was not read through' | 'needs review'
  why: string
}

function troubleOf(event: RunEvent, reads: boolean, view: RunView | null): Trouble | null {
  if (event.kind === 'section-failed') {
    const { section, failure } = event
    // Where its answer is kept is said at the very end, if it still is.
    const gone = 'keptIn' in failure ? { ...failure, keptIn: undefined } : failure
    const why = failureWords(gone, view ? whoWasAsked(view, section) : undefined)
    return { section, what: reads ? 'was not read through' : 'was not written', why }
  }
  if (event.kind === 'section-needs-review') {
    const why = event.issues[0]?.sentence ?? 'The answer could not be read.'
    return { section: event.section, what: 'needs review', why }
  }
  return null
}

/** The name of who was asked last for a section, or of whoever alone could be; undefined where nobody is meant. */
function whoWasAsked({ sections, providers }: RunView, section: SectionNumber): string | undefined {
  const parts = sections.find((card) => card.section === section)?.parts ?? []
  const [only, ...others] = providers
  const last = parts.findLast(({ provider }) => provider !== null)?.provider
  const who = last ?? (others.length === 0 ? only?.provider : undefined)
  return who && nameOf(who, providers)
}

/** A sentence for each reason, said again at the end, where it is seen: with all sections that ended for it. */
function troubleLines(troubles: readonly Trouble[]): string[] {
  const reasons = [...new Set(troubles.map(({ what, why }) => `${what}. ${why}`))]
  return reasons.map((reason) => {
    const same = troubles.filter(({ what, why }) => `${what}. ${why}` === reason)
    const [last, ...others] = same.map(({ section }) => section).sort((a, b) => b - a)
    if (others.length === 0) return `Section ${last} ${reason}`
    const many = reason.replace(/^was /u, 'were ').replace(/^needs /u, 'need ')
    return `Sections ${others.reverse().join(', ')} and ${last} ${many}`
  })
}

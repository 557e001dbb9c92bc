import { resolve } from 'node:path'
import { runEventSchema } from '../../shared/run-event.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import { readJson } from '../storage/read-file.ts'
import { textAt } from './text-at.ts'
import { BadUse, exitCodes } from './exit-codes.ts'

/**
 * Folds the record of a run (`runs/<id>.jsonl` in a vault) anew: prints its log and its numbers, or with `json` the
 * whole view as the window shows it. Lines that were cut by a crash are passed over and counted.
 */
export async function replay(file: string, options: { json: boolean }): Promise<number> {
  const { view, damaged } = foldRecord(await textAt(resolve(file), `“${file}”`))
  if (!view) throw new BadUse(`“${file}” is not the record of a run: it holds no line that begins one.`)
  process.stdout.write(options.json ? `${JSON.stringify(view)}\n` : asWords(view))
  if (damaged > 0) process.stderr.write(`${damaged} damaged line${damaged === 1 ? '' : 's'} left out.\n`)
  return exitCodes.delivered
}

/** The view that the lines of a record tell. Lines beside the events, such as what was about to be saved, are none. */
export function foldRecord(text: string): { view: RunView | null; damaged: number } {
  let view: RunView | null = null
  let damaged = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const raw = readJson(line)
    const event = runEventSchema.safeParse(raw)
    if (event.success) view = foldRun(view, event.data)
    else if (typeof raw !== 'object' || raw === null || 'kind' in raw) damaged += 1
  }
  return { view, damaged }
}

function asWords(view: RunView): string {
  const { metrics, outcome, startedAt, log } = view
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  // A run that died has no last line to say how long it took: it was there until the last thing it said.
  const ms = outcome ? metrics.ms : (log.at(-1)?.at ?? startedAt) - startedAt
  const lines = log.map(({ at, line }) => `${seconds(at - startedAt).padStart(7)}  ${line}`)
  const facts = [
    `Ended: ${outcome ?? 'not, the app was closed in the middle'}`,
    `Time: ${seconds(ms)} s`,
    `Attempts: ${metrics.attempts}, accepted ${metrics.succeeded}, too slow ${metrics.timedOut}, with another provider ${metrics.fellBack}`,
    `Answers checked: ${metrics.checks}, passed ${metrics.checksPassed}`,
    `Tokens: ${metrics.tokens.input} in (${metrics.tokens.cached} from the cache), ${metrics.tokens.output} out, ${metrics.wastedTokens} wasted`,
    ...(metrics.cost === null ? [] : [`Cost: $${metrics.cost.toFixed(4)}`]),
  ]
  return `${[...lines, '', ...facts].join('\n')}\n`
}

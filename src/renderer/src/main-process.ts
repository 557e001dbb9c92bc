import type { Bridge } from '../../shared/channels.ts'
import { menuCommandSchema, type MenuCommand } from '../../shared/contract/app-routes.ts'
import {
  answerSchema,
  routes,
  runEventBatchSchema,
  type Route,
  type RouteInput,
  type RouteOutput,
} from '../../shared/contract/routes.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { changeEventSchema, type ChangeEvent } from '../../shared/vault-event.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The routes, seen as what reads their answers: typed by name, so that no answer needs a cast. */
const readers: { [R in Route]: { output: { parse: (value: unknown) => RouteOutput<R> } } } = routes

/**
 * Asks the main process one question and parses what comes back. Never throws: an answer that does not parse, or no
 * answer at all, is an `unexpected` failure that names the route.
 */
export async function ask<R extends Route>(route: R, input: RouteInput<R>): Promise<Result<RouteOutput<R>>> {
  try {
    const answer = answerSchema.parse(await window.bridge.ask(route, input))
    if (!answer.ok) return answer
    return { ok: true, value: readers[route].output.parse(answer.value) }
  } catch (mistake) {
    console.error(`The answer to ${route} could not be read.`, mistake)
    return failed({ kind: 'unexpected', reference: `window ${route}` })
  }
}

/** Tells main of files that were dropped on the window; their paths stay out of it. */
export const tellDropped = (files: readonly File[]): Promise<void> => window.bridge.dropped(files)

/** Calls the listener with every batch of run events; hands back the function that ends it. */
export function onRunEvents(listener: (events: RunEvent[]) => void): () => void {
  return window.bridge.onRunEvents((payload) => {
    const batch = runEventBatchSchema.safeParse(payload)
    // A batch that cannot be read is left out; its missing numbers make the window ask for the whole view again.
    if (batch.success) listener(batch.data)
    else console.error('Run events could not be read.', batch.error)
  })
}

/** Calls the listener with every change of a vault or of their list, whoever made it; hands back the function that ends it. */
export function onVaultEvents(listener: (event: ChangeEvent) => void): () => void {
  return window.bridge.onVaultEvents((payload) => {
    const event = changeEventSchema.safeParse(payload)
    // One that cannot be read is left out; the next one shows the gap, and the vault is asked for whole.
    if (event.success) listener(event.data)
    else console.error('A vault event could not be read.', event.error)
  })
}

/** Calls the listener when the window is about to close; hands back the function that ends it. */
export const onLeave = (listener: () => void): (() => void) => window.bridge.onLeave(listener)

/** Calls the listener with every command of the native menu; hands back the function that ends it. */
export function onMenu(listener: (command: MenuCommand) => void): () => void {
  return window.bridge.onMenu((payload) => {
    const command = menuCommandSchema.safeParse(payload)
    if (command.success) listener(command.data)
  })
}

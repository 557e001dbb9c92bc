import { failed } from '../../../shared/result.ts'
import type { Handlers } from '../ipc-door.ts'
import type { HandlerPorts } from './handler-ports.ts'

type PromptRoute = 'prompts.list' | 'prompts.read' | 'prompts.save' | 'prompts.reset'

/** The words for models, and the person's own copies of them. */
export function promptHandlers(_ports: HandlerPorts): Pick<Handlers, PromptRoute> {
  const notYet = (name: string) => failed({ kind: 'not-found', what: `The prompt “${name}”` })
  return {
    'prompts.list': () => failed({ kind: 'not-found', what: 'The list of prompts' }),
    'prompts.read': ({ name }) => notYet(name),
    'prompts.save': ({ name }) => notYet(name),
    'prompts.reset': ({ name }) => notYet(name),
  }
}

import { z } from 'zod'
import { plainModelName } from '../../shared/known-models.ts'
import { modelsIn } from './models-in.ts'

/** Asks a server for the answer to one of its own addresses, from its root; null where it has none. */
export type AskServer = (path: string) => Promise<unknown>

/**
 * The context that a program of one's own has given to a model, in tokens, as each of them tells it: llama.cpp under
 * `/props` (for one slot), LM Studio under `/api/v0/models`, Ollama under `/api/ps` while the model is loaded. null:
 * nobody says.
 */
export async function serverContext(model: string, ask: AskServer): Promise<number | null> {
  const [props, studio, running] = await Promise.all(['/props', '/api/v0/models', '/api/ps'].map(ask))
  const one = propsSchema.safeParse(props).data?.default_generation_settings.n_ctx
  if (one !== undefined) return one
  return contextIn(studio, model) ?? contextIn(running, model)
}

const propsSchema = z.looseObject({
  default_generation_settings: z.looseObject({ n_ctx: z.number().int().positive() }),
})

function contextIn(list: unknown, model: string): number | null {
  const models = modelsIn(list)?.models ?? []
  const found = models.find(({ id }) => isSameModel(id, model))
  return found?.context ?? null
}

/** Programs of one's own leave out `:latest`, and `qwen3:8b` is another model than `qwen3:4b`. */
export function isSameModel(one: string, other: string): boolean {
  const tagless = (name: string): string =>
    name
      .trim()
      .toLowerCase()
      .replace(/^models\//u, '')
      .replace(/:latest$/u, '')
  const [a, b] = [tagless(one), tagless(other)]
  return a === b || (!a.includes(':') && !b.includes(':') && plainModelName(a) === plainModelName(b))
}

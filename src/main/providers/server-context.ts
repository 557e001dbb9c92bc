import { z } from 'zod'
import { plainModelName } from '../../shared/known-models.ts'
import { modelsIn } from './models-in.ts'

/** Asks a server at one of its own addresses, from its root; with a body it is a POST. null: it has no answer. */
export type AskServer = (path: string, body?: object) => Promise<unknown>

/**
 * The context that a program of one's own has given to a model, in tokens, as each of them tells it: llama.cpp under
 * `/props` (for one slot), LM Studio under `/api/v0/models`, Ollama under `/api/ps` while the model is loaded and else, where
 * its model file sets one, under `/api/show`. null: nobody says.
 */
export async function serverContext(model: string, ask: AskServer): Promise<number | null> {
  const [props, studio, running] = await Promise.all(
    ['/props', '/api/v0/models', '/api/ps'].map((path) => ask(path)),
  )
  const one = propsSchema.safeParse(props).data?.default_generation_settings.n_ctx
  if (one !== undefined) return one
  const loaded = contextIn(studio, model) ?? contextIn(running, model)
  const isOllama = modelsIn(running) !== null
  return loaded ?? (isOllama ? contextShown(await ask('/api/show', { model })) : null)
}

/**
 * What a model that is not loaded will be loaded with: `num_ctx` of its file, which stands in the lines of `parameters`
 * (docs.ollama.com/api-reference/show-model-details), and no more than it was trained for, which is named after its
 * architecture (ollama/ollama#1971; both read on 26 November 2026). Without `num_ctx` the server chooses by its memory
 * (docs.ollama.com/context-length): what the model could have is no promise.
 */
function contextShown(shown: unknown): number | null {
  const { parameters = '', model_info: facts = {} } = showSchema.safeParse(shown).data ?? {}
  const set = Number(/^\s*num_ctx\s+(\d+)/mu.exec(parameters)?.[1] ?? 0)
  if (set === 0) return null
  const trained = Object.entries(facts).find(([name]) => name.endsWith('.context_length'))?.[1]
  return Math.min(set, typeof trained === 'number' && trained > 0 ? trained : set)
}

const showSchema = z.looseObject({
  parameters: z.string().optional().catch(undefined),
  model_info: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

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

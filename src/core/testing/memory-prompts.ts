import { failed, ok } from '../../shared/result.ts'
import type { PromptSource } from '../ports.ts'

/** Prompts that say their own name; `own` replaces some of them, null takes one away. */
export function memoryPrompts(own: Record<string, string | null> = {}): PromptSource {
  return {
    async read(name) {
      const text =
        own[name] === undefined
          ? `Words of ${name}. {{words}} {{outline}} {{note}} {{issues}} {{wanted}}`
          : own[name]
      return text === null ? failed({ kind: 'not-found', what: name }) : ok({ text, version: '1' })
    },
  }
}

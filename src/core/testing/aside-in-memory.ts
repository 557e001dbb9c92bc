import { ok } from '../../shared/result.ts'
import type { RunCommand } from '../../shared/vault-command.ts'
import type { AnswersAside } from '../ports.ts'

/** Another place for answers, to look into. */
export function asideInMemory(): AnswersAside & { kept: () => RunCommand[] } {
  const kept = new Set<RunCommand>()
  return {
    kept: () => [...kept],
    async keep(answer) {
      kept.add(answer)
      return ok(`aside ${kept.size}`)
    },
    async drop(answer) {
      kept.delete(answer)
    },
  }
}

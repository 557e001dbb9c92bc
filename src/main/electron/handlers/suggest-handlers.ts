import { suggestQuote } from '../../../core/run/suggest-answers.ts'
import { ok } from '../../../shared/result.ts'
import { isUsable } from '../../models.ts'
import { runSettings } from '../../runs/run-settings.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

/** Suggestions for an answer of the intake, from the person's providers or the sample. */
export function suggestHandlers(
  ports: HandlerPorts,
): Pick<Handlers, 'intake.suggest' | 'intake.suggest-quote' | 'intake.suggest-stop'> {
  const { keys, settings, suggestions, prompts, experience, ledger } = ports
  return {
    'intake.suggest': ({ vaultId, key, sample }) =>
      inVault(ports, vaultId, async (vault) => {
        const chosen = runSettings(settings.read(), sample ? 'sample' : null, isUsable(keys.keyFor))
        if (!chosen.ok) return chosen
        const intake = await vault.readIntake()
        if (!intake.ok) return intake
        return suggestions.ask({
          vaultId,
          intake: intake.value,
          key,
          settings: chosen.value,
          learnedTokens: experience.read().tokens,
        })
      }),
    'intake.suggest-quote': ({ vaultId, key }) =>
      inVault(ports, vaultId, async (vault) => {
        const chosen = runSettings(settings.read(), null, isUsable(keys.keyFor))
        if (!chosen.ok) return chosen
        const intake = await vault.readIntake()
        if (!intake.ok) return intake
        const order = {
          intake: intake.value,
          key,
          settings: chosen.value,
          pastCosts: experience.read().costs,
          learnedTokens: experience.read().tokens,
        }
        return suggestQuote(order, { prompts, month: await ledger.account() })
      }),
    'intake.suggest-stop': ({ vaultId }) => {
      suggestions.stop(vaultId)
      return ok(null)
    },
  }
}

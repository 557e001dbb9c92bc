import { shell } from 'electron'
import { quote } from '../../../core/run/run.ts'
import { pastMs } from '../../../shared/experience.ts'
import { failed, ok } from '../../../shared/result.ts'
import { standingOf } from '../../runs/live-runs.ts'
import { runSettingsFor } from '../../runs/run-settings.ts'
import { inTurn } from '../../storage/in-turn.ts'
import { isVaultFolder } from '../../storage/vault-folder.ts'
import { chooseVaultArchive, confirmTakeIn } from '../dialogs.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'
import { watchedVaults } from '../../storage/watch.ts'
import { offered, viewOf } from './vault-view.ts'

type VaultRoute =
  | 'library.known'
  | 'library.list'
  | 'vault.create'
  | 'vault.import'
  | 'vault.open'
  | 'vault.trash'
  | 'vault.untrash'
  | 'vault.reveal'
  | 'vault.quote'
  | 'spending.month'
  | 'intake.examples'

/** An end that is further away than three months is said by Check alone, in milliseconds. */
const soonMs = 90 * 86_400_000

/** The library and a vault as a whole. */
export function vaultHandlers(ports: HandlerPorts): Pick<Handlers, VaultRoute> {
  const { library, runs, settings } = ports
  const follow = watchedVaults()
  const imports = inTurn()
  return {
    'library.known': async ({ atMost }) => ok(await library.known(atMost ?? undefined)),
    'library.list': async () => {
      const { vaults, notices, away } = await library.list()
      return ok({
        vaults: vaults.map((vault) => offered(vault, runs)),
        notices: [...ports.notices(), ...notices],
        away,
      })
    },
    'vault.create': async ({ title, intake }) => {
      const created = await library.create({ title, intake })
      return created.ok ? ok({ vaultId: created.value.id }) : created
    },
    // Several may have been opened at once: the person is asked about one after the other.
    'vault.import': () =>
      imports.take(async () => {
        const opened = ports.openedArchive()
        const path = opened ?? (await chooseVaultArchive(ports.window()))
        if (path === null || (opened && !(await confirmTakeIn(ports.window(), opened)))) return ok(null)
        const vault = await library.unpack(path)
        return vault.ok ? ok({ vaultId: vault.value.id }) : vault
      }),
    'vault.open': ({ vaultId }) =>
      inVault(ports, vaultId, async (vault) => {
        follow(vault)
        return ok(await viewOf(vault, runs))
      }),
    'vault.trash': ({ vaultId }) =>
      runs.isRunning(vaultId) ? failed({ kind: 'run-under-way' }) : library.trash(vaultId),
    'vault.untrash': ({ vaultId }) => library.untrash(vaultId),
    'vault.reveal': ({ vaultId }) =>
      inVault(ports, vaultId, async (vault) => {
        if (!(await isVaultFolder(vault.folder)))
          return failed({ kind: 'not-found', what: 'The folder of this vault' })
        // Shown, never opened: a folder may be called so that the system starts it as a program.
        shell.showItemInFolder(vault.folder)
        return ok(null)
      }),
    'vault.quote': ({ vaultId, purpose, sample, pin }) =>
      inVault(ports, vaultId, async (vault) => {
        // A quote is given without a key too: it says what a run would take before one buys a key for it.
        const current = sample ? settings.read() : await ports.withContexts(settings.read())
        const chosen = runSettingsFor(purpose, current, sample ? 'sample' : pin, () => true, ports.known)
        if (!chosen.ok) return chosen
        const known = ports.experience.read()
        const quoted = await quote(
          {
            purpose,
            ...standingOf(await vault.view()),
            settings: chosen.value,
            expectedMs: pastMs(known, chosen.value.providers[0]),
            pastCosts: known.costs,
            learnedTokens: known.tokens,
            learnedSlots: known.slots,
          },
          { store: vault, prompts: ports.prompts, month: await ports.ledger.account() },
        )
        const ends = chosen.value.providers.flatMap((writer) => {
          const on = ports.endsOn(writer)
          const left = on === null ? Infinity : Date.parse(on) - Date.now()
          return on !== null && left < soonMs ? [{ model: writer.model, on, past: left < 0 }] : []
        })
        return quoted.ok ? ok({ ...quoted.value, ends }) : quoted
      }),
    'spending.month': async ({ month }) => ok(await ports.ledger.report(month)),
    'intake.examples': async () => ok(await ports.examples()),
  }
}

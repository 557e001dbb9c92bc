import { z } from 'zod'
import { costReportSchema, monthSchema } from '../cost-report.ts'
import { intakeSchema } from '../intake.ts'
import { foundSchema, longestSearch } from '../search.ts'
import { vaultSummarySchema } from '../vault.ts'
import { nothing, ofVault, route } from './route.ts'

/** All vaults: the list, new ones, the trash, search, what they cost. */
export const libraryRoutes = {
  /**
   * The rows as they were seen last, at once, the newest `atMost` of them or (null) all, and how many there are;
   * `library.list` says how they are.
   */
  'library.known': route(
    z.object({ atMost: z.number().int().positive().nullable() }),
    z.object({ vaults: z.array(vaultSummarySchema), inAll: z.number().int() }),
  ),
  'library.list': route(
    nothing,
    z.object({ vaults: z.array(vaultSummarySchema), notices: z.array(z.string()) }),
  ),
  /**
   * Where words stand in the copy and the answers of all vaults, best first. Offline. The newest question counts: one
   * that still waits when another comes ends with `cancelled`.
   */
  'search.copy': route(z.object({ words: z.string().max(longestSearch) }), foundSchema),
  'intake.examples': route(
    nothing,
    z.array(z.object({ name: z.string(), title: z.string(), intake: intakeSchema })),
  ),
  'vault.create': route(z.object({ title: z.string().max(200), intake: intakeSchema }), ofVault),
  /**
   * Asks for the archive of a vault with the system's dialog, or about the one that was opened from outside, and takes it
   * in as a vault of its own; null when the person closes it.
   */
  'vault.import': route(nothing, ofVault.nullable()),
  /** Moves the vault's folder to `.trash/`; nothing is deleted. */
  'vault.trash': route(ofVault, nothing),
  'vault.untrash': route(ofVault, nothing),
  /** What a month has cost by client and vault, from the runs' records; null: this month, in UTC. */
  'spending.month': route(z.object({ month: monthSchema.nullable() }), costReportSchema),
} as const

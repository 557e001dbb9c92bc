import { z } from 'zod'
import { failureSchema } from '../failure.ts'
import { runEventSchema } from '../run-event.ts'
import { appRoutes } from './app-routes.ts'
import { copiesRoutes } from './copies-routes.ts'
import { importRoutes } from './import-routes.ts'
import { libraryRoutes } from './library-routes.ts'
import { promptRoutes } from './prompt-routes.ts'
import { runRoutes } from './run-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { vaultRoutes } from './vault-routes.ts'

/** Every question the window may ask: name → what it says, what it hears. The handlers are typed from this. */
export const routes = {
  ...appRoutes,
  ...libraryRoutes,
  ...vaultRoutes,
  ...copiesRoutes,
  ...importRoutes,
  ...runRoutes,
  ...settingsRoutes,
  ...promptRoutes,
} as const

export type Route = keyof typeof routes
export type RouteInput<R extends Route> = z.input<(typeof routes)[R]['input']>
export type RouteParsed<R extends Route> = z.output<(typeof routes)[R]['input']>
export type RouteOutput<R extends Route> = z.output<(typeof routes)[R]['output']>

/** Every answer on the ask channel, whatever the route. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
])

export const runEventBatchSchema = z.array(runEventSchema)

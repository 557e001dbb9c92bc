import { copiesHandlers } from './handlers/copies-handlers.ts'
import { diagnosticsHandlers } from './handlers/diagnostics-handlers.ts'
import { exportHandlers } from './handlers/export-handlers.ts'
import type { HandlerPorts } from './handlers/handler-ports.ts'
import { importHandlers } from './handlers/import-handlers.ts'
import { leaveHandlers } from './handlers/leave-handlers.ts'
import { logoHandlers } from './handlers/logo-handlers.ts'
import { menuHandlers } from './handlers/menu-handlers.ts'
import { promptHandlers } from './handlers/prompt-handlers.ts'
import { replyHandlers } from './handlers/reply-handlers.ts'
import { reviewHandlers } from './handlers/review-handlers.ts'
import { runHandlers } from './handlers/run-handlers.ts'
import { searchHandlers } from './handlers/search-handlers.ts'
import { sectionHandlers } from './handlers/section-handlers.ts'
import { settingsHandlers } from './handlers/settings-handlers.ts'
import { suggestHandlers } from './handlers/suggest-handlers.ts'
import { vaultHandlers } from './handlers/vault-handlers.ts'
import type { Handlers } from './ipc-dispatch.ts'

export type { HandlerPorts } from './handlers/handler-ports.ts'

/** The answer to every route of the contract. Each is a line or two; the work is done by the rooms. */
export const handlers = (ports: HandlerPorts): Handlers => ({
  ...leaveHandlers(ports),
  ...vaultHandlers(ports),
  ...sectionHandlers(ports),
  ...searchHandlers(ports),
  ...reviewHandlers(ports),
  ...replyHandlers(ports),
  ...runHandlers(ports),
  ...suggestHandlers(ports),
  ...importHandlers(ports),
  ...promptHandlers(ports),
  ...settingsHandlers(ports),
  ...copiesHandlers(ports),
  ...diagnosticsHandlers(ports),
  ...exportHandlers(ports),
  ...logoHandlers(ports),
  ...menuHandlers(ports),
})

import { z } from 'zod'
import { logoSchema } from '../handover.ts'
import { longestText, personCommandSchema } from '../vault-command.ts'
import { nothing, route, vaultId } from './route.ts'

/** What the native menus ask the window for. */
export const menuCommands = [
  'undo',
  'redo',
  'new-vault',
  'take-in-vault',
  'library',
  'settings',
  'review',
  'export',
  'import-answers',
  'client-questionnaire',
  'find',
  'toggle-rail',
  'refine-selection',
  'copy-field',
  'copy-entry',
  'copy-section',
  'diagnostics',
] as const
export const menuCommandSchema = z.enum(menuCommands)
export type MenuCommand = z.infer<typeof menuCommandSchema>

/** Notes for a refine that are written and not sent, by the place they are about; longer ones than can be sent too. */
const notesSchema = z.record(z.string().max(400), z.string().max(longestText))

/** Words for prompts that are typed and not saved, by prompt. */
const promptDraftsSchema = z.record(z.string().max(400), z.string().max(longestText))

/** The app itself: its window, what is left open at closing, links, menus. */
export const appRoutes = {
  'app.about': route(
    nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      vaultsFolder: z.string(),
      /** False where the system has no keyring: keys last until the app is quit, and the window says so. */
      keysSurvive: z.boolean(),
      theme: z.enum(['system', 'light', 'dark']),
      /** Providers in the settings that a newer version added: they are kept and cannot be asked here. */
      newerProviders: z.array(z.string()),
    }),
  ),
  /**
   * The window has saved what it could before it closes. What could not be saved comes along: main asks the person
   * whether to stay or to keep it for the next time.
   */
  'app.leave': route(
    z.object({ unsaved: z.array(z.object({ vaultId, command: personCommandSchema })).max(200) }),
    nothing,
  ),
  /**
   * Presses a key behind all that were pressed before (`fenceKey`): they come to the page in the order in which they were
   * pressed, but by another way than answers and events do, and on a busy machine later.
   */
  'app.fence': route(nothing, nothing),
  /** What was kept at an earlier closing because it could not be saved, tried again; what failed again stays kept. */
  'app.drafts': route(
    nothing,
    z.object({
      saved: z.number().int(),
      kept: z.number().int(),
      notes: notesSchema,
      prompts: promptDraftsSchema,
    }),
  ),
  /** All notes for a refine and all words for prompts that are being written, kept for the next start. */
  'app.keep-notes': route(z.object({ notes: notesSchema, prompts: promptDraftsSchema }), nothing),
  /** Asks for a picture with the system's dialog and reads it as a logo; null when the person closes it. */
  'logo.choose': route(nothing, logoSchema.nullable()),
  /** The one gate to the outside: https and mailto only, asked first. */
  'link.open': route(z.object({ url: z.string().max(2000) }), nothing),
  /** What would be given away in a mail for support, without keys, names and paths. Nothing is sent by us. */
  'diagnostics.read': route(nothing, z.object({ text: z.string() })),
  /** Saves what the person left of it where they say; null when they close the question. */
  'diagnostics.save': route(
    z.object({ text: z.string().max(1_000_000) }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Which commands of the menus apply at the moment; the others are grey until the window says otherwise. */
  'menu.offer': route(z.object({ commands: z.array(menuCommandSchema) }), nothing),
} as const

/** The channels between window and main process. The preload imports this file and nothing else of ours. */
export const channels = {
  /** Window → main: one question by route name, one answer. */
  ask: 'vaultwright:ask',
  /** Preload → main: where the files lie that were dropped on the window. */
  dropped: 'vaultwright:dropped',
  /** Main → window: run events in batches, at most one batch a frame. */
  runEvents: 'vaultwright:run-events',
  /** Main → window: a vault changed, whoever changed it. */
  vaultEvents: 'vaultwright:vault-events',
  /** Main → window: the window is about to close; it answers with `app.leave`. */
  leave: 'vaultwright:leave',
  /** Main → window: a command of the native menu was chosen. */
  menu: 'vaultwright:menu',
} as const

/** A key that no keyboard types by chance: main presses it behind the person's own to know that the page has handled them. */
export const fenceKey = 'F24'

/** What the preload gives the window. Answers and events are `unknown` until the window has parsed them. */
export interface Bridge {
  ask(route: string, input: unknown): Promise<unknown>
  /** Says that these files were dropped; settles when main knows. The window itself never learns where they lie. */
  dropped(files: readonly unknown[]): Promise<void>
  /** Each returns the function that ends the subscription. */
  onRunEvents(listener: (events: unknown) => void): () => void
  onVaultEvents(listener: (event: unknown) => void): () => void
  onLeave(listener: () => void): () => void
  onMenu(listener: (command: unknown) => void): () => void
}

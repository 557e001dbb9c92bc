import { app, shell, type BrowserWindow } from 'electron'
import { quote } from '../../core/pipeline.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { RunPurpose } from '../../shared/run-event.ts'
import type { Settings } from '../../shared/settings.ts'
import { hostOf } from '../models.ts'
import { listModels } from '../providers/provider-models.ts'
import type { LiveRuns } from '../runs/live-runs.ts'
import { runSettings } from '../runs/run-settings.ts'
import type { KeyRing } from '../storage/key-file.ts'
import type { Library } from '../storage/library.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { chooseFolder, exportMarkdown } from './dialogs.ts'
import type { Handlers } from './ipc-door.ts'
import { openLink } from './links.ts'

export interface HandlerPorts {
  window(): BrowserWindow
  library: Library
  runs: LiveRuns
  keys: KeyRing
  settings: { read(): Settings; write(change: Partial<Settings>): Result<Settings> }
  examples(): Promise<Result<{ name: string; title: string; intake: unknown }[]>>
  vaultsFolder(): string
  prompts: Parameters<typeof quote>[1]['prompts']
}

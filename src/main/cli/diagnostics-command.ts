import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readDiagnostics } from '../diagnostics/read-diagnostics.ts'
import { inProgram } from '../program-folder.ts'
import { settingsFolder } from '../storage/answers-aside.ts'
import { disk } from '../storage/file-system.ts'
import { openLibrary } from '../storage/library.ts'
import { readableJson } from '../storage/readable-json.ts'
import { readText } from '../storage/read-file.ts'
import { takeSettings } from '../storage/settings-file.ts'
import { exitCodes } from './exit-codes.ts'

export interface DiagnosticsOptions {
  library?: string
  settings?: string
}

/** Prints what may be sent to support. It asks nobody, and writes nothing beside the settings. */
export async function diagnostics(options: DiagnosticsOptions): Promise<number> {
  const folder = resolve(options.settings ?? settingsFolder())
  const found = await readText(disk, join(folder, 'settings.json'))
  const taken = found.kind === 'read' ? takeSettings(readableJson(found.text).value, undefined) : null
  const settings = taken?.value.settings ?? null
  const usual = settings?.vaultsFolder ?? join(homedir(), 'Documents', 'Vaultwright')
  const library = openLibrary(resolve(options.library ?? usual))
  const text = await readDiagnostics({
    library,
    log: join(folder, 'logs', 'vaultwright.log'),
    // Keys that were given to the command line stand in the environment.
    liveKeys: () =>
      Object.entries(process.env).flatMap(([name, key]) =>
        /KEY|TOKEN|SECRET/iu.test(name) && key ? [key] : [],
      ),
    now: () => new Date(),
    given: () => ({
      versions: [`Vaultwright ${version()}, command line`, `Node ${process.versions.node}`],
      ...{ settings, keys: [], copies: null, notices: taken?.wrong ?? [] },
    }),
  })
  process.stdout.write(text)
  return exitCodes.delivered
}

const version = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(inProgram('package.json'), 'utf8'))).version

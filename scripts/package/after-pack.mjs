// What electron-builder leaves of the Electron it was given that is no part of our app: a default app, which would open any
// folder it is told, and the file that says the version.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** electron-builder's hook; `appOutDir` is the unpacked app. */
export async function afterPack({ appOutDir, packager }) {
  for (const file of [
    join(packager.getResourcesDir(appOutDir), 'default_app.asar'),
    join(appOutDir, 'version'),
  ])
    await rm(file, { force: true })
}

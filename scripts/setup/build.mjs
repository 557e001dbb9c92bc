// electron-vite's build, only when something it reads has changed since the last one.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeLicences } from '../package/licences.mjs'
import { cache, inProject, main, must, projectNode, root, tell } from './project.mjs'

const sources = [
  'src',
  'electron.vite.config.ts',
  'scripts/setup/first-picture.mjs',
  'scripts/package',
  'package-lock.json',
  'package.json',
]
const stamp = join(cache, 'built-from')

function* filesIn(path) {
  const entries = readdirSync(path, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) yield* filesIn(child)
    else if (!entry.name.endsWith('.test.ts')) yield child
  }
}

/** One hash over the names and contents of everything the build reads. */
export function sourceHash(folder = root) {
  const hash = createHash('sha256')
  const named = sources.map((name) => join(folder, name)).filter(existsSync)
  for (const path of named.flatMap((name) => (statSync(name).isDirectory() ? [...filesIn(name)] : [name])))
    hash.update(relative(folder, path)).update(readFileSync(path))
  return hash.digest('hex')
}

export async function build() {
  const current = sourceHash()
  const built =
    existsSync(stamp) && existsSync(inProject('out', 'main', 'index.js')) && readFileSync(stamp, 'utf8')
  if (built === current) return
  tell('Building the app.')
  const vite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  await must('The app could not be built.', projectNode(), [vite, 'build'], { quiet: true })
  writeLicences()
  mkdirSync(cache, { recursive: true })
  writeFileSync(stamp, current)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(build)

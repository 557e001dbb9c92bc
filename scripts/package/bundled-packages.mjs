// Which packages are in the bundle: each of the three builds leaves a list of them beside what it made.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const listName = 'bundled-packages.json'

/** The plugin for each build. Styles and fonts are modules too, so that packages of fonts are on the list. */
export const bundledPackages = () => ({
  name: 'bundled-packages',
  generateBundle() {
    const folders = new Set([...this.getModuleIds()].map(packageFolder).filter(Boolean))
    this.emitFile({ type: 'asset', fileName: listName, source: JSON.stringify([...folders].sort()) })
  },
})

/** The folder below node_modules of the package that a module is from; undefined for our own. */
export function packageFolder(id) {
  const path = id.replace(/^\0+/, '').split('?')[0].replaceAll('\\', '/')
  const at = path.lastIndexOf('/node_modules/')
  if (at < 0) return undefined
  for (let folder = dirname(path); folder.length > at; folder = dirname(folder)) {
    const about = join(folder, 'package.json')
    // Some packages have files of this name inside that only say how modules are read.
    const { name, version } = existsSync(about) ? JSON.parse(readFileSync(about, 'utf8')) : {}
    if (name && version) return folder.slice(folder.indexOf('/node_modules/') + 1)
  }
  return undefined
}

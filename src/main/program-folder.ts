import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the program: of the project, or in the package the archive that stands for it. */
export const programFolder = folderAbove(import.meta.dirname)

/** Where something lies that comes with the program. */
export const inProgram = (...names: string[]): string => join(programFolder, ...names)

/** Source, bundle and package are of different depth, and each has the one package.json at its top. */
function folderAbove(folder: string): string {
  const above = dirname(folder)
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : folderAbove(above)
}

/** Whether Electron runs this, which the package has in place of Node: it reads no TypeScript and forks no Node. */
export const inElectron = 'electron' in process.versions

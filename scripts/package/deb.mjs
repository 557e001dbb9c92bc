// A .deb of the unpacked app, by the system's own dpkg-deb: the same package whether or not a packager can be fetched.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { windowLibraries } from '../setup/system-libraries.mjs'
import { inProject, must } from '../setup/project.mjs'

const appFolder = 'opt/Vaultwright'
const architectures = { x64: 'amd64', arm64: 'arm64' }

/**
 * @typedef {{ name: string, version: string, description: string, productName: string, homepage: string, author: { name: string, email: string } }} About
 */

/**
 * The name of the file, as Debian has names: vaultwright_0.1.0_amd64.deb.
 *
 * @param {About} about
 * @returns {string}
 */
export const debName = ({ name, version }, arch = process.arch) =>
  `${name}_${version}_${architectures[arch]}.deb`

/**
 * What dpkg is told of the package. Newer releases renamed some libraries to …t64; either name will do.
 *
 * @param {About} about
 * @param {number} kilobytes
 * @returns {string}
 */
export function controlFile(about, kilobytes, arch = process.arch) {
  const { name, version, description, author, homepage } = about
  const needed = windowLibraries.map((library) => `${library} | ${library}t64`)
  return `Package: ${name}
Version: ${version}
Section: text
Priority: optional
Architecture: ${architectures[arch]}
Maintainer: ${author.name} <${author.email}>
Homepage: ${homepage}
Installed-Size: ${kilobytes}
Depends: ${needed.join(', ')}
Recommends: libsecret-1-0, xdg-utils
Suggests: xvfb
Description: ${about.productName}, sales and marketing copy from one intake
 ${description}
 .
 The command line of the same app is ${name}-vault.
`
}

/**
 * What stands in the package beside the app: a path in it, and what it is made from.
 *
 * @returns {string[][]}
 */
export const systemFiles = () => [
  ...readdirSync(inProject('packaging', 'icons')).map((picture) => [
    `usr/share/icons/hicolor/${picture.replace('.png', '')}/apps/vaultwright.png`,
    `packaging/icons/${picture}`,
  ]),
  ['usr/share/icons/hicolor/scalable/apps/vaultwright.svg', 'packaging/icon.svg'],
  ['usr/share/applications/vaultwright.desktop', 'packaging/linux/vaultwright.desktop'],
  ['usr/share/mime/packages/vaultwright.xml', 'packaging/linux/vaultwright.xml'],
  ['usr/share/doc/vaultwright/copyright', 'out/licences.txt'],
  [`${appFolder}/resources/apparmor-profile`, 'packaging/linux/apparmor-profile'],
]

/** Programs that a person starts by name, and where in the app they lie. */
const programs = { vaultwright: 'vaultwright', 'vaultwright-vault': 'vaultwright-vault' }

/** Lays out what dpkg-deb packs: the files as they will lie, and what it is told of them. */
function layOut(tree, unpacked, about) {
  mkdirSync(join(tree, appFolder), { recursive: true })
  cpSync(unpacked, join(tree, appFolder), { recursive: true, verbatimSymlinks: true })
  for (const [path, source] of systemFiles()) {
    mkdirSync(join(tree, path, '..'), { recursive: true })
    copyFileSync(inProject(source), join(tree, path))
  }
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  for (const [program, file] of Object.entries(programs))
    symlinkSync(`../../${appFolder}/${file}`, join(tree, 'usr/bin', program))
  tidyModes(tree)
  // Chromium takes this way only where it may not make user namespaces; it has to be root's and set-user-id.
  chmodSync(join(tree, appFolder, 'chrome-sandbox'), 0o4755)

  const files = filesIn(tree)
  const control = join(tree, 'DEBIAN')
  mkdirSync(control)
  const bytes = files.reduce((sum, file) => sum + lstatSync(file).size, 0)
  writeFileSync(join(control, 'control'), controlFile(about, Math.ceil(bytes / 1024)))
  writeFileSync(join(control, 'md5sums'), files.map((file) => sumLine(tree, file)).join(''))
  for (const script of ['postinst', 'postrm']) {
    copyFileSync(inProject('packaging', 'linux', script), join(control, script))
    chmodSync(join(control, script), 0o755)
  }
}

const sumLine = (tree, file) =>
  `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${relative(tree, file)}\n`

const entriesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => [
    entry,
    join(entry.parentPath, entry.name),
  ])

const filesIn = (folder) => entriesIn(folder).flatMap(([entry, path]) => (entry.isFile() ? [path] : []))

/** Readable by everybody, whatever the builder's own habits; what may be run stays so. */
function tidyModes(folder) {
  chmodSync(folder, 0o755)
  for (const [entry, path] of entriesIn(folder))
    if (!entry.isSymbolicLink())
      chmodSync(path, entry.isDirectory() || lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
}

// A quarter larger than with xz, in a tenth of the time, and read by every dpkg there is.
const quick = ['-Zgzip', '-z6']

/** Packs the app that lies in `unpacked` into `into`; `compression` is dpkg-deb's own word for it. */
export async function packDeb(unpacked, into, about, compression = quick) {
  const tree = mkdtempSync(join(tmpdir(), 'vaultwright-deb-'))
  try {
    layOut(tree, unpacked, about)
    const deb = join(into, debName(about))
    if (existsSync(deb)) rmSync(deb)
    const words = [...compression, '--root-owner-group', '--build', tree, deb]
    await must('The .deb could not be made.', 'dpkg-deb', words, { quiet: true })
    return deb
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

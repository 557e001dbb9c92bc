// The licences of everything in the bundle, as one text that comes with the app. Made with every build from what the builds
// say is in them; a package whose licence cannot be found ends the build.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop, inProject, readJson, root } from '../setup/project.mjs'
import { listName } from './bundled-packages.mjs'

/**
 * What some packages carry inside them from elsewhere, without a package of its own here: looked up in their sources. A
 * package that is no longer bundled may stay on this list; one that is new on the other list is looked at by hand.
 */
const inside = {
  docx: [
    { name: 'nanoid', licence: 'MIT', holder: 'Copyright 2017 Andrey Sitnik' },
    {
      name: 'stream-browserify',
      licence: 'MIT',
      holder: 'Copyright Joyent, Inc. and other Node contributors. Copyright (c) James Halliday',
    },
  ],
  unpdf: [{ name: 'pdf.js', licence: 'Apache-2.0', holder: 'Copyright Mozilla Foundation and contributors' }],
  'node-sqlite3-wasm': [
    {
      name: 'SQLite',
      licence: 'public domain',
      holder: 'Its authors disclaim copyright: sqlite.org/copyright',
    },
    { name: 'Emscripten', licence: 'MIT', holder: 'Copyright (c) 2010-2014 Emscripten authors' },
  ],
  openai: [
    { name: 'partial-json-parser', licence: 'MIT', holder: 'Copyright the authors of partial-json-parser' },
    { name: 'zod-to-json-schema', licence: 'ISC', holder: 'Copyright (c) 2020, Stefan Terdell' },
  ],
  '@anthropic-ai/sdk': [
    { name: 'partial-json-parser', licence: 'MIT', holder: 'Copyright the authors of partial-json-parser' },
  ],
}

/** Licences whose words are the same for everybody but for the holder. */
const standard = {
  MIT: () => readFileSync(inProject('packaging', 'licences', 'MIT.txt'), 'utf8'),
  ISC: () => readFileSync(inProject('packaging', 'licences', 'ISC.txt'), 'utf8'),
  'Apache-2.0': () => readFileSync(inProject('node_modules', 'openai', 'LICENSE'), 'utf8'),
  'public domain': () => '',
}

/** The folders, below the project, of the packages that the builds in `out` say are in them. */
export function bundledFolders(out = inProject('out')) {
  const lists = ['main', 'preload', 'renderer'].map((part) => readJson(join(out, part, listName)))
  return [...new Set(lists.flat())].sort()
}

/** The words of a package's licence: its file, else what its README says under that heading, else the standard ones. */
function words(folder, { license, author, name }) {
  const entries = readdirSync(folder)
  const files = entries.filter((entry) => /^(licen[cs]e|copying|notice)\b/i.test(entry))
  if (files.length > 0)
    return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  const readme = entries.find((entry) => /^readme\b/i.test(entry))
  const said = readme && /^#+ *licen[cs]e\s*\n([^]+)/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[1]
  if (said && /permission/i.test(said)) return said.trim()
  const holder = typeof author === 'string' ? author : author?.name
  if (standard[license] && holder) return `Copyright ${holder}\n\n${standard[license]().trim()}`
  throw new Stop(`The licence of ${name} is nowhere in its package. The app may not be handed on without it.`)
}

/**
 * One entry for each package, and for each thing that one carries inside.
 *
 * @param {readonly string[]} folders
 * @returns {{ name: string, version: string, licence: string, text: string }[]}
 */
export function licencesOf(folders, project = root) {
  return folders.flatMap((path) => {
    const folder = join(project, path)
    const about = readJson(join(folder, 'package.json'))
    const own = {
      name: about.name,
      version: about.version,
      licence: about.license,
      text: words(folder, about),
    }
    const carried = (inside[about.name] ?? []).map(({ name, licence, holder }) => ({
      ...{ name, version: `inside ${about.name}`, licence },
      text: `${holder}\n\n${standard[licence]()}`.trim(),
    }))
    return [own, ...carried]
  })
}

const rule = '-'.repeat(80)

/** Writes `out/licences.txt`. */
export function writeLicences() {
  const entries = licencesOf(bundledFolders())
  const own = readFileSync(inProject('LICENSE'), 'utf8').trim()
  const head = `Vaultwright\n\n${own}\n\nVaultwright runs in Electron and Chromium, whose licences lie beside the program as LICENSE.electron.txt and\nLICENSES.chromium.html. These ${entries.length} works are in the app itself:\n`
  const texts = entries.map(
    ({ name, version, licence, text }) => `${rule}\n${name} (${version}), ${licence}\n\n${text}\n`,
  )
  writeFileSync(inProject('out', 'licences.txt'), [head, ...texts].join('\n'))
}

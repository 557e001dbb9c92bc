import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsWithoutWindow } from '../../src/main/words-without-window.ts'
import { vaultEnding } from '../../src/shared/export/vault-ending.ts'
import { packageFolder } from './bundled-packages.mjs'
import { controlFile, debName, systemFiles } from './deb.mjs'
import { licencesOf } from './licences.mjs'

// What the package is made of. The package itself is made, installed and removed by "npm run test:full -- package".

const project = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(project, path), 'utf8')
const about = JSON.parse(read('package.json')) as Parameters<typeof controlFile>[0] & {
  dependencies: Record<string, string>
}

test('dpkg is told who made it, what it needs under either name, and each line is one it can read', () => {
  const control = controlFile(about, 1234, 'x64')
  expect(debName(about, 'x64')).toBe(`vaultwright_${about.version}_amd64.deb`)
  expect(control).toContain('Maintainer: The Vaultwright founders <founders@vaultwright.example>\n')
  expect(control).toContain('libgtk-3-0 | libgtk-3-0t64')
  for (const line of control.trimEnd().split('\n')) expect(line).toMatch(/^([A-Z][A-Za-z-]+: \S| \S)/)
})

test('desktop entry, file type, window and electron-builder agree on one ending, one type and one program', () => {
  const desktop = read('packaging/linux/vaultwright.desktop')
  const type = /^MimeType=(.+);$/m.exec(desktop)?.[1]
  expect(desktop).toMatch(/^Exec=\/opt\/Vaultwright\/vaultwright %F$/m)
  expect(read('packaging/linux/vaultwright.xml')).toContain(`<mime-type type="${type ?? ''}">`)
  expect(read('packaging/linux/vaultwright.xml')).toContain(`<glob pattern="*.${vaultEnding}"/>`)
  expect(read('electron-builder.yml')).toContain(`ext: ${vaultEnding}\n`)
  expect(read('electron-builder.yml')).toContain(`mimeType: ${type ?? ''}\n`)
  expect(read('packaging/linux/apparmor-profile')).toContain(
    'profile vaultwright /opt/Vaultwright/vaultwright ',
  )
  const paths = systemFiles().map(([path]) => path)
  for (const size of ['16x16', '48x48', '256x256', '512x512'])
    expect(paths).toContain(`usr/share/icons/hicolor/${size}/apps/vaultwright.png`)
})

test('every package that the app is built from has its licence, fonts too, and one without any ends the build', () => {
  const folders = Object.keys(about.dependencies).map((name) => `node_modules/${name}`)
  const found = licencesOf(folders)
  expect(found.filter(({ text }) => text.length < 50)).toEqual([])
  expect(found.find(({ name }) => name === '@fontsource-variable/inter')?.text).toContain(
    'SIL OPEN FONT LICENSE',
  )
  expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['pdf.js', 'SQLite']))
  expect(() => licencesOf(['scripts/package/icon-app'])).toThrow(/licence of icons is nowhere/)
})

test('a module is from the innermost package it lies in, and ours from none', () => {
  expect(packageFolder(join(project, 'node_modules/zod/index.js'))).toBe('node_modules/zod')
  expect(packageFolder(join(project, 'node_modules/underscore/modules/map.js'))).toBe(
    'node_modules/underscore',
  )
  expect(packageFolder(join(project, 'src/main/start.ts'))).toBeUndefined()
})

test('words behind -- ask for no window, and nothing before them does', () => {
  expect(wordsWithoutWindow(['/opt/app', '--no-sandbox', '--', 'vault', 'status', 'a'])).toEqual([
    ...['vault', 'status', 'a'],
  ])
  for (const words of [['/opt/app'], ['/opt/app', 'vault'], ['/opt/app', '--', 'other'], ['/opt/app', '--']])
    expect(wordsWithoutWindow(words)).toBeNull()
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOf } from './page-file.ts'

const folder = join('/', 'app', 'out', 'renderer')

describe('the file of a page address', () => {
  it('lies in the bundle', () => {
    expect(fileOf(folder, 'app://vaultwright/index.html')).toBe(join(folder, 'index.html'))
    expect(fileOf(folder, 'app://vaultwright/assets/a%20b.js?x#y')).toBe(join(folder, 'assets', 'a b.js'))
  })
  it.each([
    'app://vaultwright/../main/index.js',
    'app://vaultwright/%2e%2e/%2e%2e/etc/passwd',
    'app://vaultwright/..%2f..%2fetc/passwd',
    'app://vaultwright/..%5c..%5cetc',
    'app://vaultwright/a%00.html',
    'app://vaultwright/%ff',
  ])('is none or still in the bundle for %s', (url) => {
    const file = fileOf(folder, url)
    expect(file === null || file.startsWith(`${folder}/`)).toBe(true)
  })
  it('is none on another host', () => {
    expect(fileOf(folder, 'app://elsewhere/index.html')).toBe(null)
    expect(fileOf(folder, 'app://vaultwright.evil/index.html')).toBe(null)
  })
})

import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openedArchives } from './opened-archives.ts'

test('counts the archives that a start names, so that each is asked about, the first one first', () => {
  const opened = openedArchives()
  const words = [
    '/bin/vaultwright',
    '--flag=a.vaultwright',
    'one.vaultwright',
    '/else/Two.VAULTWRIGHT',
    'notes.txt',
  ]
  expect(opened.addFrom(words, '/home')).toBe(2)
  expect(opened.addFrom(['one.vaultwright'], '/home')).toBe(0)
  expect([opened.next(), opened.next(), opened.next()]).toEqual([
    resolve('/home', 'one.vaultwright'),
    resolve('/else/Two.VAULTWRIGHT'),
    null,
  ])
})

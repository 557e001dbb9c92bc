import { expect, it } from 'vitest'
import {
  emptyHandover,
  handoverNames,
  handoverPathSchema,
  handoverValueSchema,
} from '../../shared/handover.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { baseOf } from '../../shared/vault-command.ts'
import { vaultInMemory } from '../testing/vault-in-memory.ts'
import { patchBetween } from './patch.ts'

it('changes one value, tells it as the hand-over, and takes it back to the very same', () => {
  const vault = vaultInMemory()
  const before = vault.document
  vault.act({ kind: 'set-handover', path: 'links.call', value: 'https://example.com/call' })
  vault.act({ kind: 'set-handover', path: 'launchDate', value: '2026-12-01' })
  expect(vault.document.handover).toMatchObject({
    links: { call: 'https://example.com/call', gift: '' },
    launchDate: '2026-12-01',
  })
  expect(patchBetween(before, vault.document)).toEqual({ handover: vault.document.handover })
  vault.act({ kind: 'undo' })
  vault.act({ kind: 'undo' })
  expect(vault.document.handover).toEqual(emptyHandover())
})

it('keeps what somebody else changed meanwhile in another value, and says so where it is the same one', () => {
  const vault = vaultInMemory()
  const base = baseOf('')
  vault.act({ kind: 'set-handover', path: 'brand.name', value: 'Northlight', base })
  expect(vault.act({ kind: 'set-handover', path: 'brand.phone', value: '123', base })).toMatchObject({
    ok: true,
  })
  expect(vault.act({ kind: 'set-handover', path: 'brand.name', value: 'Other', base })).toMatchObject({
    failure: { kind: 'changed-outside', what: 'The name on documents' },
  })
  expect(vault.document.handover.brand).toMatchObject({ name: 'Northlight', phone: '123' })
})

it('is one entry of the history for what is typed in one sitting', () => {
  const vault = vaultInMemory()
  for (const value of ['h', 'ht', 'htt'])
    vault.act({ kind: 'set-handover', path: 'links.gift', value, sitting: 's' })
  expect(vault.entries).toHaveLength(1)
})

it('refuses a value of another form, and changes nothing', () => {
  const vault = vaultInMemory()
  for (const [path, value] of [
    ['brand.colour', 'blue'],
    ['launchDate', 'soon'],
    ['brand.logo', { type: 'image/svg+xml', data: '', width: 1, height: 1 }],
  ] as const)
    expect(vault.act({ kind: 'set-handover', path, value }), path).toMatchObject({
      failure: { kind: 'bad-input' },
    })
  expect(vault.lines).toHaveLength(0)
})

it('says of a text that is too long how long it may be, and takes the long addresses of links that count visits', () => {
  const vault = vaultInMemory()
  const call = `https://example.org/call?utm_content=${'x'.repeat(900)}&end=1`
  expect(vault.act({ kind: 'set-handover', path: 'links.call', value: call }).ok).toBe(true)
  const tooLong = [
    ['links.call', call.repeat(3), 'The call link', '2,000'],
    ['brand.name', 'x'.repeat(501), 'The name on documents', '500'],
    ['callNotes', 'x'.repeat(20_001), 'The note on calls', '20,000'],
  ] as const
  for (const [path, value, name, most] of tooLong)
    expect(vault.act({ kind: 'set-handover', path, value }), path).toMatchObject({
      failure: {
        issues: [
          {
            rule: 'characters',
            sentence: `${name} is longer than ${most} characters, which is the most that fits there.`,
          },
        ],
      },
    })
  expect(vault.document.handover.links.call).toBe(call)
})

it('has a name and a form for every value of a hand-over', () => {
  const leaves = (value: unknown, path: string[]): string[] =>
    path.length < 2 && typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
      : [path.join('.')]
  expect(leaves(emptyHandover(), []).toSorted()).toEqual(Object.keys(handoverNames).toSorted())
  for (const path of handoverPathSchema.options)
    expect(handoverValueSchema(path).safeParse(valueAt(emptyHandover(), path.split('.'))).success, path).toBe(
      true,
    )
})

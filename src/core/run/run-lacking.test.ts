import { describe, expect, it } from 'vitest'
import { businessOf } from '../../shared/business.ts'
import { lackingIn, sectionsLacking } from '../../shared/sections/lacking.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type Content, type SectionRecord } from '../../shared/vault.ts'
import type { RunPurpose } from '../../shared/run-event.ts'
import { limitsSchema, type RunSettings } from '../../shared/settings.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import { memoryStore } from '../testing/memory-store.ts'
import { providerSettings, runInMemory, shortIntake, type MemoryRun } from '../testing/run-in-memory.ts'
import { quote } from './run.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const added = ['time', 'subjectB', 'shortText', 'description', 'buttonChoice', 'linkedin', 'day', 'channel']

/** Content as sections 8, 9 and 11 had it before; `kept` e-mails have what is new already. */
function before(value: unknown, kept = 0, path: (string | number)[] = []): unknown {
  if (Array.isArray(value)) return value.map((each, at) => before(each, kept, [...path, at]))
  if (typeof value !== 'object' || value === null) return value
  const stays = path[0] === 'emails' && Number(path[1]) < kept
  const isEmail = path[0] === 'emails'
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key]) =>
          stays ||
          !added.includes(key) ||
          (key === 'day' && isEmail) ||
          (key === 'description' && path[0] !== 'ads'),
      )
      .map(([key, inner]) => [key, before(inner, kept, [...path, key])]),
  )
}

async function olderVault(kept = 0): Promise<MemoryRun['store']['vault']> {
  const { run, store } = runInMemory(idle)
  expect(await run.done).toEqual({ ok: true, value: 'complete' })
  const sections = { ...store.vault.sections }
  for (const number of [8, 9, 11] as const) {
    const record = sections[number] as SectionRecord
    sections[number] = { ...record, content: contentSchema.parse(before(record.content, kept)) }
  }
  return { ...store.vault, sections, parts: [], journal: [] }
}

/** A run saves into it. */
const ownCopy = (vault: MemoryRun['store']['vault']) => ({ ...vault, sections: { ...vault.sections } })

const purpose = (...fields: SectionNumber[]) => ({ kind: 'missing' as const, fields })
const business = businessOf(shortIntake())
const contentOf = (vault: MemoryRun['store']['vault'], number: SectionNumber): Content =>
  vault.sections[number]?.content ?? {}

describe('a run for what saved sections lack', () => {
  it('asks only for that, part by part, and changes nothing that is there', async () => {
    const vault = await olderVault()
    const lacking = sectionsLacking(Object.values(vault.sections), business)
    expect(lacking.map(({ section }) => section)).toEqual([8, 9, 11])
    const again = runInMemory(idle, {
      vault: ownCopy(vault),
      order: { runId: 'run-2', purpose: purpose(8, 9, 11) },
    })
    expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
    expect(again.book.calls).toHaveLength(6)
    for (const { request } of again.book.calls) {
      expect(JSON.stringify(request.schema)).not.toMatch(/"(?:body|primaryText|piece|theme)"/u)
      expect(request.prompt).toContain('<kept>')
    }
    for (const number of [8, 9, 11] as const) {
      const now = contentOf(again.store.vault, number)
      expect(lackingIn(number, business, now)).toEqual([])
      expect(before(now)).toEqual(contentOf(vault, number))
      const [record, old] = [again.store.vault.sections[number], vault.sections[number]]
      expect([record?.basis, record?.writers]).toEqual([old?.basis, old?.writers])
      expect(record?.revision).toBe((old?.revision ?? 0) + 1)
    }
    for (const number of [1, 4, 10] as const)
      expect(again.store.vault.sections[number]).toBe(vault.sections[number])
  })

  it('leaves alone the parts and entries that lack nothing', async () => {
    const vault = await olderVault(8)
    const again = runInMemory(idle, { vault: ownCopy(vault), order: { runId: 'run-2', purpose: purpose(8) } })
    expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
    expect(again.book.calls.map(({ request }) => request.material)).toMatchObject([
      { part: 2, missing: expect.arrayContaining([['emails', 2, 'time']]) as unknown },
      { part: 3 },
    ])
    expect(JSON.stringify(again.book.calls[0]?.request.schema)).toContain('"minItems":4,"maxItems":4')
    expect(before(contentOf(again.store.vault, 8), 8)).toEqual(contentOf(vault, 8))
  })

  it('keeps what the person wrote, however long it is, and what they write meanwhile', async () => {
    const vault = await olderVault()
    const emails = contentOf(vault, 8)['emails'] as Content[]
    const short = { emails: emails.map((email, at) => (at === 3 ? { ...email, body: 'Short.' } : email)) }
    vault.sections[8] = { ...(vault.sections[8] as SectionRecord), content: short }
    const again = runInMemory(idle, { vault: ownCopy(vault), order: { runId: 'run-2', purpose: purpose(8) } })
    const meanwhile = {
      emails: short.emails.map((email, at) => (at === 5 ? { ...email, preview: 'Mine, all of it' } : email)),
    }
    again.store.vault.sections[8] = { ...vault.sections[8], content: meanwhile }
    expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
    expect(before(contentOf(again.store.vault, 8))).toEqual(meanwhile)
  })

  it('is not begun while one of its sections is approved', async () => {
    const vault = await olderVault()
    const order = { runId: 'run-2', purpose: purpose(8, 9), approved: [9] as const }
    const { run, book } = runInMemory(idle, { vault, order })
    expect(await run.done).toEqual({ ok: false, failure: { kind: 'approved', sections: [9] } })
    expect(book.calls).toEqual([])
  })

  it('is quoted by what is asked and no more', async () => {
    const vault = await olderVault()
    const settings: RunSettings = {
      ...{ providers: [providerSettings('openai')], walk: 'rolling', slots: 3, bothAtOnce: false },
      ...{ adaptiveSlots: false, hedge: false, limits: limitsSchema.parse({}) },
    }
    const ports = { store: memoryStore(vault), prompts: memoryPrompts() }
    const of = async (asked: RunPurpose) => {
      const quoted = await quote({ purpose: asked, settings }, ports)
      return quoted.ok ? quoted.value : null
    }
    const [gaps, whole] = [await of(purpose(8)), await of({ kind: 'sections', sections: [8] })]
    expect(gaps?.requests).toBe(3)
    expect(gaps?.outputTokens).toBeLessThan((whole?.outputTokens ?? 0) / 8)
  })
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noFacts } from '../../shared/model-facts.ts'
import { openModelFacts } from './model-facts-file.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaultwright-facts-'))
  path = join(folder, 'model-facts.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const model = (id: string, context: number) => ({ ...noFacts, id, name: null, context })

describe('what servers said of their models', () => {
  it('is there after the next start, by address', async () => {
    const facts = await openModelFacts(path)
    facts.keep('http://localhost:11434', [model('qwen3:8b', 4096)])
    await facts.settled()
    const again = await openModelFacts(path)
    expect(again.of('http://localhost:11434', 'qwen3:8b')).toEqual({ ...noFacts, context: 4096 })
    expect(again.of('http://localhost:1234', 'qwen3:8b')).toBeNull()
    expect(again.of('http://localhost:11434', 'other')).toBeNull()
  })
  it('is replaced by what an address says later, and the oldest address goes when there are too many', async () => {
    const facts = await openModelFacts(path)
    for (let port = 1; port <= 21; port += 1) facts.keep(`http://localhost:${port}`, [model('m', port)])
    facts.keep('http://localhost:21', [model('m', 8192)])
    expect(facts.of('http://localhost:21', 'm')?.context).toBe(8192)
    expect(facts.of('http://localhost:1', 'm')).toBeNull()
    expect(facts.of('http://localhost:2', 'm')?.context).toBe(2)
    await facts.settled()
  })
  it('is begun anew where the file cannot be read', async () => {
    await writeFile(path, '{"schemaVersion":9}')
    const facts = await openModelFacts(path)
    expect(facts.of('http://localhost:1', 'm')).toBeNull()
    facts.keep('http://localhost:1', [model('m', 1)])
    await facts.settled()
    expect(await readFile(path, 'utf8')).toContain('"schemaVersion": 1')
  })
})

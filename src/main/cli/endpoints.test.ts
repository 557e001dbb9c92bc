import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProvider, type Provider } from '../../../e2e/provider/start-provider.ts'
import { runEventSchema } from '../../shared/run-event.ts'
import { fresh, northlight, showsStack, vault, type Ended } from './testing/command-line.ts'

describe('vault generate with endpoints of one’s own', () => {
  let provider: Provider
  beforeAll(async () => (provider = await startProvider()))
  afterAll(() => provider.close())

  const generate = async (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
    vault(
      ['generate', '--intake', northlight, '--out', join(await fresh(), 'vault'), '--sections', '1', ...args],
      env,
    )
  const studio = (): string => `name=LM Studio,kind=openai,url=${provider.url}/v1,model=qwen`

  it('asks the one that was said, with the key of its own variable, and calls it by its name', async () => {
    provider.reset()
    const ended = await generate(['--endpoint', studio(), '--provider', 'lm-studio'], {
      VAULTWRIGHT_KEY_LM_STUDIO: 'sk-of-the-studio',
    })
    expect([ended.code, ended.err]).toEqual([0, ''])
    expect(ended.out).toContain('LM Studio writes Section 1')
    expect(provider.keysSeen()).toEqual(['sk-of-the-studio'])
    expect(ended.out).not.toContain('sk-of-the-studio')
  })
  it('waits as long as was said for the first words of a slow one', async () => {
    provider.reset()
    provider.play([{ fault: { kind: 'slow-first-token', ms: 900 } }])
    const limits = ['--limits', 'fixed', '--time-scale', '0.01', '--provider', 'lm-studio']
    const key = { VAULTWRIGHT_KEY_LM_STUDIO: 'sk-of-the-studio' }
    const hasty = await generate(['--endpoint', studio(), ...limits], key)
    const patient = await generate(['--endpoint', `${studio()},wait=3600`, ...limits], key)
    provider.play([])
    expect([hasty.code, patient.code]).toEqual([2, 0])
    expect((await generate(['--endpoint', `${studio()},wait=long`])).err).toContain(
      'wait is a number of seconds',
    )
  })
  it('takes address and key as they are pasted', async () => {
    provider.reset()
    const pasted = `name=LM Studio, url=${provider.url.replace('http://', '')}/v1/chat/completions/, Model=qwen`
    const ended = await generate(['--endpoint', pasted, '--provider', 'lm-studio'], {
      VAULTWRIGHT_KEY_LM_STUDIO: '"Authorization: Bearer sk-of-the\u200b\n-studio" ',
    })
    expect([ended.code, ended.err]).toEqual([0, ''])
    expect(provider.keysSeen()).toEqual(['sk-of-the-studio'])
  })
  it('has who was said to read, and not to write, read what others wrote; or says why nobody can', async () => {
    provider.reset()
    const own = ['--endpoint', studio(), '--endpoint', `name=Own,url=${provider.url}/v1,model=reader`]
    const keys = { VAULTWRIGHT_KEY_LM_STUDIO: 'sk-of-the-studio', VAULTWRIGHT_KEY_OWN: 'sk-of-the-reader' }
    const said = [...own, '--provider', 'lm-studio', '--reader', 'own']
    const ended = await generate(said, keys)
    expect([ended.code, ended.err]).toEqual([0, ''])
    expect(ended.out).toContain('LM Studio writes Section 1')
    expect(ended.out).toContain('Own reads Sheet from section 1')
    expect(ended.out).not.toContain('Own writes')
    expect(provider.keysSeen()).toEqual(['sk-of-the-studio', 'sk-of-the-reader'])

    const open = ['--endpoint', 'name=Open,url=http://vaultwright.invalid/v1,model=m', '--reader', 'open']
    const refused = await generate([...own, '--provider', 'lm-studio', ...open], {
      ...keys,
      VAULTWRIGHT_KEY_OPEN: 'sk-open',
    })
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('Others can read what is sent to Open')
    for (const [words, sentence] of [
      [
        ['--provider', 'lm-studio', '--reader', 'openai'],
        'No key was found for --reader. Set OPENAI_API_KEY',
      ],
      [['--pin', 'lm-studio', '--reader', 'own'], 'read by nobody else; leave out --reader'],
      [['--provider', 'sample', '--reader', 'own'], 'read by nobody else; leave out --reader'],
    ] as const) {
      const { code, err } = await generate([...own, ...words], keys)
      expect(code).toBe(1)
      expect(err).toContain(sentence)
    }
  })
  it('sends no key where others can read it on its way, unless it is told to, and says so', async () => {
    const open = 'name=Open,url=http://vaultwright.invalid/v1,model=m'
    const key = { VAULTWRIGHT_KEY_OPEN: 'sk-open' }
    const refused = await generate(['--endpoint', open, '--provider', 'open'], key)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('Others can read what is sent to Open at http://vaultwright.invalid/v1')
    expect(refused.err).toContain('--allow-http')
  })
  it.each([
    ['sk-ключ', 'A key has no “к” in it'],
    ['sk-...abcd', 'is shortened'],
  ])('refuses what no request can carry, by the name of its variable: %s', async (key, sentence) => {
    const ended = await generate(['--endpoint', studio(), '--provider', 'lm-studio'], {
      VAULTWRIGHT_KEY_LM_STUDIO: key,
    })
    expect(ended.code).toBe(1)
    expect(ended.err).toContain(`VAULTWRIGHT_KEY_LM_STUDIO: `)
    expect(ended.err).toContain(sentence)
  })
  it('pins a run to one model, whatever colons its name has', async () => {
    const pinned = ['--endpoint', studio(), '--pin', 'lm-studio:llama3:8b', '--json']
    const ended = await generate(pinned, { VAULTWRIGHT_KEY_LM_STUDIO: 'sk-of-the-studio' })
    expect(ended.code).toBe(0)
    const [first] = ended.out.split('\n').map((line) => line && runEventSchema.parse(JSON.parse(line)))
    expect(first).toMatchObject({ pinned: true, providers: [{ provider: 'lm-studio', model: 'llama3:8b' }] })
  })
  it.each([
    [['--endpoint', 'kind=openai,model=m'], 'needs a name'],
    [['--endpoint', 'name=A,model=m,url=ftp://x'], 'http://'],
    [['--endpoint', 'name=A,model=m,url=https://me:secret@x.example'], 'There is a secret in this address'],
    [['--openai-base-url', 'sk-ant-api03-abc'], 'looks like a key'],
    [['--openai-base-url', 'http://server.1:11434'], 'cannot be an address'],
    [['--openai-base-url', 'ws://x.example'], 'begins with http:// or https://'],
    [['--endpoint', 'name=A,model=m,kind=odd'], 'openai or anthropic'],
    [['--endpoint', 'nonsense'], 'is not one of'],
    [['--endpoint', 'name=A,url=http://localhost:1/v1,model=m,key=sk-abc123'], 'A key is not said here'],
    [['--endpoint', 'name=A, modell=m, url=http://localhost:1/v1'], '“modell” is not one of'],
    [['--endpoint', 'name=OpenAI,model=m'], 'Another provider is called'],
    [['--endpoint', 'name=A,model=m,id=openai'], 'already'],
    [['--provider', 'nobody'], 'There is no provider “nobody”'],
    [['--pin', 'nobody'], 'There is no provider “nobody”'],
    [['--pin', 'openai:'], 'an endpoint and a model'],
    [['--pin', 'openai'], 'Set OPENAI_API_KEY'],
    [['--pin', 'openai', '--provider', 'sample'], 'alone'],
    [['--endpoint', 'name=My Box,model=m,kind=anthropic', '--pin', 'my-box'], 'VAULTWRIGHT_KEY_MY_BOX'],
  ])('answers bad use with a sentence and 1: %s', async (args, sentence) => {
    const ended = await generate(args)
    expect(ended.code).toBe(1)
    expect(ended.err).toContain(sentence)
    expect(showsStack(ended)).toBe(false)
  })
})

describe('vault providers', () => {
  let provider: Provider
  beforeAll(async () => (provider = await startProvider()))
  afterAll(() => provider.close())
  const said = (model: string): string[] => [
    'providers',
    '--endpoint',
    `name=Studio,kind=openai,url=${provider.url}/v1,model=${model}`,
    '--provider',
    'studio',
  ]

  it('asks one tiny question and says what it learned, never the key', async () => {
    const ended = await vault(said('gpt-5.5'), { VAULTWRIGHT_KEY_STUDIO: 'sk-of-the-studio' })
    expect([ended.code, ended.err]).toEqual([0, ''])
    expect(ended.out).toContain('Studio gpt-5.5: answered in')
    expect(ended.out).not.toContain('sk-of-the-studio')
    expect(provider.stats().parts).toEqual({ check: 1 })
  })
  it('says what is wrong and answers with 2', async () => {
    provider.play([{ match: { route: 'write' }, fault: { kind: 'status', status: 401 } }])
    const ended = await vault(said('gpt-5.5'), { VAULTWRIGHT_KEY_STUDIO: 'sk-of-the-studio' })
    expect(ended.code).toBe(2)
    expect(ended.out).toContain('Studio did not accept the key')
  })
  it('says which variable a key belongs in where none was sent', async () => {
    provider.play([{ match: { route: 'write' }, fault: { kind: 'status', status: 401 } }])
    const ended = await vault(said('gpt-5.5'))
    provider.play([])
    expect(ended.code).toBe(2)
    expect(ended.out).toContain('Studio gpt-5.5: Studio wants a key: set VAULTWRIGHT_KEY_STUDIO.')
  })
  it('says of the sample that it is free, and nothing of a list or a price that it has not', async () => {
    const ended = await vault(['providers', '--provider', 'sample'])
    expect([ended.code, ended.err]).toEqual([0, ''])
    expect(ended.out).toMatch(
      /^Sample sample-writer: answered in [\d.]+ s\.\n {2}Free: it writes on this computer\.\n$/u,
    )
  })
})

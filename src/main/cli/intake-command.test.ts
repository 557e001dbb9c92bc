import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../storage/testing/temp-folder.ts'

const project = join(import.meta.dirname, '../../..')
const northlight = join(project, 'examples/northlight-coaching.json')
const run = promisify(execFile)
const vault = (...args: string[]) => run(process.execPath, [join(project, 'src/main/cli.ts'), ...args])

async function intakeWith(answers: Record<string, unknown>): Promise<string> {
  const path = join(await tempFolder(), 'intake.json')
  const good = JSON.parse(await readFile(northlight, 'utf8')) as Record<string, unknown>
  await writeFile(path, JSON.stringify({ ...good, ...answers }))
  return path
}

describe('vault intake', () => {
  it('says which answers are thin, what they hold back, and what would help most', async () => {
    const { stdout, stderr } = await vault(
      'intake',
      await intakeWith({ outcomes: 'Less stress', goal90Days: '' }),
    )
    expect(stderr).toBe('')
    expect(stdout).toMatch(/Thin +Outcomes +“Less stress” fits any business/)
    expect(stdout).toMatch(/Empty +Goal for 90 days +No answer yet/)
    expect(stdout).toMatch(/ 4 Offer & Pricing +partly specific held back by Outcomes/)
    expect(stdout).toMatch(/1 Outcomes: \w+ sections speak of the result; yours says “Less stress”/)
  })

  it('reads a file in UTF-16, as shells of Windows write it', async () => {
    const path = join(await tempFolder(), 'wide.json')
    await writeFile(path, `\uFEFF${await readFile(northlight, 'utf8')}`, 'utf16le')
    expect((await vault('intake', path)).stdout).toMatch(/Every answer gives the writer something/)
  })

  it('reads an intake of version 1, and says what it took from its answers', async () => {
    const path = join(await tempFolder(), 'old.json')
    const {
      sells: _s,
      work: _w,
      firstStep: _f,
      offers: _o,
      proof: _p,
      ...kept
    } = JSON.parse(await readFile(northlight, 'utf8')) as Record<string, unknown>
    const old = {
      businessType: 'service',
      pricing: '£390 a month',
      deliverables: 'A report',
      testimonials: '',
    }
    await writeFile(path, JSON.stringify({ ...kept, ...old }))
    const { stdout } = await vault('intake', path)
    expect(stdout).toContain('please look: What is sold, Who does the work, First step.')
    expect(stdout).toMatch(/Strong +What is sold/)
    expect(stdout).not.toContain('No answer yet')
  })

  it('names the way to buy that is weak, and not what may stay open', async () => {
    const path = await intakeWith({ offers: [{ name: 'A talk', price: 'On request' }], practical: {} })
    const { stdout } = await vault('intake', path)
    expect(stdout).toMatch(/Thin +Ways to buy +There is no amount in it/)
    expect(stdout).toMatch(/Empty +What clients need to know +Left open/)
    expect(stdout).not.toMatch(/^ +\d .*What clients need to know:/m)
  })

  it('prints the same for other programs', async () => {
    const { stdout } = await vault('intake', northlight, '--json')
    const strength = JSON.parse(stdout) as {
      answers: unknown[]
      sections: { level: string }[]
      helpMost: unknown[]
    }
    expect(strength.answers.length).toBeGreaterThan(20)
    expect(strength.sections.map(({ level }) => level)).toEqual(Array(17).fill('specific'))
    expect(strength.helpMost).toEqual([])
  })

  it('names what cannot be read, without a stack', async () => {
    const wrong = await intakeWith({ revenue: 'plenty', tagline: 'x' })
    const ended = await vault('intake', wrong).catch((error: unknown) => error)
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('“tagline” is not a question') })
    const missing = await vault('intake', 'nowhere.json').catch((error: unknown) => error)
    expect(missing).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The intake “nowhere\.json” was not found/),
    })
  })
})

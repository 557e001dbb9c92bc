import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import { oddVaults } from '../../testing/odd-vaults.ts'
import { textsMade, vaultToExport } from '../../testing/vault-to-export.ts'
import { captionsOf } from './captions.ts'
import { filmScripts } from './spoken-scripts.ts'
import { timesOf } from '../../../main/testing/tally.ts'

const runs = timesOf(500, 15)

interface Cue {
  from: number
  to: number
  lines: string[]
}

const ms = (clock: string): number => {
  const [hours = 0, minutes = 0, seconds = 0, rest = 0] = clock.split(/[:,.]/u).map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
}

/** Captions of a file, read as players read them: a block between blank lines, its times, its lines. */
function cuesOf(text: string): Cue[] {
  const blocks = text
    .replace(/^WEBVTT\n/u, '')
    .split(/\r?\n\r?\n/u)
    .map((block) => block.split(/\r?\n/u).filter((each) => each !== ''))
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => {
      const at = block.findIndex((each) => each.includes('-->'))
      const [from = '', to = ''] = block[at]?.split(' --> ') ?? []
      return { from: ms(from), to: ms(to), lines: block.slice(at + 1) }
    })
}
const bare = (text: string): string => text.replace(/\s+/gu, '')
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const script = `Most managers I meet work two jobs. They lead all day, and they write code at night.

“Does it have to be so?” No. Here is what we do instead: first we look at one honest week, hour by hour, without blame.

{{first name}}, see {{call link}}.`
const vault = vaultToExport({
  5: {
    opening: 'Thank you for the time.',
    callGoal: 'Not said.',
    objections: [{ objection: 'Too dear', response: 'I see.' }],
  },
  7: { script, hooks: ['No film.'] },
  10: { confirmationVideo: { script: 'It is booked. See you on Tuesday.', keyPoints: ['None'] } },
  13: { intro: 'Welcome.', outro: 'Goodbye.' },
})

describe('subtitles', () => {
  it.each(['scripts-srt', 'scripts-vtt'] as const)(
    'hold every word of a film in order, in two short lines: %s',
    async (target) => {
      const files = await textsMade(target, vault)
      const ending = target.slice(-3)
      expect(files.map(([name]) => name)).toEqual([
        ...['Video script', 'Confirmation video', 'Show intro', 'Show outro'].map(
          (name) => `${name}.${ending}`,
        ),
      ])
      const cues = cuesOf(files[0]?.[1] ?? '')
      expect(bare(cues.flatMap(({ lines }) => lines).join(' '))).toBe(
        bare(script.replace('{{first name}}', '[first name]').replace('{{call link}}', '[call link]')),
      )
      expect(cues[0]).toEqual({ from: 0, to: 3000, lines: ['Most managers I meet work two jobs.'] })
    },
  )

  it('begin SRT with a number and a comma in its times, and WebVTT with its name', async () => {
    expect((await textsMade('scripts-srt', vault))[2]?.[1]).toBe(
      '1\r\n00:00:00,000 --> 00:00:01,000\r\nWelcome.\r\n\r\n',
    )
    expect((await textsMade('scripts-vtt', vault))[2]?.[1]).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nWelcome.\n',
    )
  })

  it('go at the pace that is asked for, and at that of the language', async () => {
    const lastOf = (wordsAMinute: number): number => captionsOf(script, wordsAMinute).at(-1)?.toMs ?? 0
    expect(lastOf(100) / lastOf(200)).toBeGreaterThan(1.6)
    const german = { ...emptyIntake(), market: { ...emptyIntake().market, language: 'Deutsch' } }
    const ends = async (intake = emptyIntake()): Promise<number> =>
      cuesOf((await textsMade('scripts-srt', { ...vault, intake }))[0]?.[1] ?? '').at(-1)?.to ?? 0
    expect(await ends(german)).toBeGreaterThan(await ends())
  })

  it('break unspaced scripts between words', () => {
    const japanese = '私たちは毎週火曜日の朝に会って、最初の一時間を静かに過ごします。'.repeat(3)
    const captions = captionsOf(japanese, 140)
    expect(captions.flatMap(({ lines }) => lines).join('')).toBe(japanese)
    expect(captions.length).toBeGreaterThan(2)
  })

  it('stay within lines, times and words for odd vaults', async () => {
    await fc.assert(
      fc.asyncProperty(oddVaults([7, 10, 13]), async (odd) => {
        for (const target of ['scripts-srt', 'scripts-vtt'] as const) {
          const files = await textsMade(target, odd)
          const scripts = filmScripts(odd)
          for (const [at, [, text]] of files.entries()) {
            const cues = cuesOf(text)
            const read = cues.flatMap(({ lines }) => lines).join(' ')
            expect(bare(target === 'scripts-vtt' ? unescaped(read) : read)).toBe(
              bare(scripts[at]?.text ?? '').replaceAll('-->', '–>'),
            )
            let before = 0
            for (const { from, to, lines } of cues) {
              expect(from).toBe(before)
              expect([to - from >= 1000, to - from <= 7000, lines.length <= 2]).toEqual([true, true, true])
              if (target === 'scripts-srt')
                for (const line of lines) expect([...line].length).toBeLessThanOrEqual(42)
              before = to
            }
          }
        }
      }),
      { numRuns: runs },
    )
  })
})

it('gives films as they are spoken and calls under the names of their steps', async () => {
  const files = new Map(await textsMade('scripts-text', vault))
  expect(files.get('Show intro.txt')).toBe('Welcome.\r\n')
  expect(files.get('Sales call.txt')).toBe(
    'OPENING AND PERMISSION\r\nThank you for the time.\r\n\r\nOBJECTION 1\r\nToo dear\r\n\r\nRESPONSE\r\nI see.\r\n',
  )
  expect(files.get('Video script.txt')).toContain('work two jobs. They lead all day')
  const steps = [
    {
      name: 'Opener',
      goal: 'Not said.',
      lines: ['Hello.', 'Is it a bad time?'],
      ifTheyResist: 'Later, then.',
    },
    { name: '', goal: 'Not said.', lines: ['Goodbye.'] },
  ]
  const [[, call] = []] = await textsMade('scripts-text', vaultToExport({ 17: { callFlow: steps } }))
  expect(call?.split('\r\n\r\n')).toEqual([
    ...[
      'STEP 1: Opener',
      'LINE 1\r\nHello.',
      'LINE 2\r\nIs it a bad time?',
      'IF THEY RESIST\r\nLater, then.',
    ],
    ...['STEP 2', 'LINE 1\r\nGoodbye.\r\n'],
  ])
})

it('has an address as it is said, and leaves to the speaker what is not known', async () => {
  const handover = { links: { call: 'https://www.mara.test/call/' } }
  const files = new Map(
    await textsMade('scripts-text', { ...vault, ...vaultToExport({ 7: { script } }, { handover }) }),
  )
  expect(files.get('Video script.txt')).toContain('[first name], see mara.test/call.\r\n')
})

import { describe, expect, it } from 'vitest'
import { looksLikeSubtitles, readSubtitles, withoutClocks } from './read-subtitles.ts'

const spoken = (text: string): string[] => readSubtitles(text).map((line) => line.text)

describe('cues of every kind', () => {
  it('begin at their times, with an empty line before them or not', () => {
    const crowded =
      '1\n00:00:01,000 --> 00:00:04,000\nAnna: Who?\n2\n00:00:05,000 --> 00:00:09,000\nMara: Managers,\nand tired.\n'
    expect(spoken(crowded)).toEqual(['Anna: Who?', 'Mara: Managers, and tired.'])
    expect(spoken(crowded.replace('\n2\n', '\n\n2\n'))).toEqual(spoken(crowded))
  })
  it('have their times with a comma between them, as YouTube saves them', () => {
    const sbv = '0:00:01.000,0:00:04.000\nWho is it for?\n\n0:00:05.000,0:00:09.000\nFor managers.\n'
    expect(looksLikeSubtitles(sbv)).toBe(true)
    expect(spoken(sbv)).toEqual(['Who is it for?', 'For managers.'])
    expect(looksLikeSubtitles('0:00:01.000,0:00:04.000,Who is it for?\n')).toBe(false)
  })
  it('keep a number that is said, and lose names and notes', () => {
    const named =
      'WEBVTT\nKind: captions\n\nintro-1\n00:01.000 --> 00:02.000\nHow many?\n\nNOTE not\nthis\n\n00:03.000 --> 00:04.000\n12\n'
    expect(spoken(named)).toEqual(['How many?', '12'])
  })
})

describe('a cue in which two speak', () => {
  it.each([
    '1\n00:00:01,000 --> 00:00:04,000\n- Who do you help?\n- Mums going\nback to work.\n',
    '1\n00:00:01,000 --> 00:00:04,000\n–Who do you help?\n–Mums going back to work.\n',
    'WEBVTT\n\n00:01.000 --> 00:04.000\n&gt;&gt; Who do you help? &gt;&gt; Mums going back\n\n00:04.000 --> 00:05.000\nMums going back\nto work.\n',
  ])('has a line for each: %j', (text) => {
    expect(spoken(text).join(' ')).toBe('Who do you help? Mums going back to work.')
    expect(spoken(text)[0]).toBe('Who do you help?')
  })
  it('is not one where a single line has a dash, or dashes stand among words', () => {
    expect(spoken('1\n00:00:01,000 --> 00:00:04,000\n- No,\nit is 5 - 7 days.\n')).toEqual([
      '- No, it is 5 - 7 days.',
    ])
  })
  it('loses sounds that nobody says', () => {
    expect(
      spoken('1\n00:00:01,000 --> 00:00:04,000\n[Music]\nHello [laughs] there\n(applause)\n♪ la la ♪\n'),
    ).toEqual(['Hello [laughs] there'])
  })
})

describe('captions that roll', () => {
  it('say each phrase once', () => {
    const rolling = `WEBVTT
Kind: captions

00:00:00.000 --> 00:00:02.000 align:start
 
who<00:00:00.200><c> is</c><00:00:00.400><c> it</c> for

00:00:02.000 --> 00:00:02.010
who is it for
 

00:00:02.010 --> 00:00:05.000
who is it for
managers<00:00:02.200>

00:00:05.000 --> 00:00:05.010
managers
 

00:00:05.010 --> 00:00:08.000
managers
who are tired
`
    expect(spoken(rolling)).toEqual(['who is it for', 'managers', 'who are tired'])
  })
  it('may grow word by word', () => {
    const growing = ['they', 'they manage', 'they manage engineers'].map(
      (words, at) => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${words}\n`,
    )
    expect(spoken(growing.join('\n'))).toEqual(['they', 'manage', 'engineers'])
  })
  it('are no talk in which a word is said again', () => {
    const talk =
      '1\n00:00:01,000 --> 00:00:02,000\nYes or no?\n\n2\n00:00:03,000 --> 00:00:04,000\nNo, never.\n'
    expect(spoken(talk)).toEqual(['Yes or no?', 'No, never.'])
  })
})

describe('times of a recording in a text', () => {
  const copied = 'Transcript\n0:00\nWho is it for?\n0:04\nFor managers.\n1:09\nMost code at night.'
  it('are taken out where several stand alone', () => {
    expect(withoutClocks(copied)).toBe('Transcript\nWho is it for?\nFor managers.\nMost code at night.')
    expect(withoutClocks('10:04:12\nA\n[10:04:20]\nB\n10:05:01')).toBe('A\nB\n')
  })
  it('are kept where they are times of day, or few, or said', () => {
    const day = 'Hours\n9:00\nYoga\n10:30\nPilates\n18:00\nClosing'
    expect(withoutClocks(day)).toBe(day)
    expect(withoutClocks('0:04\nA')).toBe('0:04\nA')
    expect(withoutClocks('0:01 a\n0:02 b\n0:03 c')).toBe('0:01 a\n0:02 b\n0:03 c')
  })
})

import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { reviewWords } from '../check-vault.ts'
import { vaultOf } from '../testing/vault-of.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const times = (contents: Partial<Record<SectionNumber, Content>>) =>
  reviewWords(vaultOf(contents))
    .filter(({ rule }) => rule === 'read-time')
    .map(({ sentence }) => /about (?<takes>.*); it should take (?<asked>.*)\./u.exec(sentence)?.slice(1))
const video = (script: string, estimatedLength: string) => times({ 7: { script, estimatedLength } })[0]

describe('the estimate beside a video script', () => {
  it.each([
    ['20 minutes', '20 minutes'],
    ['about 20 min', '20 minutes'],
    ['18 to 20 minutes', '18 to 20 minutes'],
    ['18–20 Minuten', '18 to 20 minutes'],
    ['18 bis 20 Minuten', '18 to 20 minutes'],
    ['de 18 a 20 minutos', '18 to 20 minutes'],
    ['de 18 à 20 minutes', '18 to 20 minutes'],
    ['18 do 20 minut', '18 to 20 minutes'],
    ['90 seconds', '90 seconds'],
    ['90 Sekunden', '90 seconds'],
    ['90 segundos', '90 seconds'],
    ['60 do 90 sekund', '60 to 90 seconds'],
    ['2 hours', '120 minutes'],
    ['2 Stunden', '120 minutes'],
    ['2 horas', '120 minutes'],
    ['2 heures', '120 minutes'],
    ['2 godziny', '120 minutes'],
    ['12 slides in 20 minutes', '20 minutes'],
  ])('is read as it is written: “%s”', (estimate, asked) => {
    expect(video(words(700), estimate)?.[1]).toBe(asked)
  })

  it('is none where it names no time, and there is none to hold a script against without it', () => {
    expect(video(words(700), 'As long as it takes')).toBeUndefined()
    expect(times({ 7: { script: words(700) } })).toEqual([])
  })
})

describe('a script', () => {
  it('may be a fifth slower or faster than is asked for, said slowly or briskly', () => {
    const isTold = (count: number) => video(words(count), '10 minutes') !== undefined
    expect([isTold(1039), isTold(1041)]).toEqual([true, false])
    expect([isTold(1799), isTold(1801)]).toEqual([false, true])
  })

  it('says how long it takes, in seconds up to two minutes and in halves of a minute from there', () => {
    expect(video(words(100), '20 minutes')?.[0]).toBe('45 seconds')
    expect(video(words(270), '20 minutes')?.[0]).toBe('115 seconds')
    expect(video(words(290), '20 minutes')?.[0]).toBe('2 minutes')
    expect(video(words(350), '20 minutes')?.[0]).toBe('2.5 minutes')
  })

  it('has no time where it has no words, or writes without spaces between them', () => {
    expect(video('…', '20 minutes')).toBeUndefined()
    expect(video('管理者は毎晩働きます。'.repeat(10), '20 minutes')).toBeUndefined()
    expect(video(`${words(100)} 管理者`, '20 minutes')).toBeDefined()
  })

  it('is as long as the words it is asked for take, where nothing else says how long', () => {
    expect(times({ 15: { spoken: words(20), full: words(20) } })).toEqual([])
    const all = times({ 10: { confirmationVideo: { script: words(20) } }, 13: { intro: words(900) } })
    expect(all.map((time) => time?.[1])).toEqual(['90 to 120 seconds'])
  })
})

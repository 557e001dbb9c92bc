import { describe, expect, test } from 'vitest'
import { writeFromFrame } from '../../src/main/providers/sample/write-from-frame.ts'
import { sampleTexts } from './sample-texts.ts'
import { sectionOf } from '../../src/shared/sections/index.ts'
import { questionAbout } from './ask.ts'
import { playScript, type Sight } from './fault-script.ts'
import { lazily, lazyHabits, type LazyHabit } from './lazy-habits.ts'

const { material } = questionAbout(8, { part: 2 })
const answer = writeFromFrame(material, sampleTexts)
const say = (habit: LazyHabit, seed = 7): string => lazily(habit, seed, answer, material)

describe('a habit', () => {
  test.each(lazyHabits)('%s spoils the same answer the same way', (habit) => {
    expect(say(habit)).toBe(say(habit))
  })

  test('leaves an answer that a strict reader does not take', () => {
    const strict = (text: string): boolean => {
      try {
        return sectionOf(8).parts[1]?.schema.strict().safeParse(JSON.parse(text)).success === true
      } catch {
        return false
      }
    }
    // A renamed offer has nothing to rename where no offer was read; what is invented, and escapes, are good form.
    const goodForm: LazyHabit[] = ['renamed', 'invented-proof', 'escaped']
    expect(lazyHabits.filter((habit) => strict(say(habit)))).toEqual(goodForm)
  })
})

describe('a lazy script', () => {
  const sight = (part: number): Sight => ({
    route: 'write',
    vendor: 'openai',
    section: 8,
    part,
    model: 'm',
    inFlight: 1,
  })
  test('is lazy in the same answers whatever order they are asked in', () => {
    const draw = (parts: number[]) => {
      const strike = playScript([{ fault: { kind: 'lazy', seed: 3, share: 0.5 } }])
      return new Map(parts.map((part) => [part, JSON.stringify(strike(sight(part)))]))
    }
    const forth = draw([1, 2, 3, 4, 5, 6])
    const back = draw([6, 5, 4, 3, 2, 1])
    for (const [part, drawn] of forth) expect(back.get(part)).toBe(drawn)
    expect([...forth.values()].filter((drawn) => drawn === 'null').length).toBeGreaterThan(0)
    expect(new Set(forth.values()).size).toBeGreaterThan(2)
  })
})

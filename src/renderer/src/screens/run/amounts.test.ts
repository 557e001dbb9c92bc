import { expect, it } from 'vitest'
import { clockTime, money, percent, shortCount, wordCount } from './amounts.ts'

it('shows times as a clock does', () => {
  expect([clockTime(-5), clockTime(41_900), clockTime(130_000), clockTime(3_723_000)]).toEqual([
    '0:00',
    '0:41',
    '2:10',
    '1:02:03',
  ])
})

it('shortens counts without rounding small ones', () => {
  expect([shortCount(940), shortCount(1000), shortCount(1_440), shortCount(11_600)]).toEqual([
    '940',
    '1k',
    '1.4k',
    '12k',
  ])
})

it('never shows money that was spent as nothing', () => {
  expect([money(0), money(0.004), money(0.214)]).toEqual(['$0.00', 'under $0.01', '$0.21'])
})

it('says shares and words plainly', () => {
  expect([percent(0), percent(0.032), percent(0.958), wordCount(1), wordCount(2140)]).toEqual([
    '0 %',
    '3.2 %',
    '96 %',
    '1 word',
    '2,140 words',
  ])
})

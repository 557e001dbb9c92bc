import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { reviewWords } from '../check-vault.ts'
import { vaultOf } from '../testing/vault-of.ts'

const found = (contents: Partial<Record<SectionNumber, Content>>) =>
  reviewWords(vaultOf(contents)).filter(({ kind }) => kind === 'limit')
const searchAd = (search: object) => found({ 9: { ads: [{ search }] } })

describe('a limit of a platform', () => {
  it('is found where letters take two places', () => {
    expect(searchAd({ headlines: ['静かな一週間のための計画をお作りします'] })).toMatchObject([
      { severity: 'warning', path: ['ads', 0, 'search', 'headlines', 0] },
    ])
    expect(searchAd({ headlines: ['静かな一週間の計画', 'A calm week for new managers'] })).toEqual([])
  })

  it('is found in an exclamation mark of a headline, which one press takes out, and in emoji', () => {
    const [mark] = searchAd({ headlines: ['Lead with calm!'], descriptions: ['Book today!'] })
    expect(mark).toMatchObject({ span: { from: 14, to: 15, text: '!' }, repair: { text: '' } })
    expect(searchAd({ descriptions: ['Calm 😀 weeks © 2026, 5* plan'] })).toMatchObject([
      { span: { text: '😀' } },
    ])
  })

  it('is found in a path of two words and in a headline that stands there twice', () => {
    expect(searchAd({ paths: ['calm week'] })).toMatchObject([{ span: { text: ' ' }, repair: { text: '-' } }])
    expect(searchAd({ headlines: ['Lead with calm', 'Calm weeks', 'lead  with calm'] })).toMatchObject([
      { path: ['ads', 0, 'search', 'headlines', 2] },
    ])
    const two = {
      ads: [{ search: { headlines: ['Calm weeks'] } }, { search: { headlines: ['Calm weeks'] } }],
    }
    expect(found({ 9: two })).toEqual([])
  })

  it('is found in a text or a title that is longer than its place', () => {
    const long = 'We lead with calm and plan the week. '.repeat(60)
    expect(found({ 9: { ads: [{ primaryText: long }] } })).toMatchObject([
      { path: ['ads', 0, 'primaryText'] },
    ])
    expect(found({ 9: { ads: [{ primaryText: long.slice(0, 2200) }] } })).toEqual([])
    expect(found({ 13: { episodes: [{ title: long.slice(0, 101) }, { title: 'Calm' }] } })).toMatchObject([
      { path: ['episodes', 0, 'title'] },
    ])
  })
})

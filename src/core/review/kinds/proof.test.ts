import { describe, expect, it } from 'vitest'
import { found, foundIn, repairsIn, wordsFound } from '../testing/found-in.ts'
import { coining, vaultOf, vaultSaying } from '../testing/vault-of.ts'

const inSlot = (contents: Parameters<typeof vaultOf>[0]) => wordsFound(vaultOf(contents), 'proof')

describe('the guard of proof', () => {
  it.each([
    ['83 % of managers feel the same.', ['83 %']],
    ['I have helped over two hundred managers.', ['two hundred managers']],
    ['Sarah from Denver said it changed her week.', ['Sarah']],
    ['My client Ingrid Solheim told me so.', ['Ingrid Solheim']],
    ['Grace Miller told me so. Dr. Hoffmann agrees.', ['Grace Miller', 'Hoffmann']],
    ['I began this in 2019, on March 14.', ['2019', 'March 14']],
    ['She tripled her revenue.', ['tripled her revenue']],
    ['With fifteen years of experience.', ['fifteen years']],
    [
      'Nine out of ten managers fail. One in five owners quits.',
      ['Nine out of ten managers', 'One in five owners'],
    ],
    ['Rated 4.9 stars. Hundreds of managers agree.', ['4.9 stars', 'Hundreds of managers']],
    ['One client landed a promotion.', ['One client landed']],
    ['Clients have earned $250,000 more.', ['$250,000']],
    ['Save 10 hours a week. You can 10x your output.', ['10 hours', '10x your output']],
    ['A client said: “This changed my week and my team.”', ['“This changed my week and my team.”']],
    ['“This changed my week and my team.” – Petra, Hamburg', ['“This changed my week and my team.” – Petra']],
  ])('stops at “%s”', (body, words) => {
    expect(foundIn(body, 'proof')).toEqual(words)
  })

  it.each([
    'With fourteen years as a developer I know teams of 5 to 12 people.',
    'Three tips for ten minutes at 9 am, on Monday at 9:30, and by the 3rd week it is a habit.',
    'You need one page, fifteen minutes and 12 calls of 60 minutes. Two days later you will see.',
    'It is 100% free, and it asks for 100 percent of your attention.',
    'In May we rest. Hope helps. Will you come? Mark it down. Grace is what you need.',
    'You may have said: “I will just do it myself this once.”',
    'Jonas said: “I stopped rewriting my team’s code in week three”',
    'Jonas said: “I stopped: rewriting my team’s code; in week three”',
    'Imagine you had 10 extra hours. If you have 40 people, it is harder.',
    'The Quiet Manager Program has seven steps and runs for 90 days. It is $4,800.',
    'Often it goes like this: the box changes hands. “It is all in there,” he says.',
    'Half of the managers I meet nod. Rule number one: ask.',
    "I suppose I’d told him. And I've asked her since. We lead firms of fifty people and of 300 people.",
  ])('lets pass “%s”', (body) => {
    expect(foundIn(body, 'proof')).toEqual([])
  })

  it('takes a title between quotation marks for no quotation', () => {
    const slot = (title: string) =>
      inSlot({
        ...coining,
        6: { title: { main: 'Which week eats your evenings?' } },
        10: { salesPage: { testimonialSlot: `“${title}” is free.` } },
      })
    expect(slot('Which week eats your evenings?')).toEqual([])
    expect(slot('This week gave me my evenings back.')).toEqual(['“This week gave me my evenings back.”'])
  })

  it('asks to confirm each, and is silent in every section about what was confirmed', () => {
    const body = 'I have helped 200 clients. 83 % of managers nod.'
    expect(found(vaultSaying(body), 'proof')).toMatchObject([
      { severity: 'error', confirmable: true },
      { severity: 'error', confirmable: true },
    ])
    const at = '2026-01-01T00:00:00.000Z'
    const confirmed = [
      { text: '200 clients', at },
      { text: '83% of managers nod', at },
    ]
    const contents = { ...coining, 8: { emails: [{ body }] }, 15: { full: 'She helped 200  CLIENTS.' } }
    expect(wordsFound(vaultOf(contents, { confirmed }), 'proof')).toEqual([])
    expect(wordsFound(vaultOf(contents, { confirmed: confirmed.slice(0, 1) }), 'proof')).toEqual(['83 %'])
    const spaced = [...confirmed, { text: '83 % of managers', at }]
    expect(wordsFound(vaultOf(contents, { confirmed: spaced }), 'proof')).toEqual([])
  })

  it('gives a changed testimonial back its own words', () => {
    expect(
      repairsIn(
        '“I stopped rewriting all my team’s code in week two, and gave away the on-call rota.”',
        'proof',
      ),
    ).toEqual(['“I stopped rewriting my team’s code in week three, and gave away the on-call rota.”'])
  })

  it('leaves what describes an audience and how to mix pieces alone', () => {
    const contents = {
      1: { bestClient: { incomeRange: '$80,000 to $120,000 a year' } },
      9: {
        ads: [{ audience: 'Managers of 30 to 50 years, 2 % lookalike' }],
        targeting: { lookalikes: ['1 % of 500 clients'] },
      },
      14: { ratio: '40 % teach, 60 % invite', brandVoice: { avoid: ['10x your life'] } },
    }
    expect(wordsFound(vaultOf(contents), 'proof')).toEqual([])
  })
})

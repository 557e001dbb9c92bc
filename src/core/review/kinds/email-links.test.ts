import { describe, expect, it } from 'vitest'
import { linkWordsRule } from '../../../shared/tokens.ts'
import { reviewWords } from '../check-vault.ts'
import { coining, intakeOfCoach, vaultOf } from '../testing/vault-of.ts'

const call = 'Book a free 30-minute Clarity Call'
const mended = (rule: string, ...bodies: string[]): (string | undefined)[] =>
  reviewWords(vaultOf({ ...coining, 8: { emails: bodies.map((body) => ({ body })) } }))
    .filter((finding) => finding.rule === rule)
    .map(({ repair }) => repair?.text)

describe('words in place of a link', () => {
  it('are offered as the token of what is named nearest to them', () => {
    expect(
      mended(
        linkWordsRule,
        'The Honest Week Check waits: the link in this e-mail opens it.',
        `The Honest Week Check was a beginning.\n\n${call}\n\nThe link below leads there.`,
        'Enough of this? Unsubscribe with the link at the end of this e-mail.',
      ),
    ).toEqual(['{{gift link}}', '{{call link}}', '{{unsubscribe}}'])
  })

  it('are offered as what the e-mail is for where nothing is named: first the gift, later the first step', () => {
    const said = 'Open the link in this e-mail.'
    expect(mended(linkWordsRule, ...Array.from({ length: 6 }, () => said))).toEqual([
      ...Array.from({ length: 4 }, () => '{{gift link}}'),
      '{{call link}}',
      '{{call link}}',
    ])
  })

  it('keep the preposition that had the article in it, and the sentence that says where the link is', () => {
    expect(
      mended(
        linkWordsRule,
        'Zum Link in dieser E-Mail geht es schnell.',
        'Abrimos la puerta a través del enlace de este correo.',
        'You will find the link for all of it in this e-mail.',
      ),
    ).toEqual(['zu {{gift link}}', 'de {{gift link}}', 'here: {{gift link}}'])
  })
})

describe('an e-mail that invites', () => {
  it('is told where nothing in it leads there, with the token below a call that has a line of its own', () => {
    expect(
      mended('email-no-link', `Come.\n\n${call}.\n\nMara`, `So ${call.toLowerCase()}, and see.`),
    ).toEqual([`${call}.\n{{call link}}`, undefined])
  })

  it('is right with a token, an address, a number, or a word of how to answer', () => {
    const ways = ['{{call link}}', 'https://cal.com/mara', '+46 70 123 45 67', 'Just answer this e-mail.']
    expect(mended('email-no-link', ...ways.map((way) => `${call}\n\n${way}\n\nMara`))).toEqual([])
  })

  it('leads to the page of the shop where people buy there', () => {
    const intake = { ...intakeOfCoach, firstStep: { ...intakeOfCoach.firstStep, kind: 'shop' as const } }
    const [found] = reviewWords(vaultOf({ 8: { emails: [{ body: `${call}\n\nMara` }] } }, { intake })).filter(
      ({ rule }) => rule === 'email-no-link',
    )
    expect(found?.repair?.text).toBe(`${call}\n{{offer link}}`)
  })

  it('may lead to the door that was answered, where no link was and nothing goes online', () => {
    const rulesAt = (place: string, bookingLink: string, body: string): string[] => {
      const intake = {
        ...intakeOfCoach,
        firstStep: { ...intakeOfCoach.firstStep, place },
        practical: { ...intakeOfCoach.practical, address: 'Kapelstraat 14', bookingLink },
      }
      const vault = vaultOf({ ...coining, 8: { emails: [{ body }] } }, { intake })
      return reviewWords(vault).map(({ rule }) => rule)
    }
    const toTheAddress = `${call}\n\nat the counter, Tuesday to Friday.`
    expect(rulesAt('At the counter', '', toTheAddress)).not.toContain('email-no-link')
    expect(rulesAt('', '', `${call}\n\nat Kapelstraat 14`)).not.toContain('email-no-link')
    expect(rulesAt('At the counter', '', call)).toContain('email-no-link')
    expect(rulesAt('By video, from your counter', '', toTheAddress)).toContain('email-no-link')
    expect(rulesAt('At the counter', 'https://karreman.example/book', toTheAddress)).toContain(
      'email-no-link',
    )
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyIntake, type Intake } from '../../shared/intake.ts'
import { basisOn, sourcesOf } from '../../shared/basis.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import type { Content } from '../../shared/vault.ts'
import type { ReviewedVault } from './reading.ts'
import { reviewVault } from './review-vault.ts'
import { betweenSections, sectionRules } from './rules.ts'
import { calmPieces, stranger } from './testing/two-voices.ts'
import { coining, intakeOfCoach, vaultOf, vaultSaying } from './testing/vault-of.ts'

/** A vault, and what one rule alone says of it: the name of the finding, and the words or the place it is about. */
interface Golden {
  vault: ReviewedVault
  says: string
}

const speaking = (language: string, answers: Partial<Intake> = {}): { intake: Intake } => ({
  intake: { ...intakeOfCoach, market: { ...emptyIntake().market, language }, ...answers },
})
const answering = (answers: Partial<Intake>): { intake: Intake } => ({
  intake: { ...intakeOfCoach, ...answers },
})
/** What the body of an e-mail says, and what is said of it. */
const mail = (body: string, says: string, more: Partial<Omit<ReviewedVault, 'sections'>> = {}): Golden => ({
  vault: vaultSaying(body, more),
  says,
})
const vault = (
  contents: Partial<Record<SectionNumber, Content>>,
  says: string,
  more: Partial<Omit<ReviewedVault, 'sections'>> = {},
): Golden => ({ vault: vaultOf({ ...coining, ...contents }, more), says })

const umbrella =
  'There was a borrowed umbrella drying slowly beside the kitchen radiator, and nobody in the whole house could say who had left it there or when.'

/** Sections that were written when another program was offered. */
const stale: ReviewedVault = (() => {
  const before = vaultOf(coining)
  const sources = sourcesOf(
    intakeOfCoach,
    Object.fromEntries(before.sections.map((each) => [each.number, each])),
  )
  return {
    ...before,
    sections: before.sections.map((record) => ({
      ...record,
      basis: { ...record.basis, ...basisOn(sectionOf(record.number), sources) },
    })),
    intake: { ...intakeOfCoach, offerProgram: 'A year of weekly letters to a pen friend.' },
  }
})()

const goldens: Readonly<Record<string, Golden>> = {
  struck: mail('Forty teams came.', 'struck: Forty teams', {
    struck: [{ text: 'forty teams', at: '2026-11-30T00:00:00.000Z' }],
  }),
  placeholder: mail('Dear [first name],', 'placeholder: [first name]'),
  'leftover-form': mail('See **you** there.', 'leftover-markdown: **you**'),
  'leftover-words': mail(
    'Here is the revised version of your email:\nHello.',
    'leftover-talk: Here is the revised version',
  ),
  'fact-past': mail('Join The Calm Lead Course.', 'fact-past: The Calm Lead Course', {
    past: [{ id: 'offer-name', text: 'The Calm Lead Course' }],
  }),
  'fact-price': mail('The program costs $5,200.', 'fact-price: $5,200'),
  'fact-step': mail(
    'In The Quiet Manager Program, Step 3: The Silent Review.',
    'fact-step: The Silent Review',
  ),
  'fact-step-list': mail(
    'The Honest Picture, The One Lever, The Small Start, The Real Practice, then The Hard Month.',
    'fact-step-list: The Hard Month',
  ),
  'fact-step-called': mail(
    'The fourth step is called The Hard Practice.',
    'fact-step-called: The Hard Practice',
  ),
  'fact-near-name': mail('Nortlight Coaching', 'fact-near-name: Nortlight Coaching'),
  'fact-reworded': mail(
    'The Still Water Program begins.',
    'fact-reworded: Still Water Program',
    answering({ offers: intakeOfCoach.offers.map((offer) => ({ ...offer, name: 'Still Water Course' })) }),
  ),
  'fact-call': mail('Book a Discovery Call.', 'fact-call: Discovery Call'),
  'fact-length': mail('The program takes 60 days.', 'fact-length: 60 days'),
  'fact-link': mail('See www.elsewhere.com.', 'fact-link: www.elsewhere.com'),
  'fact-phone': mail('Call +49 30 1234567.', 'fact-phone: +49 30 1234567'),
  'fact-practical': mail(
    'Cancel up to 48 hours before.',
    'fact-practical: 48 hours',
    answering({ practical: { ...intakeOfCoach.practical, cancelling: 'Cancel 24 hours before' } }),
  ),
  'fact-offer': mail('Enrol in the Calm Leader Method now.', 'fact-offer: Calm Leader Method'),
  'fact-pasted-call': mail(
    'Sit down and Book a free 30-minute Clarity Call at the link.',
    'fact-pasted-call: Book',
  ),
  proof: mail('83 % of managers feel the same.', 'closed-number: 83 %'),
  'pack-claim': mail('We guarantee that you will be calm.', 'claim-guarantee-en: We guarantee'),
  'broken-pasted-answer': mail(
    'We meet Beside the window on a quiet day.',
    'broken-pasted-answer: Beside',
    answering({ firstStep: { ...intakeOfCoach.firstStep, place: 'Beside the window' } }),
  ),
  'broken-turned': vault(
    { 10: { optInPage: { headline: 'Win the grant and lost evenings' } } },
    'broken-turned: Win the grant and lost evenings',
    answering({ message: 'Win the grant without lost evenings.' }),
  ),
  broken: mail('She said “” and left.', 'broken-gap:  “”'),
  'not-written': { vault: vaultOf({}), says: 'not-written: ' },
  'part-missing': vault({ 8: { emails: [{ body: 'See you.' }] } }, 'part-missing: '),
  sample: {
    vault: {
      ...vaultOf({}),
      sections: vaultOf(coining).sections.map((record) => ({
        ...record,
        writers: [{ provider: 'sample', model: 'sample' }],
      })),
    },
    says: 'sample: ',
  },
  length: vault(
    { 16: { textMessages: [{ message: 'word '.repeat(200) }] } },
    'length: textMessages 0 message',
  ),
  'first-step-place': vault(
    { 16: { emails: [{ body: 'Tomorrow we meet on Zoom.' }] } },
    'first-step-place: Zoom',
    answering({ firstStep: { ...intakeOfCoach.firstStep, place: 'At your office' } }),
  ),
  'broken-person': mail(
    'I like quiet rooms. Mara Lindqvist helps engineering managers.',
    'broken-person: Mara Lindqvist helps engineering managers',
  ),
  'broken-address': mail(
    'Du kennst das. Du stehst am Rand, und wir zeigen Ihnen den Weg.',
    'broken-address: Ihnen',
    speaking('Deutsch'),
  ),
  'leftover-invisible': mail('The ta\u200blk is short.', 'leftover-invisible: \u200b'),
  'leftover-cut-off': mail(
    'We went to the shop on Friday and looked at all of the shelves for quite a long time. Then we went home and asked everybody who was there about the',
    'leftover-cut-off: Then we went home and asked everybody who was there about the',
  ),
  'other-language': mail(
    'Die meisten kommen an einem Abend, wenn der Tag vorbei ist und die Liste nicht kürzer wurde.',
    'other-language: emails 0 body',
  ),
  spelling: mail('The color of the wall.', 'spelling: color', {
    intake: { ...intakeOfCoach, market: { ...intakeOfCoach.market, spelling: 'British' } },
  }),
  'spelling-swiss': mail('Wir gehen über die Straße.', 'spelling-swiss: Straße', {
    intake: {
      ...intakeOfCoach,
      market: { ...intakeOfCoach.market, language: 'Deutsch', country: 'Schweiz' },
    },
  }),
  misspelt: mail('We recieve it.', 'misspelt: recieve'),
  filler: mail(
    'Unlock your potential, elevate your game, and take it to the next level.',
    'filler: emails 0 body',
  ),
  'filler-worth': mail(
    'Your comfort and satisfaction are at the heart of everything we do.',
    'filler-worth: Your comfort and satisfaction are at the heart of everything we do',
  ),
  'fact-included': vault(
    {
      4: {
        ...coining[4],
        tiers: [{ name: '90 days', deliverables: ['12 calls of 60 minutes', 'A candyfloss machine'] }],
      },
    },
    'fact-included: A candyfloss machine',
  ),
  'pack-phrase': mail('It is a game-changer.', 'filler-en: game-changer'),
  voice: vault(
    { 8: { emails: [...calmPieces, stranger].map((body) => ({ body })) } },
    'voice: emails 7 body',
  ),
  'ad-policy': vault(
    { 9: { ads: [{ imageIdea: 'A desk before and after.' }] } },
    'ad-policy: ads 0 imageIdea',
  ),
  email: vault({ 8: { emails: [{ subject: 'READ THIS', body: 'See you.' }] } }, 'email: emails 0 subject'),
  'email-link': mail(
    'Come and see.\n\nBook a free 30-minute Clarity Call\n\nMara',
    'email-no-link: Book a free 30-minute Clarity Call',
  ),
  limit: vault({ 9: { ads: [{ search: { headlines: ['Lead with calm!'] } }] } }, 'limit-search-ad: !'),
  'limit-segments': vault(
    {
      16: {
        textMessages: [
          {
            message:
              'We meet on Tuesday at ten in the studio on the second floor, bring nothing but a pen. Can’t come? Say no and we’ll find another day.',
          },
        ],
      },
    },
    'limit-segments: Can’t come? Say no and we’ll',
  ),
  'read-time': vault(
    { 7: { script: 'word '.repeat(700), estimatedLength: '20 minutes' } },
    'read-time: script',
  ),
  'never-word': mail('It is a journey.', 'never-word: journey', answering({ neverWords: 'journey' })),
  'binding-policy': mail('You can cancel any time.', 'policy-cancel: cancel any time'),
  'binding-consent': mail('I will call you tomorrow.', 'consent-call: I will call you'),
  'safety-referral': mail(
    'If your cheek is swollen, wait until your first appointment.',
    'safety-referral: If your cheek is swollen, wait until your first appointment',
    answering({ rules: 'With swelling or strong pain always send people to the emergency dentist.' }),
  ),
  'against-answer': mail(
    'The furniture is included.',
    'against-answer: The furniture is included',
    answering({ offerProgram: 'Fitting and tiles; furniture not included.' }),
  ),
  'done-by-other': mail(
    'One of our trainers will meet you.',
    'done-by-other: One of our trainers will meet you',
    answering({ uniqueAdvantage: 'Mara leads every session herself.' }),
  ),
  'free-though-priced': mail(
    'The first session is free.',
    'free-though-priced: The first session is free',
    answering({ firstStep: { ...intakeOfCoach.firstStep, kind: 'paid-visit', price: '€90' } }),
  ),
  'free-to-leave': mail(
    'You can stop from one month to the next.',
    'free-to-leave: You can stop from one month to the next',
    answering({ practical: { ...intakeOfCoach.practical, cancelling: 'Three months’ notice' } }),
  ),
  'promise-if': mail(
    'If the talk does not help, we keep meeting at no charge.',
    'promise-if: If the talk does not help, we keep meeting at no charge',
  ),
  'binding-rule': mail(
    'We go swimming in rivers too.',
    'rule-ban: We go swimming in rivers too',
    answering({ rules: 'No swimming in lakes or rivers.' }),
  ),
  'binding-safety': mail('It works for everyone.', 'safety-works-for-all: works for everyone'),
  advice: vault(
    { 7: { tips: [{ action: 'Stand on one leg for a minute.' }] } },
    'advice: Stand on one leg for a minute.',
    answering({ industry: 'Physiotherapy' }),
  ),
  stale: { vault: stale, says: 'stale: ' },
  'same-subject': vault(
    {
      8: { emails: [{ subject: 'See you' }] },
      16: { emails: [{ subject: 'See you' }] },
    },
    'same-subject: emails 0 subject',
  ),
  repetition: vault({ 8: { emails: [{ body: umbrella }, { body: umbrella }] } }, 'repetition: emails 1 body'),
  'client-comment': {
    vault: {
      ...vaultSaying('Start small.'),
      clientReplies: [
        {
          ...{ name: 'Dana', on: '2026-11-27', at: '2026-11-27T10:00:00.000Z', sections: [] },
          comments: [
            {
              ...{ id: 'a', section: 8, path: ['emails', 0, 'body'], seen: 'Start small.' },
              ...{ comment: 'Warmer', settled: false },
            },
          ],
        },
      ],
    },
    says: 'client-comment: emails 0 body',
  },
  contradiction: vault(
    {
      8: { emails: Array.from({ length: 18 }, () => ({})) },
      10: { thankYouPage: { message: 'You get five e-mails from me.' } },
    },
    'contradiction: five e-mails',
  ),
}

const coded = [...sectionRules.ofWords, ...sectionRules.ofSections]

function said(vault: ReviewedVault): string[] {
  const { findings } = reviewVault(vault, null)
  return findings.map(({ rule, span, path }) => `${rule}: ${span?.text ?? path.join(' ')}`)
}

afterEach(() => void vi.restoreAllMocks())

describe('a rule that is code', () => {
  it('has a golden by its name, each and no other', () => {
    const ids = [...coded, ...Object.values(betweenSections)].map(({ id }) => id)
    expect(Object.keys(goldens).toSorted()).toEqual(ids.toSorted())
  })

  it.each(Object.entries(goldens))('%s says what its golden wants', (_, golden) => {
    expect(said(golden.vault)).toContain(golden.says)
  })

  it.each(coded)('$id is missed when it is taken out', (rule) => {
    vi.spyOn(rule, 'find').mockReturnValue([])
    const golden = goldens[rule.id]
    expect(golden && said(golden.vault)).not.toContain(golden?.says)
  })
})

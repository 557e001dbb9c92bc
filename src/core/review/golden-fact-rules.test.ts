import { describe, expect, it } from 'vitest'
import type { PastFact } from '../../shared/facts.ts'
import { emptyIntake, type Intake } from '../../shared/intake.ts'
import { reviewWords } from './check-vault.ts'
import { sectionRules } from './rules.ts'
import { coining, intakeOfCoach, vaultOf } from './testing/vault-of.ts'

/** What a rule finds in the body of an e-mail, and what only looks like it. */
interface Golden {
  rule: string
  found: string
  clean: string
  past?: readonly PastFact[]
  answers?: Partial<Intake>
}

const german = { market: { ...emptyIntake().market, language: 'Deutsch' } }

const goldens: readonly Golden[] = [
  {
    rule: 'fact-past',
    past: [{ id: 'offer-name', text: 'The Calm Lead Course' }],
    found: 'Join The Calm Lead Course.',
    clean: 'A calm lead of course.',
  },
  {
    rule: 'fact-past',
    past: [{ id: 'offer-name', text: 'Ruhige Stunde' }],
    answers: german,
    found: 'In der Ruhigen Stunde lernst du es.',
    clean: 'In ruhigem Ton, Stunde um Stunde.',
  },
  {
    rule: 'fact-step',
    found: 'In The Quiet Manager Program, Step 3: The Silent Review.',
    clean: 'In The Quiet Manager Program, Step 3: The Small Start.',
  },
  {
    rule: 'fact-step-list',
    found: 'The Honest Picture, The One Lever, The Small Start, The Real Practice, then The Hard Month.',
    clean: 'The Honest Picture, The One Lever, The Small Start, The Real Practice, then a hard month.',
  },
  { rule: 'fact-near-name', found: 'Nortlight Coaching', clean: 'Northlight Coaching’s north light' },
  {
    rule: 'fact-near-name',
    answers: { ...german, businessName: 'Schwimmschule Hasler', fullName: 'Veronika Hasler' },
    found: 'Die Schwimschule Hasler öffnet.',
    clean: 'Schwimmschuhe und Schwimmschulen, Veronika Haslers Stunde.',
  },
  { rule: 'fact-call', found: 'Book a Discovery Call.', clean: 'Book a Clarity Call, or call me.' },
  { rule: 'fact-offer', found: 'Enrol in the Calm Leader Method now.', clean: 'Why Your System Fails' },
  {
    rule: 'fact-pasted-call',
    found: 'Sit down and Book a free 30-minute Clarity Call at the link.',
    clean: 'Sit down and book a free 30-minute Clarity Call. Book a free 30-minute Clarity Call.',
  },
  {
    rule: 'other-language',
    found: 'Die meisten kommen an einem Abend, wenn der Tag vorbei ist und die Liste nicht kürzer wurde.',
    clean: 'We read Die Kunst des Wartens and La casa de los abuelos together on the Monday.',
  },
  {
    rule: 'spelling',
    answers: { market: { ...emptyIntake().market, spelling: 'British' } },
    found: 'The color of the wall.',
    clean: 'The colour of the wall at Color Studio.',
  },
  { rule: 'misspelt', found: 'We recieve it.', clean: 'We receive it.' },
]

const rulesIn = ({ past = [], answers }: Golden, body: string): string[] =>
  reviewWords(
    vaultOf({ ...coining, 8: { emails: [{ body }] } }, { past, intake: { ...intakeOfCoach, ...answers } }),
  ).map(({ rule }) => rule)

describe('a rule about facts, names and the language of the copy', () => {
  it.each(goldens)('$rule finds “$found”, and nothing in “$clean”', (golden) => {
    expect(rulesIn(golden, golden.found)).toContain(golden.rule)
    expect(rulesIn(golden, golden.clean)).not.toContain(golden.rule)
  })

  it.each([...new Set(goldens.map(({ rule }) => rule))])('%s is one of the rules', (id) => {
    const rules = [...sectionRules.ofWords, ...sectionRules.ofSections]
    expect(rules.filter((rule) => rule.id === id)).toHaveLength(1)
  })
})

import { emptyIntake, pronouns, wayToBuy, type Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import type { Given } from '../packs/pack.ts'
import type { PackReading } from '../packs/pack-findings.ts'
import type { Role } from '../roles.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'

/** A field of each role, with a text in it. */
const fieldOf: Readonly<Record<Role, (text: string) => [SectionNumber, Content]>> = {
  page: (text) => [10, { salesPage: { problem: text } }],
  offer: (text) => [4, { promise: text }],
  gift: (text) => [6, { page: { headline: text } }],
  bio: (text) => [15, { full: text }],
  post: (text) => [3, { socialPost: text }],
  script: (text) => [7, { script: text }],
  email: (text) => [8, { emails: [{ body: text }] }],
  subject: (text) => [8, { emails: [{ subject: text }] }],
  preview: (text) => [8, { emails: [{ preview: text }] }],
  'text-message': (text) => [16, { textMessages: [{ message: text }] }],
  ad: (text) => [9, { ads: [{ primaryText: text }] }],
  targeting: (text) => [9, { targeting: { interests: [text] } }],
  theirs: (text) => [5, { objections: [{ objection: text }] }],
  internal: (text) => [1, { wants: [text] }],
  avoid: (text) => [14, { brandVoice: { avoid: [text] } }],
}

/** Answers that call for a rule. */
function calledFor({ answer, example }: Given): Intake {
  const empty = emptyIntake()
  switch (answer) {
    case 'hours':
    case 'cancelling':
      return { ...empty, practical: { ...empty.practical, [answer]: example } }
    case 'pronoun':
      return { ...empty, pronoun: pronouns.find((each) => each === example) ?? null }
    case 'offers':
      return { ...empty, offers: [wayToBuy({ includes: example })] }
    case 'rules':
    case 'all':
      return { ...empty, rules: example }
  }
}

/** A reading of nothing but a text in a field of a role, with answers that hold nothing. */
export function sayingAt(role: Role, text: string, answer = '', given?: Given): PackReading {
  const [section, content] = fieldOf[role](text)
  const intake = given ? calledFor(given) : { ...emptyIntake(), message: answer }
  const answers = answersOf(intake)
  return {
    ...{ texts: textsOf(section, content), intake, answers, facts: [], confirmed: [] },
    ...{ language: 'en', writtenIn: null },
  }
}

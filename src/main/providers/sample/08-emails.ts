import { deliverablesOf, testimonialsOf } from './old-answers.ts'
import { firstWayOf } from './04-offer.ts'
import type { Content } from '../../../shared/vault.ts'
import { emailDays } from '../../../shared/sections/08-emails.ts'
import { close } from './emails/close.ts'
import type { Letter, LetterGround } from './emails/letter.ts'
import { proof } from './emails/proof-emails.ts'
import { urgency } from './emails/urgency.ts'
import { welcome } from './emails/welcome.ts'
import { kindOf } from './kind-of-business.ts'
import { asName, brief, callNameOf, entriesOf, inSentence, pick, quotesOf, sentencesOf } from './phrases.ts'
import { giftTitleOf, offerOf } from './read-offer.ts'
import { oneLinerOf } from './read-words.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'

const perPart = 6

/** Section 8: eighteen letters with a thought of their own each; every part knows the plan of all. */
export const writeEmails: SampleWriter = (source): Content => {
  const { intake, part, variant } = source
  const ground = letterGround(source)
  const letters = [...welcome(ground), ...proof(ground), ...urgency(ground), ...close(ground)]
  const signature = `${asName(intake.fullName, 'Yours')}\n${asName(intake.businessName, '')}`.trim()
  const first = (part - 1) * perPart
  return {
    emails: letters.slice(first, first + perPart).map((letter, i) => {
      const number = first + i + 1
      return { number, day: emailDays[number - 1], ...written(letter, signature, variant) }
    }),
  }
}

function written(
  { purpose, subjects, preview, paragraphs }: Letter,
  signature: string,
  variant: number,
): Content {
  const body = [...paragraphs.filter((paragraph) => paragraph !== ''), signature].join('\n\n')
  return { purpose, subject: pick(subjects, variant), preview, body }
}

function letterGround(source: SampleSource): LetterGround {
  const { intake } = source
  const own = offerOf(source)
  const { name, blueprint } = own
  const sentences = sentencesOf(intake.outcomes)
  const outcome = sentences[0] ?? ''
  const wishes = sentences.length > 1 ? sentences : entriesOf(intake.outcomes)
  const [, wish = outcome, hope = wish] = wishes
  const quote = quotesOf(testimonialsOf(intake))[0] ?? null
  return {
    kind: kindOf(intake),
    gift: giftTitleOf(source),
    offer: name,
    steps: blueprint.map((step) => step.name),
    call: callNameOf(intake.callToAction),
    callToAction: brief(intake.callToAction, 16),
    client: brief(intake.idealClient, 22),
    problem: brief(intake.coreProblem, 22),
    outcome: brief(outcome, 34),
    advantage: brief(intake.uniqueAdvantage, 22),
    wish: brief(wish, 34),
    hope: brief(hope, 34),
    price: firstWayOf(own).price,
    deliverables: inSentence(brief(deliverablesOf(intake), 30)),
    oneLiner: oneLinerOf(source),
    // A testimonial is quoted whole or not at all.
    quote: quote !== null && quote.split(/\s+/u).length <= 60 ? quote : null,
  }
}

import { testimonialsOf } from './old-answers.ts'
import { adAngles } from '../../../shared/sections/09-facebook-ads.ts'
import type { Content } from '../../../shared/vault.ts'
import type { AdGround } from './ads/ad.ts'
import { firstFive } from './ads/first-five.ts'
import { lastFive } from './ads/last-five.ts'
import { targeting } from './ads/targeting.ts'
import { kindOf } from './kind-of-business.ts'
import { framed, sentencesUpTo } from './paragraphs.ts'
import { asName, brief, callNameOf, inSentence, pick, quotesOf } from './phrases.ts'
import { giftTitleOf } from './read-offer.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'

/** A testimonial is quoted whole or not at all. */
const longestQuote = 60

/** Section 9: ten ads, one for each angle, each a thought of its own; the targeting comes with the second part. */
export const writeFacebookAds: SampleWriter = (source): Content => {
  const ground = adGround(source)
  const all = [...firstFive(ground), ...lastFive(ground)].map(({ headlines, paragraphs, ...rest }, i) => ({
    angle: adAngles[i],
    headline: pick(headlines, source.variant),
    primaryText: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    ...rest,
  }))
  return source.part === 1
    ? { ads: all.slice(0, 5) }
    : { ads: all.slice(5), targeting: targeting(source, ground.kind) }
}

function adGround(source: SampleSource): AdGround {
  const { intake } = source
  const client = brief(intake.idealClient, 20)
  const quote = quotesOf(testimonialsOf(intake))[0] ?? null
  const told = (beat: string | undefined): string => sentencesUpTo(beat ?? '', 45)
  return {
    kind: kindOf(intake),
    name: asName(intake.fullName, 'the person behind it', 6),
    gift: giftTitleOf(source),
    call: callNameOf(intake.callToAction),
    callToAction: brief(intake.callToAction, 16),
    client,
    problem: brief(intake.coreProblem, 20),
    outcome: brief(intake.outcomes, 34),
    advantage: brief(intake.uniqueAdvantage, 20),
    people: framed(
      'People who would recognise themselves here:',
      inSentence(client),
      'People who carry this alone and have stopped talking about it.',
    ),
    quote: quote !== null && quote.split(/\s+/u).length <= longestQuote ? quote : null,
    told: {
      low: told(intake.story?.lowMoment),
      search: told(intake.story?.discovery),
      turn: told(intake.story?.breakthrough),
    },
  }
}

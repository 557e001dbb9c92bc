import { deliverablesOf, testimonialsOf } from '../old-answers.ts'
import type { Content } from '../../../../shared/vault.ts'
import { type Kind, kindOf } from '../kind-of-business.ts'
import { framed, quoted } from '../paragraphs.ts'
import { asSentence, brief, inSentence, pick, quotesOf } from '../phrases.ts'
import { firstWayOf, type Offer } from '../04-offer.ts'
import { offerOf } from '../read-offer.ts'
import { challengeTitlesOf, coreLessonOf, oneLinerOf } from '../read-words.ts'
import type { SampleSource } from '../sample-writer.ts'

/** The longest testimonial that fits into its place, in words; it is printed whole or not at all. */
const longestQuote = 140

/** The one page that holds everything together: offer, steps, price and one-liner as they were accepted. */
export function salesPage(source: SampleSource): Content {
  const { intake, variant } = source
  const kind = kindOf(intake)
  const offer = offerOf(source)
  const quote = quotesOf(testimonialsOf(intake))[0]
  return {
    hero: {
      headline: pick(heroes[kind], variant),
      subheadline: asSentence(oneLinerOf(source)),
      button: pick(['Book the conversation', 'Talk to us first'], variant),
    },
    problem: problem(source, kind),
    solution: solution(source, kind, offer.name),
    offer: offerText(source, offer),
    testimonialSlot:
      quote !== undefined && quote.split(/\s+/u).length <= longestQuote
        ? `Printed with permission, and without a letter changed:\n\n${quote}`
        : 'This place is kept for the words of clients who have given permission to print them. Until then it stays empty on purpose, and you may judge by how the rest is said.',
    callToAction: `${framed('The next step is the same as everywhere:', brief(intake.callToAction, 20), 'The next step is a first conversation.')} You bring one situation, we listen and ask, and you leave with a clear idea of where to begin. Nothing has to be decided on that day.`,
  }
}

const heroes: Readonly<Record<Kind, readonly [string, string]>> = {
  change: ['Put your strength where it counts', 'A week that holds, built in seven steps'],
  work: ['Do your own work. This part is done.', 'Handed over properly, in seven steps'],
  thing: ['Made for the day you really have', 'From your ordinary day to what fits it'],
}

function problem(source: SampleSource, kind: Kind): string {
  const [first = '', second = '', third = ''] = challengeTitlesOf(source).map((title) => brief(title, 16))
  return [
    framed(
      'You know what it is like, and you may have said it in these words:',
      quoted(brief(source.intake.coreProblem, 30)),
      'You know what it is like when a week is over before it was yours.',
    ),
    framed(
      'Look a little closer and there are usually three things in it. The first:',
      inSentence(first),
      'Look a little closer and there are usually three things in it.',
    ),
    framed('The second:', inSentence(second), 'One of them is loud, and gets all the attention.'),
    framed(
      'And the third, which is spoken of least:',
      inSentence(third),
      'Another is quiet, and does the damage.',
    ),
    underneath[kind],
  ].join('\n\n')
}

const underneath: Readonly<Record<Kind, string>> = {
  change:
    'None of them is a lack of effort. You have tried harder, and for some days it was better. Then an ordinary Tuesday came along, the old way was quicker, and by Friday everything was back where it had been. What is missing is not strength. It is a place to put it, an order to go in, and somebody who asks again the week after.',
  work: 'None of them means that you are bad at business. They come from doing a second trade at the end of the day, with what is left of it. One catches up on a Sunday, it looks better for a week, and then the real work calls again. What is missing is not good will. It is somebody whose first work this is, an order in which it is done, and a day on which you can rely.',
  thing:
    'None of them means that you chose carelessly. You compared, you asked, you measured as well as one can measure for somebody else’s drawing. Then came an ordinary wet morning, and it did not fit, and you began to work around it. What is missing is not a better catalogue. It is somebody who looks at your day first, and makes something for that day and for no other.',
}

function solution(source: SampleSource, kind: Kind, name: string): string {
  const { intake } = source
  return [
    `${name} begins where most help ends: with looking. ${ways[kind]}`,
    framed(
      'What makes it different, in our own words:',
      brief(intake.uniqueAdvantage, 36),
      'What makes it different is the order, and the patience to keep to it.',
    ),
    framed('What stands behind it is something learned:', inSentence(coreLessonOf(source)), ''),
    'You always know which step you are in, why it comes now, and what there will be at the end of it. There is no secret and no magic in it, and that is good news.',
    framed(
      'At the end stands what you came for:',
      inSentence(brief(intake.outcomes, 34)),
      'At the end stands what you came for, in ordinary weeks and in hard ones.',
    ),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

const ways: Readonly<Record<Kind, string>> = {
  change:
    'Before anything is added, we see what is there and put something down. Only then do we build, one small change at a time, and each of them is tried out on bad days before it counts.',
  work: 'Before anything is promised, we see what is there, what is missing and what is in the way. Then it is put in order, the most useful part first, and after that it simply arrives, on its day and in its form.',
  thing:
    'Before anything is drawn, we look at the day and the place for which it is meant. Only then does it take shape, first on paper, then in the material, and each time it goes on when you recognise it.',
}

function offerText({ intake }: SampleSource, offer: Offer): string {
  const { name, blueprint, tiers } = offer
  const way = firstWayOf(offer)
  const longer = tiers.slice(1).at(-1)
  return [
    `${name} has seven steps: ${blueprint.map((step) => step.name).join(', ')}.`,
    framed(
      'You get, in plain words:',
      inSentence(brief(deliverablesOf(intake), 50)),
      'You get our time, our attention, and a record in writing.',
    ),
    `How long it takes: ${asSentence(inSentence(way.timeframe))} ${framed('The price:', way.price, 'The price is named in the first conversation.')}${longer ? ` If you wish to go on afterwards, there is a second way, over ${asSentence(inSentence(longer.timeframe))} ${framed('The price of that one:', longer.price, 'Its price is agreed then.')}` : ''}`,
    'Before anything begins, everything is put in writing on a single page: what you get, what you bring, what it costs, and how either of us can end it. You take that page home, sleep on it, and show it to whoever decides with you. We do not call to ask whether you have decided.',
  ].join('\n\n')
}

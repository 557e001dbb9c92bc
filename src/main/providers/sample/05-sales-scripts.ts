import { deliverablesOf, pricingOf, testimonialsOf } from './old-answers.ts'
import type { Intake } from '../../../shared/intake.ts'
import type { Content } from '../../../shared/vault.ts'
import { firstWayOf, type Offer } from './04-offer.ts'
import { type Kind, kindOf } from './kind-of-business.ts'
import { framed, sentencesUpTo } from './paragraphs.ts'
import { asName, asSentence, brief, entriesOf, inSentence, pick, quotesOf } from './phrases.ts'
import { offerOf } from './read-offer.ts'
import { oneLinerOf } from './read-words.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'
import { discovery } from './scripts/discovery.ts'
import { objections } from './scripts/objections.ts'

/** Section 5: the call from the first sentence to the next steps, and ten objections answered without pressure. */
export const writeSalesScripts: SampleWriter = (source): Content =>
  source.part === 1 ? theCall(source) : { objections: objections(source.intake, offerOf(source)) }

function theCall(source: SampleSource): Content {
  const { intake, variant } = source
  const offer = offerOf(source)
  const speaker = asName(intake.fullName, 'your host')
  return {
    callGoal: `Find out together whether ${offer.name} is the right thing for this person now. A clear yes and a clear no are both good ends; a maybe is not.`,
    agenda:
      'I would suggest that we do three things. First I ask you about your situation, so that I understand it properly. Then I tell you what I would do in your place. And at the end we decide together whether it makes sense to go on, or not. Is there anything you would like to add to that?',
    opening: `${pick(['Hello, and thank you for taking the time.', 'Good to hear you, and thank you for being here.'], variant)} I am ${speaker}. Before we begin, may I ask two things? I will take notes while you speak, so if it is quiet for a moment, I am writing. And I may interrupt you once or twice to make sure that I have understood. Is that all right with you?`,
    discovery: discovery(intake, variant),
    stakes: stakes[kindOf(intake)],
    commitmentScale:
      'On a scale from one to ten, where one means that it would be nice and ten means that it has to change now: where are you? Thank you. Why that number, and not two less? And what would have to happen for it to be one higher?',
    decisionGate:
      'Let me stop here for a moment. From what you have told me, I believe that I can help with this, and I can tell you how. Or we leave it at what we have found out; that would be worth something too. What would you prefer?',
    recap:
      'Then let me repeat what I have understood, in your words as far as possible. You told me how it shows, since when it has been so, and what you have done about it. You told me what it costs, and what you would like to have in its place. Have I left anything out, or put anything wrongly?',
    pitch: pitch(intake, offer),
    proofLine: proofLine(source),
    investmentClose: investmentClose(intake, offer),
    nextSteps: `If it is a yes, this is what happens next. You get one page in writing today with everything on it: what you get, what you bring, what it costs. We fix the first date now, so that it does not get lost, and it begins with ${offer.blueprint[0]?.name ?? offer.name}. If it is a no, keep what we have found out in this conversation. It is yours, and it will be of use to you without me. Thank you for your trust.`,
  }
}

const stakes: Readonly<Record<Kind, string>> = {
  change:
    'May I put something to you, and you tell me whether it is right? You have been living with this for some time, and you have become good at it. That is exactly the danger. If nothing happens, what does this day look like a year from now? Take your time; I would rather have an honest answer than a quick one.',
  work: 'May I put something to you, and you tell me whether it is right? It works at present because you make up for it, with your evenings and your memory. If you were away for a month, what would be left undone? And if nothing changes, who will be making up for it a year from now?',
  thing:
    'May I put something to you, and you tell me whether it is right? You have got used to what you have, and one can get used to nearly anything. If it stays as it is, what will you have arranged around it a year from now? Take your time; I would rather have an honest answer than a quick one.',
}

const connections = [
  'First comes',
  'Then comes',
  'After that comes',
  'The fourth is',
  'Next is',
  'The sixth is',
]

function pitch(intake: Intake, offer: Offer): string {
  const { name, blueprint } = offer
  const way = firstWayOf(offer)
  const steps = blueprint.map(
    (step, i) =>
      `${i === blueprint.length - 1 ? 'And the last one is' : (connections[i] ?? 'Then comes')} ${step.name}. ${asSentence(brief(step.outcome, 26))}`,
  )
  const pieces = entriesOf(deliverablesOf(intake))
    .slice(0, 6)
    .map((piece) => inSentence(brief(piece, 12)))
    .filter((piece) => piece !== '')
  return [
    `Good. What I would do with you is called ${name}, and it has seven steps.`,
    ...steps,
    framed(
      'When I am asked why with us and not with somebody else, I say this:',
      sentencesUpTo(intake.uniqueAdvantage, 36),
      'When I am asked what is special about it, I say: the order. Most help begins with the fourth step.',
    ),
    `${framed('What you have in your hands for it:', pieces.join('; '), 'What you get is written down, and you have it before you decide.')} The time that belongs to it: ${asSentence(brief(way.timeframe, 15))}`,
    'Think of the thing you described to me at the beginning. Which of the seven would have helped you most on that day?',
  ].join('\n\n')
}

function proofLine(source: SampleSource): string {
  const quote = quotesOf(testimonialsOf(source.intake)).find((one) => one.split(/\s+/u).length <= 55)
  return quote === undefined
    ? `You need not take my word for it. Judge it by what we have done in this conversation, and by this one sentence: ${asSentence(brief(oneLinerOf(source), 45))}`
    : `A client has put it like this, and I may repeat it: ${quote}`
}

function investmentClose(intake: Intake, offer: Offer): string {
  const stated = asName(pricingOf(intake), '') !== ''
  const price = stated
    ? framed(
        'I say the price once and plainly:',
        brief(firstWayOf(offer).price, 45),
        'I say the price once and plainly.',
      )
    : 'We agree on the price here, before anything begins, and it depends on what you have told me. I will name it in one sentence and put it in writing today.'
  return `${price} When you put it next to what you told me it costs you at present, how does it look to you? You may think aloud, and you may say no. I will be quiet now.`
}

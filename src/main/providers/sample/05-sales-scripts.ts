import type { Content } from '../../../shared/vault.ts'
import { objections } from './scripts/objections.ts'
import { framed } from './paragraphs.ts'
import { asName, asSentence, brief, callNameOf, inSentence, pick, quotesOf } from './phrases.ts'
import { offerOf } from './read-offer.ts'
import { oneLinerOf } from './read-words.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'

/** Section 5: the call from the first sentence to the next steps, and ten objections answered without pressure. */
export const writeSalesScripts: SampleWriter = (source): Content =>
  source.part === 1 ? theCall(source) : { objections: objections(source.intake, offerOf(source)) }

function theCall(source: SampleSource): Content {
  const { intake, variant } = source
  const { name, blueprint, tiers } = offerOf(source)
  const call = callNameOf(intake.callToAction)
  const speaker = asName(intake.fullName, 'your host')
  const problem = inSentence(brief(intake.coreProblem, 20))
  const outcome = inSentence(brief(intake.outcomes, 20))
  const quote = quotesOf(intake.testimonials)[0]
  return {
    callGoal: `Find out together whether ${name} is the right thing for this person now. A clear yes and a clear no are both good ends; a maybe is not.`,
    agenda:
      'I would suggest that we do three things. First I ask you about your situation, so that I understand it properly. Then I tell you what I would do in your place. And at the end we decide together whether it makes sense to go on, or not. Is there anything you would like to add to that?',
    opening: `${pick(['Hello, and thank you for taking the time.', 'Good to hear you, and thank you for being here.'], variant)} I am ${speaker}. Before we begin, may I ask two things? I will take notes while you speak, so if it is quiet for a moment, I am writing. And I may interrupt you once or twice to make sure that I have understood. Is that all right with you?`,
    discovery: [
      question(
        'What made you book the conversation just now, and not half a year ago?',
        'A concrete occasion: a day, a person, a sentence somebody said',
        'Was there a particular day on which you thought: now I really have to do something?',
      ),
      question(
        'Take me through an ordinary day of last week. Where did it show?',
        'A scene with a place and a time, rather than a general complaint',
        'Let us take yesterday. What was the first moment at which you noticed it?',
      ),
      question(
        'How long has it been like this, and what was different before?',
        'A turning point: a new role, a new client, a loss, growth',
        'If you think of the last time it was easy, what did your week look like then?',
      ),
      question(
        'What have you tried so far, and what became of it?',
        'Efforts that failed on bad days; blame that is aimed at themselves',
        'Which of the attempts lasted longest? And what happened on the day it ended?',
      ),
      question(
        'What does it cost you if I ask in hours, and what if I ask in other things?',
        framed(
          'Costs beyond time, near to this:',
          problem,
          'Costs beyond time: sleep, people, pleasure in the work',
        ),
        'Who would notice first if it were gone, you or somebody else?',
      ),
      question(
        'Suppose it were solved in three months. What would you do on the first free evening?',
        framed(
          'A picture of their own, near to this:',
          outcome,
          'A picture of their own, small enough to believe',
        ),
        'It may be something quite small. What comes to mind first?',
      ),
      question(
        'What would have to be true for you to say in a year that this conversation was worth it?',
        'A measure that they choose themselves, and that can be checked',
        'If you could change only one thing until then, which would it be?',
      ),
    ],
    stakes:
      'May I put something to you, and you tell me whether it is right? You have been living with this for some time, and you have become good at it. That is exactly the danger. If nothing happens, what does this day look like a year from now? Take your time; I would rather have an honest answer than a quick one.',
    commitmentScale:
      'On a scale from one to ten, where one means that it would be nice and ten means that it has to change now: where are you? Thank you. Why that number, and not two less? And what would have to happen for it to be one higher?',
    decisionGate:
      'Let me stop here for a moment. From what you have told me, I believe that I can help with this, and I can tell you how. Or we leave it at what we have found out; that would be worth something too. What would you prefer?',
    recap:
      'Then let me repeat what I have understood, in your words as far as possible. You told me how it shows in an ordinary week, since when it has been so, and what you have tried. You told me what it costs, and what you would like to have in its place. Have I left anything out, or put anything wrongly?',
    pitch: [
      `Good. What I would do with you is called ${name}, and it has seven steps.`,
      ...blueprint.map(
        (step, i) =>
          `${pick(['First comes', 'Then comes', 'After that', 'The fourth step is', 'Next is', 'The sixth step is', 'And the last one is'], i)} ${step.name}. ${asSentence(brief(step.outcome, 20))}`,
      ),
      framed(
        'What is special about it:',
        brief(intake.uniqueAdvantage, 30),
        'What is special about it is the order; most help begins with the fourth step.',
      ),
      'From what you have told me, one of these steps will be the hard one for you. I would like to tell you now which one I think it is, and you tell me whether I am right.',
      `It goes over ${tiers.ninetyDays.timeframe}, with a review at the end. Which part of it would help you most, as far as you can tell today?`,
    ].join('\n\n'),
    proofLine:
      quote !== undefined && quote.split(/\s+/u).length <= 55
        ? `A client has put it like this, and I may repeat it: ${quote}`
        : `You need not take my word for it. Judge it by what we have done in the last half hour: ${asSentence(inSentence(brief(oneLinerOf(source), 40)))}`,
    investmentClose: `${framed('The price is the same for everybody, and I say it once:', brief(tiers.ninetyDays.price, 45), 'The price is the same for everybody, and I say it once.')} That is all; nothing is added later. When you put it next to what you told me it costs you at present, how does it look to you? You may think aloud. I will be quiet now.`,
    nextSteps: `Then this is what happens next. You get one page in writing today with everything on it: what you get, what you bring, what it costs. We fix the first date now, so that it does not get lost. And until then you do one small thing: write down one situation a day, in a single sentence. ${framed('If anybody asks what they have to do to talk to us, the words are:', brief(intake.callToAction, 16), `If anybody asks, it began with a ${call}.`)} Thank you for your trust.`,
  }
}

const question = (asked: string, listenFor: string, ifVague: string): Content => ({
  question: asked,
  listenFor,
  ifVague,
})

import type { Kind } from '../kind-of-business.ts'
import { framed, quoted } from '../paragraphs.ts'
import type { Ad, AdGround } from './ad.ts'

/** Ads 6 to 10: question, bold statement, imagine-if, myth-bust, direct offer. */
export const lastFive = (g: AdGround): Ad[] => [question(g), bold(g), imagine(g), myth(g), direct(g)]

function question(g: AdGround): Ad {
  return {
    headlines: ['May I ask you something?', 'One question, no wrong answer'],
    paragraphs: [
      ...asked[g.kind],
      framed(
        'What stands behind it has been put like this:',
        quoted(g.problem),
        'What stands behind it is seldom said aloud, and hardly ever in one sentence.',
      ),
      `If the question interests you, there are nine of its kind in ${quoted(g.gift)}. They are arranged so that each makes the next one easier, and on the last page you see what the answers mean together. You need about fifteen minutes, and nobody will mark your work.`,
      'And if one question was enough for today, please keep it anyway. Ask it once more tomorrow evening, when the day is still warm. It becomes better with use.',
    ],
    button: 'See all nine',
    audience: g.people,
    imageIdea:
      'A sheet of paper divided by a vertical line, two words at the top of each column, a pencil lying across it',
  }
}

const asked: Readonly<Record<Kind, readonly string[]>> = {
  change: [
    'What did you do yesterday that only you could have done?',
    'Take a moment. I do not mean what you did well, or quickly, or because nobody else was there. I mean the things that would truly not have existed without you.',
    'The list is probably short. Two lines, perhaps three. And then there is the other list, the long one, with everything that filled the day all the same. It is not a list of failures. Everything on it had a good reason at the moment it was done. Only together they leave no room.',
  ],
  work: [
    'What did you do last night that you would never have opened a business for?',
    'Take a moment. I do not mean the hard parts of your own trade; those you chose. I mean the thing you did because it had to be done by somebody, and you were the only one still awake.',
    'It was probably not even difficult. It was only the wrong work for the wrong person at the wrong hour. Everything about it had a good reason at the moment it was done. Only together those hours make a second job, and nobody has ever applied for it.',
  ],
  thing: [
    'What did you last carry home that was supposed to make things easier?',
    'Take a moment. I do not mean whether it was a good thing, or a fair price. I mean the third week after it arrived: who was using it, how often, and what did it ask of you in return?',
    'There is probably something in the cellar that answers the question. It is not a list of mistakes. Everything down there had a good reason on the day it was bought. It had only been thought out for a day that is not yours.',
  ],
}

function bold(g: AdGround): Ad {
  const { headlines, before, after } = bolds[g.kind]
  return {
    headlines,
    paragraphs: [
      ...before,
      framed(
        'That is our position, and it is also what sets the work apart:',
        quoted(g.advantage),
        'That is our position, and the whole work follows from it: first find the place, then use the strength.',
      ),
      after,
      `For this there is ${quoted(g.gift)}. Nine questions, one page, one small step. It does not ask you to be stricter with yourself. Rather the opposite, in fact.`,
      'Free of charge, and readable on the train.',
    ],
    button: 'Find the place',
    audience: g.people,
    imageIdea: 'A heavy door with a small brass plate that says “pull”, photographed straight on',
  }
}

const bolds: Readonly<
  Record<Kind, { headlines: Ad['headlines']; before: readonly string[]; after: string }>
> = {
  change: {
    headlines: ['Discipline is overrated', 'You do not need more willpower'],
    before: [
      'Let us say it openly. If discipline could solve this, you would have solved it long ago. You have plenty. You get up, you keep your word, you finish things for others that you would have left undone for yourself.',
      'What happens if one adds still more discipline to such a week? It becomes tighter and looks the same. The trouble does not lie in the amount of effort. It lies in the place where the effort goes.',
    ],
    after:
      'It is an uncomfortable thought, since effort is a thing to be proud of. But there is relief in it as well. You may stop trying to become a different person. You only have to find out which of the many things you push ought to be pulled.',
  },
  work: {
    headlines: ['Stop learning to do it yourself', 'Not everything is your job'],
    before: [
      'Let us say it openly. You do not have to understand everything that your business needs. Nobody asks a surgeon to mend the roof of the hospital, and nobody thinks less of the surgeon for that.',
      'But in a small business there is a rule that has never been written down: whatever nobody else does belongs to the owner. So one buys a tool for it, watches an evening of instructions, and has gained one more thing that can be forgotten. Learning it was never the bottleneck. Having the hour was.',
    ],
    after:
      'It is an uncomfortable thought, since doing it all oneself is a thing to be proud of. But there is relief in it as well. You may be excellent at one trade and hand the other to somebody for whom it is the trade. The only thing you have to keep is the last word.',
  },
  thing: {
    headlines: ['Nobody is average', 'There is no standard household'],
    before: [
      'Let us say it openly. The person for whom most things are made does not exist. Somebody has measured very many of us, divided by the number, and drawn the result. It is a fine drawing. It has no stairs, no weather and no second child.',
      'When such a thing does not work at home, people look for the fault in themselves. They should have read more, measured twice, kept the receipt. But the fault lies earlier, in the moment at which somebody decided not to ask.',
    ],
    after:
      'It is an uncomfortable thought, since an average is always cheaper to make. But there is relief in it as well. You may stop adapting yourself to what you own. You only have to find out what your day really asks for, and then insist on that and on nothing else.',
  },
}

function imagine(g: AdGround): Ad {
  return {
    headlines: ['Imagine you came home early', 'Picture one evening'],
    paragraphs: [
      'Imagine that you came home on an ordinary evening while it was still light. Not because something was cancelled. Because it was done.',
      'Somebody asks how your day was, and you give an answer with a beginning and an end. You find that you know what you want to cook. Later you read eleven pages in a row and remember them. Before you put out the light you think about tomorrow for as long as it takes to think: good.',
      framed(
        'And suppose that this had become nothing special, because of one thing that is now different:',
        quoted(g.outcome),
        'And suppose that this had become nothing special, an evening like most evenings.',
      ),
      'Pictures do not change anything, we know that. They have one use, however. They show which of the many things on your mind belong to that evening, and which only pretend to.',
      `You can find out which is which with ${quoted(g.gift)}. It begins with the week you have at the moment, and ends with a single change that fits into it. There is room to write; you will want to.`,
      'You get it free of charge. The light in the evening you have to look after by yourself.',
    ],
    button: 'Send it to me',
    audience: g.people,
    imageIdea: 'A hallway with a coat just hung up and late sunlight falling through the open door',
  }
}

function myth(g: AdGround): Ad {
  const { headlines, belief, imageIdea } = myths[g.kind]
  return {
    headlines,
    paragraphs: [
      ...belief,
      framed(
        'What the belief protects, meanwhile, is exactly this:',
        quoted(g.problem),
        'What the belief protects, meanwhile, is exactly the thing you would like to be rid of.',
      ),
      `If you want to check it against your own case, take ${quoted(g.gift)} and your calendar of last week. You do not need to believe anybody; you only need a quarter of an hour and the courage to put a cross somewhere.`,
      'One warning is in order. Once a belief like this has been seen through, it is hard to go back to it.',
    ],
    button: 'Check the myth',
    audience: g.people,
    imageIdea,
  }
}

const myths: Readonly<
  Record<Kind, { headlines: Ad['headlines']; belief: readonly string[]; imageIdea: string }>
> = {
  change: {
    headlines: ['Myth: you must do it all', 'The myth of the full list'],
    belief: [
      'There is a belief that nearly everybody in this situation shares, and hardly anyone has examined it: first I must get through my list, and then I can change something.',
      'It sounds responsible. It even sounds modest. And it has one flaw, which is that the list has never been finished in the history of lists. It grows at the rate at which it is worked off; that is what it does for a living.',
      'Whoever changes something does so with an unfinished list on the table. It does not take more speed. It takes a decision about which lines will be left standing, and the nerve to bear the sight of them.',
    ],
    imageIdea: 'A very long paper list hanging over the edge of a table, one line crossed out in green',
  },
  work: {
    headlines: ['Myth: I must tidy up first', 'The myth of the clean drawer'],
    belief: [
      'There is a belief that keeps capable people up at night, and hardly anyone has examined it: first I must put it in order, and then I can let somebody look at it.',
      'It sounds considerate. It even sounds modest. And it has one flaw: if there were an evening on which it could be put in order, it would be in order. So the drawer stays shut until it is perfect, which is a long time for a drawer.',
      'A good mechanic is not offended by dirt under the bonnet. It shows where the oil comes from. In the same way the mess is the most useful thing you can show to somebody who is going to take it over, and the only thing that cannot be made up afterwards.',
    ],
    imageIdea:
      'A wooden drawer pulled open under a lamp, its contents in cheerful disorder, two hands beside it',
  },
  thing: {
    headlines: ['Myth: I must know everything', 'The myth of the right research'],
    belief: [
      'There is a belief that fills whole evenings, and hardly anyone has examined it: first I must have compared everything, and then I can choose.',
      'It sounds careful. It even sounds thrifty. And it has one flaw: the comparisons are made of numbers that somebody measured somewhere else. After the fourth table of figures one knows a great deal about things and not one bit more about one’s own front door.',
      'What decides is on no table. It is the corner, the slope, the weight in the hand of the person who is not so strong, the place where it stands at night. Those four can be looked at in a quarter of an hour, and after that most of the comparing is unnecessary.',
    ],
    imageIdea: 'A laptop with many open tables on one side, a folding rule lying on a doorstep on the other',
  },
}

function direct(g: AdGround): Ad {
  return {
    headlines: ['Talk it through, free', 'A conversation, nothing else'],
    paragraphs: [
      `This is an invitation, and it is meant exactly as it stands here. It is called the ${g.call}.`,
      'You bring one situation from the past days. We listen, ask, and write down what you say in your own words. Then we look at it together, and you hear what we would do first in your place. With that you may go home and do it, alone, without owing anyone anything.',
      framed(
        'It suits people like this:',
        quoted(g.client),
        'It suits people who want it solved properly and not quickly.',
      ),
      suits[g.kind],
      'Why does such a conversation come first? Because it is the only honest advertisement there is for anything longer. You find out how we think. We find out whether we can be of use. Both are hard to tell from a website.',
      `These are the words: ${g.callToAction}. You choose the day, and you may bring somebody along.`,
    ],
    button: 'Book now',
    audience: 'People who have read the guide or visited the page in the last weeks',
    imageIdea: 'Two chairs at a small table by a window, two glasses of water, a notebook between them',
  }
}

const suits: Readonly<Record<Kind, string>> = {
  change:
    'It does not suit people who want somebody else to be changed, and it is not for emergencies. If it turns out that something different would help you more, we shall say so and, where we can, tell you where to find it.',
  work: 'It does not suit people who want it done by tomorrow, or by somebody who never asks anything. If it turns out that you need something smaller, or somebody else, we shall say so and, where we can, tell you where to find it.',
  thing:
    'It does not suit people who need something by the weekend, or who have already found what fits. If it turns out that something from a shelf will do, we shall say so and, where we can, tell you which one.',
}

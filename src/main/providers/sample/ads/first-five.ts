import type { Kind } from '../kind-of-business.ts'
import { framed, quoted } from '../paragraphs.ts'
import type { Ad, AdGround } from './ad.ts'

/** Ads 1 to 5: pain, outcome, story, proof, urgency. */
export const firstFive = (g: AdGround): Ad[] => [pain(g), outcome(g), story(g), proof(g), urgency(g)]

function pain(g: AdGround): Ad {
  return {
    ...pains[g.kind],
    paragraphs: [
      framed(
        'You know this one:',
        quoted(g.problem),
        'You know the kind of week that is over before it was yours.',
      ),
      ...pains[g.kind].paragraphs,
      `There is a quieter way to begin. ${quoted(g.gift)} is a free guide of nine questions. You answer them with a pencil, in about the time a coffee takes to cool. At the end you see on one page where it starts, and which single thing deserves your attention first.`,
      'No app and no course. A page, a pencil and an honest quarter of an hour. It is free, and you can leave the letters that come with it at any time.',
    ],
    button: 'Get the guide',
    audience: g.people,
  }
}

const pains: Readonly<Record<Kind, Pick<Ad, 'headlines' | 'paragraphs' | 'imageIdea'>>> = {
  change: {
    headlines: ['The week that runs you', 'It is not the workload'],
    paragraphs: [
      'On Monday it looks manageable. By Wednesday the important things have moved to the evening, and by Friday you are tidying up after decisions that nobody has made. You do not complain, because others have it worse, and because complaining takes time as well.',
      'What wears one out in this place is seldom the work itself. It is that the same thing comes back every week under another name, and that nobody else seems to see it. So one tries a little harder, which helps until Thursday.',
    ],
    imageIdea: 'A kitchen table in evening light, a closed laptop, a cup gone cold, nobody in the picture',
  },
  work: {
    headlines: ['The work after the work', 'After closing time'],
    paragraphs: [
      'The last customer has gone, the chairs are up, and now it begins: the other work, the one nobody sees. It lies in a drawer, in a box, in forty unread messages. One opens it late, with half a head, and closes it again with the feeling of having made it worse.',
      'It is not that you could not do it. You could do it well, if it were your first work of the day and not the last. But it is always the last, and so it piles up, and what has piled up becomes expensive in places where one is not looking.',
    ],
    imageIdea:
      'A desk drawer that no longer closes, paper showing at the edge, one lamp, nobody in the picture',
  },
  thing: {
    headlines: ['Made for somebody else', 'It almost fits'],
    paragraphs: [
      'In the shop it looked right. At home it is a little too wide, a little too heavy, a little in the way. One gets used to it. One lifts it round the corner, holds the door with a foot, and after some months no longer notices how much of the day goes into getting along with a thing that was meant to help.',
      'You did not choose badly. You chose among things that were made for an average, and the average does not live at your address. So it ends up in the corner, then in the cellar, and the search begins again from the front.',
    ],
    imageIdea: 'A narrow hallway in morning light with something standing in it that is visibly in the way',
  },
}

function outcome(g: AdGround): Ad {
  return {
    ...outcomes[g.kind],
    paragraphs: [
      ...outcomes[g.kind].paragraphs,
      framed(
        'What it comes to in the end can be said in one line:',
        quoted(g.outcome),
        'What it comes to in the end is nothing grand, just a week that holds.',
      ),
      'It takes an order more than it takes strength: first look, then put something aside, then change one thing and see whether it holds on bad days too. Most attempts begin with the third.',
      `If you would like to try the first part for yourself, it stands on six pages. They are called ${quoted(g.gift)} and cost nothing. By the last page you will know whether the order makes sense to you, and you will have taken one small step along it.`,
      'Those who like to go on find at the end an offer to talk. Those who do not may simply keep the guide, and use it again in spring.',
    ],
    button: 'Download free',
    audience: g.people,
  }
}

const outcomes: Readonly<Record<Kind, Pick<Ad, 'headlines' | 'paragraphs' | 'imageIdea'>>> = {
  change: {
    headlines: ['An ordinary Tuesday, after', 'What it looks like when it works'],
    paragraphs: [
      'Half past five. The desk is not empty, but what lies on it may lie there. Somebody has decided something without asking you, and it was the right decision. You notice that you have not looked at the clock for hours.',
    ],
    imageIdea: 'A desk at the end of a working day with one sheet of paper and daylight still in the window',
  },
  work: {
    headlines: ['A drawer that closes', 'When it is simply done'],
    paragraphs: [
      'It is a weekday morning, and the thing you used to put off has already happened. Nobody reminded you. You read one page with your coffee, understand it, put it down, and go and do the work for which you once opened the door.',
    ],
    imageIdea:
      'A single clean page beside a coffee cup on a counter, morning light, a door about to be opened',
  },
  thing: {
    headlines: ['You stop noticing it', 'The best sign that it fits'],
    paragraphs: [
      'One morning you realise that you have not thought about it for weeks. It stands where it belongs, it does what it should, and whoever needs it takes it without asking how. That is the strange thing about what fits: it disappears into the day.',
    ],
    imageIdea:
      'Something well used standing exactly where it belongs, seen from the door on an ordinary morning',
  },
}

function story(g: AdGround): Ad {
  const { low, search, turn } = g.told
  return {
    headlines: ['How this work began', 'The question that started it'],
    paragraphs: [
      low === ''
        ? 'It did not begin with a success. It began with a question that sounded almost too simple: why does the same trouble come back to people who do everything one is supposed to do?'
        : `It did not begin with a success. It began like this, in the words of ${g.name}: ${quoted(low)}`,
      search === ''
        ? 'The first answer that comes to everybody’s mind is more: more effort, more advice, something larger or newer. It carries for a while, as such answers do, and then it does not.'
        : `Then came the search, as it usually comes, with what lies nearest: ${quoted(search)} It was a sensible thing to try. It was not yet the answer.`,
      turn === ''
        ? 'There is a smaller question behind the first one, and it has better answers. Not what else could be added, but where exactly it goes wrong, on which day, and with what in one’s hands.'
        : `And then something turned. ${quoted(turn)}`,
      'What has come of it is a plain habit: to look at one ordinary week on paper before anything in it is changed. It sounds like little. But whoever has really looked once stops repairing the wrong end.',
      `You can begin with the same page. It is called ${quoted(g.gift)}, it is free, and it asks nine questions in an order in which each makes the next one easier.`,
      'It will not tell you a story about yourself. It will let you tell it, once, without tidying up for visitors. More than a pencil is not needed for that, and the answers stay with you until you want to show them to somebody.',
    ],
    button: 'Read the guide',
    audience: g.people,
    imageIdea: 'A well-used notebook open on a wooden table, handwriting too small to read, warm side light',
  }
}

const proof = (g: AdGround): Ad => (g.quote === null ? untold(g) : told(g, g.quote))

function told(g: AdGround, quote: string): Ad {
  return {
    headlines: ['In a client’s own words', 'What a client said'],
    paragraphs: [
      'These words are printed with permission, and not a letter of them has been changed:',
      quote,
      'One voice proves little, and we know it. Other people have other weeks. What a sentence like this can tell you is only that it has been possible for somebody, and perhaps it sounds a bit like you.',
      `The better test is one that you can make on your own. ${quoted(g.gift)} is free and takes about a quarter of an hour. If the nine questions describe your situation more exactly than you would have done it, then they were written by somebody who has looked closely. If they do not, you have lost the time of a coffee break and gained a page of notes.`,
      'We would rather be tested than believed. There is nothing to pay, nothing to install, and no call that follows unless you ask for one.',
      'Please do the test with a pencil. It is curiously different from doing it in your head.',
    ],
    button: 'Take the test',
    audience: g.people,
    imageIdea: 'Plain background in the colours of the brand with a single line of text set large and calm',
  }
}

function untold(g: AdGround): Ad {
  return {
    headlines: ['No applause. A test.', 'Judge it yourself'],
    paragraphs: [
      'Here you would normally find a smiling face and a sentence with three exclamation marks. We have none to show you that somebody has allowed us to print, and we do not make them up.',
      'So here is a test in its place, and you are the one who makes it. A person who can help with a situation ought to be able to describe it better than the one who is in it. Not the feelings; the details. What happens on which day, and what is said then.',
      `That is what ${quoted(g.gift)} does. Nine questions, a quarter of an hour, a pencil. If they meet your case more exactly than you expected, you have learned something about it and something about us. If they miss it, you need no testimonial to know that we are the wrong people.`,
      framed(
        'What you may hold us to is the way we work:',
        quoted(g.advantage),
        'What you may hold us to is the way we work: look first, promise little, and finish what was begun.',
      ),
      'It is free. You can end the letters that come with it whenever you like.',
    ],
    button: 'Take the test',
    audience: g.people,
    imageIdea: 'An empty picture frame on a plain wall, daylight from the left, nothing else in the room',
  }
}

function urgency(g: AdGround): Ad {
  return {
    headlines: ['“When it gets quieter”', 'The quiet week is not coming'],
    paragraphs: [
      'How often have you said this sentence since the beginning of the year? After the holidays. After the busy season. When everybody is well again. As soon as it gets quieter.',
      'There is no countdown here, and nothing is sold out tonight. The only thing that runs out is more ordinary. It is the evening you meant to spend otherwise, and the one tomorrow. They go one at a time, so that it never feels like much.',
      framed(
        'Meanwhile the trouble stays what it is:',
        quoted(g.problem),
        'Meanwhile the trouble stays what it is, a little better dressed each year.',
      ),
      'Nobody has to change a life this week. But one can look at it, and looking takes less time than postponing it again.',
      `${quoted(g.gift)} asks nine questions and ends with one step of ten minutes. You could be finished before this evening’s news. If afterwards you decide to wait after all, you will at least know what you are waiting for.`,
      'The guide is free today, and it will be free next month as well. It is only the weeks that are not the same.',
    ],
    button: 'Start now',
    audience: g.people,
    imageIdea: 'A wall calendar with many small notes pushed from one week into the following one',
  }
}

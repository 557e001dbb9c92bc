import type { Content } from '../../../shared/vault.ts'
import { adAngles } from '../../../shared/sections/09-facebook-ads.ts'
import { framed, quoted } from './paragraphs.ts'
import { asName, brief, callNameOf, inSentence, pick, quotesOf } from './phrases.ts'
import { giftTitleOf } from './read-offer.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'

interface Ad {
  headlines: readonly [string, string]
  paragraphs: readonly string[]
  button: string
  audience: string
  imageIdea: string
}

/** Section 9: ten ads, one for each angle, each a thought of its own; the targeting comes with the second part. */
export const writeFacebookAds: SampleWriter = (source): Content => {
  const all = ads(source).map(({ headlines, paragraphs, ...rest }, i) => ({
    angle: adAngles[i],
    headline: pick(headlines, source.variant),
    primaryText: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    ...rest,
  }))
  return source.part === 1 ? { ads: all.slice(0, 5) } : { ads: all.slice(5), targeting: targeting(source) }
}

function ads(source: SampleSource): Ad[] {
  const { intake } = source
  const gift = giftTitleOf(source)
  const name = asName(intake.fullName, 'I', 6)
  const call = callNameOf(intake.callToAction)
  const callToAction = brief(intake.callToAction, 16)
  const client = brief(intake.idealClient, 20)
  const problem = brief(intake.coreProblem, 20)
  const outcome = brief(intake.outcomes, 20)
  const advantage = brief(intake.uniqueAdvantage, 20)
  const quote = quotesOf(intake.testimonials)[0]
  const kept = quote !== undefined && quote.split(/\s+/u).length <= 60 ? quote : null
  const people = framed(
    'People who would say of themselves:',
    inSentence(client),
    'People who carry this alone and have stopped talking about it.',
  )
  const told = (text: string): string => brief(text, 16)
  return [
    {
      headlines: ['The week that runs you', 'It is not the workload'],
      paragraphs: [
        framed(
          'You know this one:',
          quoted(problem),
          'You know the kind of week that is over before it was yours.',
        ),
        'On Monday it looks manageable. By Wednesday the important things have moved to the evening, and by Friday you are tidying up after decisions that nobody has made. You do not complain, because others have it worse, and because complaining takes time as well.',
        'What wears people out in this place is seldom the work itself. It is that the same thing comes back every week under another name, and that nobody but you seems to see it. So you try a little harder, which helps until Thursday.',
        `There is a quieter way to begin. ${quoted(gift)} is a free guide of nine questions about an ordinary week. You answer them with a pencil, in about the time a coffee takes to cool. At the end you see on one page where it starts, and which single thing is worth changing first.`,
        'No app and no course. A page, a pencil and an honest quarter of an hour.',
        'It is free, and you can leave the letters that come with it at any time.',
      ],
      button: 'Get the guide',
      audience: people,
      imageIdea: 'A kitchen table in evening light, a closed laptop, a cup gone cold, nobody in the picture',
    },
    {
      headlines: ['An ordinary Tuesday, after', 'What it looks like when it works'],
      paragraphs: [
        'Half past five. The desk is not empty, but what lies on it may lie there. Somebody has decided something without asking you, and it was the right decision. You notice that you have not looked at the clock for hours.',
        framed(
          'This is what people want when they come to us, in words we were given:',
          quoted(outcome),
          'This is what people want when they come to us: nothing grand, just a week that holds.',
        ),
        'It does not take a new personality. It takes an order: first look, then put something down, then practise one change until it holds on bad days too. Most attempts fail because they begin with the third.',
        `If you would like to try the first part for yourself, we have put it on six pages. It is called ${quoted(gift)} and costs nothing. You will know by the last page whether the order makes sense to you, and you will have taken one small step along it.`,
        'Those who like to go on find at the end an offer to talk. Those who do not may simply keep the guide, and use it again in spring.',
        'Tuesdays come round whatever one does. It is pleasant when they end at half past five.',
      ],
      button: 'Download free',
      audience: people,
      imageIdea:
        'A desk at the end of a working day with one sheet of paper and daylight still in the window',
    },
    {
      headlines: ['How this work began', 'The question that started it'],
      paragraphs: [
        intake.story !== null && told(intake.story.lowMoment) !== ''
          ? `It did not begin with a success. It began like this, in the words of ${name}: ${quoted(told(intake.story.lowMoment))}`
          : `It did not begin with a success. It began with ${name} noticing that the same conversation took place again and again, with different people and the same ending.`,
        'The first answer was the one that everybody gives: work more, sleep less, read another book. It carried for a while, as such answers do.',
        intake.story !== null && told(intake.story.breakthrough) !== ''
          ? `Then something turned. ${quoted(told(intake.story.breakthrough))}`
          : 'Then something turned. Instead of asking how to do more, somebody asked what could be put down, and for the first time there was silence in the room.',
        'Out of that came a small habit: looking at one ordinary week on paper before changing anything in it. Friends began to ask for the page, then people we had never met, and in the end it needed a name.',
        `You can have the page. It is called ${quoted(gift)}, it is free, and it contains the nine questions in the order in which they are still asked today.`,
        'It will not tell you a story about yourself. It will let you tell it, once, without tidying up for visitors. That is where most good things have begun.',
      ],
      button: 'Read the guide',
      audience: people,
      imageIdea:
        'A well-used notebook open on a wooden table, handwriting too small to read, warm side light',
    },
    {
      headlines: [
        kept ? 'In a client’s own words' : 'No applause. A test.',
        kept ? 'What a client wrote' : 'Judge it yourself',
      ],
      paragraphs: kept
        ? [
            'We asked whether we might print this, and we have not changed a letter:',
            kept,
            'One voice proves little, and we know it. Other people have other weeks. What a sentence like this can tell you is only that it has been possible for somebody, and perhaps it sounds a bit like you.',
            `The better test is one you can make on your own. ${quoted(gift)} is free and takes about a quarter of an hour. If the nine questions describe your situation more exactly than you would have done it, then we have met it before. If they do not, you have lost the time of a coffee break and gained a page of notes.`,
            'We would rather be tested than believed. There is nothing to pay, nothing to install, and no call that follows unless you ask for one.',
            'Please do the test with a pencil. It is curiously different from doing it in your head.',
          ]
        : [
            'Here you would normally find a smiling face and a sentence with three exclamation marks. We have none to show you that somebody has allowed us to print, and we do not make them up.',
            'So we propose a test in its place, and you are the one who makes it. A person who can help with a situation ought to be able to describe it better than the one who is in it. Not the feelings; the details. What happens on which day, and what is said then.',
            `That is what ${quoted(gift)} does. Nine questions about an ordinary week, a quarter of an hour, a pencil. If they meet your week more exactly than you expected, you have learned something about it and something about us. If they miss it, you need no testimonial to know that we are the wrong people.`,
            framed(
              'What you may hold us to is the way we work:',
              quoted(advantage),
              'What you may hold us to is the way we work: look first, promise little, and finish what was begun.',
            ),
            'It is free. You can end the letters that come with it whenever you like.',
          ],
      button: 'Take the test',
      audience: people,
      imageIdea: 'Plain background in the colours of the brand with a single line of text set large and calm',
    },
    {
      headlines: ['“When it gets quieter”', 'The quiet week is not coming'],
      paragraphs: [
        'How often have you said this sentence since the beginning of the year? After the holidays. After the launch. When the new colleague has settled in. As soon as it gets quieter.',
        'We have no countdown for you, and nothing here is sold out tonight. The only thing that runs out is more ordinary. It is the evening you meant to spend otherwise, and the one tomorrow. They go one at a time, so that it never feels like much.',
        framed(
          'Meanwhile the trouble stays what it is:',
          quoted(problem),
          'Meanwhile the trouble stays what it is, a little better dressed each year.',
        ),
        'Nobody has to change a life this week. But one can look at it, and looking takes less time than postponing it again.',
        `${quoted(gift)} asks nine questions and ends with one step of ten minutes. You could be finished before this evening’s news. If afterwards you decide to wait after all, you will at least know what you are waiting for.`,
        'The guide is free today, and it will be free next month as well. It is only the weeks that are not the same.',
      ],
      button: 'Start now',
      audience: people,
      imageIdea: 'A wall calendar with many small notes pushed from one week into the following one',
    },
    {
      headlines: ['May I ask you something?', 'One question, no wrong answer'],
      paragraphs: [
        'What did you do yesterday that only you could have done?',
        'Take a moment. I do not mean what you did well, or quickly, or because nobody else was there. I mean the things that would truly not have existed without you.',
        'For most people the list is short. Two lines, perhaps three. And then there is the other list, the long one, with everything that filled the day all the same. It is not a list of failures. Everything on it had a good reason at the moment it was done. Only together they leave no room.',
        framed(
          'This is usually where we hear the sentence:',
          quoted(problem),
          'This is usually where somebody says, rather softly: so that is it.',
        ),
        `If the question interests you, there are eight more of them in ${quoted(gift)}. They are arranged so that each makes the next one easier, and on the last page you see what the answers mean together. You need about fifteen minutes, and nobody will mark your work.`,
        'And if one question was enough for today, please keep it anyway. Ask it once more tomorrow evening, when the day is still warm. It becomes better with use.',
      ],
      button: 'See all nine',
      audience: people,
      imageIdea:
        'A sheet of paper divided by a vertical line, two words at the top of each column, a pencil lying across it',
    },
    {
      headlines: ['Discipline is overrated', 'You do not need more willpower'],
      paragraphs: [
        'Let us say it openly. If discipline could solve this, you would have solved it long ago. You have plenty. You get up, you keep your word, you finish things for others that you would have left undone for yourself.',
        'What happens if one adds still more discipline to such a week? It becomes tighter and looks the same. The trouble does not lie in the amount of effort. It lies in the place where the effort goes.',
        framed(
          'That is our position, and it is also what sets the work apart:',
          quoted(advantage),
          'That is our position, and the whole work follows from it: first find the place, then use the strength.',
        ),
        'It is an uncomfortable thought, since effort is a thing to be proud of. But there is relief in it as well. You may stop trying to become a different person. You only have to find out which of the many things you push ought to be pulled.',
        `For this we have written ${quoted(gift)}. Nine questions, one page, one small step. It does not ask you to be stricter with yourself. Rather the opposite, in fact.`,
        'Free of charge, and readable on the train.',
      ],
      button: 'Find the place',
      audience: people,
      imageIdea: 'A heavy door with a small brass plate that says “pull”, photographed straight on',
    },
    {
      headlines: ['Imagine you came home early', 'Picture one evening'],
      paragraphs: [
        'Imagine that you came home on an ordinary evening while it was still light. Not because something was cancelled. Because it was done.',
        'Somebody asks how your day was, and you give an answer with a beginning and an end. You find that you know what you want to cook. Later you read eleven pages in a row and remember them. Before you put out the light you think about tomorrow for as long as it takes to think: good.',
        framed(
          'Now imagine that this had become nothing special. It has been described to us like this:',
          quoted(outcome),
          'Now imagine that this had become nothing special, an evening like most evenings.',
        ),
        'Pictures do not change anything, we know that. They have one use, however. They show which of the many things on your list belong to that evening, and which only pretend to.',
        `You can find out which is which with ${quoted(gift)}. It begins with the week you have at the moment, and ends with a single change that fits into it. There is room to write; you will want to.`,
        'We send it to you free of charge. The light in the evening you have to look after by yourself.',
      ],
      button: 'Send it to me',
      audience: people,
      imageIdea: 'A hallway with a coat just hung up and late sunlight falling through the open door',
    },
    {
      headlines: ['Myth: you must do it all', 'The myth of the full list'],
      paragraphs: [
        'There is a belief that nearly everybody in this situation shares, and hardly anyone has examined it: first I must get through my list, and then I can change something.',
        'It sounds responsible. It even sounds modest. And it has one flaw, which is that the list has never been finished in the history of lists. It grows at the rate at which it is worked off; that is what it does for a living.',
        'The fact is that those who change something do so with an unfinished list on the table. They do not become faster. They decide which lines they will leave standing, and they can bear the sight of them.',
        framed(
          'We have seen what the belief costs. It is told to us like this:',
          quoted(problem),
          'We have seen what the belief costs, and it is always more than the list was worth.',
        ),
        `If you want to check it against your own case, take ${quoted(gift)}. Its third question is about nothing else. You do not need to believe us; you only need your calendar of last week and the courage to put a cross somewhere.`,
        'One warning is in order. People who have seen through this belief do not go back to it. Their lists are still long, but they sleep.',
      ],
      button: 'Check the myth',
      audience: people,
      imageIdea: 'A very long paper list hanging over the edge of a table, one line crossed out in green',
    },
    {
      headlines: ['Talk it through, free', 'A conversation, nothing else'],
      paragraphs: [
        `This is an invitation, and it is meant exactly as it stands here. It is called the ${call}.`,
        'You bring one situation from the past days. We listen, ask, and write down what you say in your own words. Then we look at it together, and you hear what we would do first in your place. With that you may go home and do it, alone, without owing anyone anything.',
        framed(
          'It suits people like this:',
          quoted(client),
          'It suits people who want to change the part that is their own.',
        ),
        'It does not suit people who want somebody else to be changed, and it is not for emergencies. If it turns out that something different would help you more, we shall say so and, where we can, tell you where to find it.',
        'Why do we do this without charging? Because a good first conversation is the only honest advertisement there is for a longer one. You find out how we think. We find out whether we can be of use. Both are hard to tell from a website.',
        `These are the words: ${callToAction}. You choose the day, and you may bring somebody along.`,
      ],
      button: 'Book now',
      audience: 'People who have read the guide or visited the page in the last weeks',
      imageIdea: 'Two chairs at a small table by a window, two glasses of water, a notebook between them',
    },
  ]
}

function targeting({ intake }: SampleSource): Content {
  const industry = brief(intake.industry, 8)
  const place = brief(intake.idealClient, 14)
  return {
    interests: [
      framed('The field itself:', industry, 'The field itself'),
      'Professional development',
      'Time management',
      'Small business owners’ topics',
      'Work and life balance',
    ].map((line) => line.replace(/\.$/u, '')),
    behaviours: [
      'Reads longer articles to the end',
      'Saves posts instead of sharing them',
      'Has visited the page of the guide',
    ],
    demographics: [
      framed('As described in the intake:', place, 'As described in the intake').replace(/\.$/u, ''),
      'Speaks the language of the page',
      'Decides alone or with one other person',
    ],
    lookalikes: [
      'People similar to those who asked for the guide',
      'People similar to those who booked a conversation',
    ],
  }
}

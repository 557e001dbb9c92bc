import type { Content } from '../../../shared/vault.ts'
import { textsAt } from './laid-over.ts'
import { groundOf, said, type Ground } from './ground.ts'
import { pick } from './phrases.ts'
import type { SampleWriter } from './sample-writer.ts'

type Row = readonly [title: string, hook: string, format: string, ...points: string[]]

const idea = ([title, hook, format, ...keyPoints]: Row): Content => ({ title, hook, format, keyPoints })

/** Section 11: thirty ideas, each with a thought of its own, and four weeks that use them. */
export const writeContentIdeas: SampleWriter = (source): Content => {
  const ground = groundOf(source)
  const pillars = textsAt(source.reads[14], 'pillars', 'name')
  const pillar = (n: number): string => pillars[n] ?? ''
  const under = (n: number): string => (pillar(n) === '' ? '' : ` Part of the pillar ${said(pillar(n))}.`)
  return {
    social: {
      educational: teaching(ground, under, source.variant).map(idea),
      story: stories(ground).map(idea),
      promotional: inviting(ground).map(idea),
    },
    video: { long: longVideos(ground, under).map(idea), short: shortVideos(ground).map(idea) },
    blog: articles(ground).map(idea),
    newsletter: letters(ground).map(idea),
    calendar: [
      {
        theme: 'Naming the problem',
        posts: [
          'Monday: post, The first sign is quiet',
          'Wednesday: short video, The sentence that gives it away',
          'Friday: newsletter, What I would look at first',
        ],
      },
      {
        theme: 'Another way to work on it',
        posts: [
          'Monday: post, Begin with the smallest step',
          'Tuesday: long video, The whole method in one sitting',
          'Thursday: article, Why effort alone does not solve this',
        ],
      },
      {
        theme: 'Proof and honest doubts',
        posts: [
          'Monday: post, What this does not fix',
          'Wednesday: story, The question that changed how I work',
          'Friday: short video, Ask yourself this tonight',
        ],
      },
      {
        theme: 'The invitation',
        posts: [
          'Monday: post, How the first conversation goes',
          'Wednesday: short video, Whom this is for',
          `Friday: newsletter, An open door, ending with ${ground.call}`,
        ],
      },
    ],
  }
}

function teaching(
  { problem, outcome, advantage }: Ground,
  under: (n: number) => string,
  variant: number,
): Row[] {
  return [
    [
      'The first sign is quiet',
      pick(
        [
          'It never starts with a crisis; it starts with an evening that ends later than planned.',
          'Long before it hurts, it looks like being busy.',
        ],
        variant,
      ),
      'Text post',
      'The sign that comes before the complaint',
      `How it grows into ${said(problem)}`,
      'What to note down for one week',
    ],
    [
      'Begin with the smallest step',
      'If a first step takes more than ten minutes, it is the second step.',
      'List post',
      'Why large beginnings fail',
      'How to cut a step in half',
      `What the small one leads to.${under(1)}`,
    ],
    [
      'Stop one thing before you add one',
      'Everybody asks what to start; the better question is what to stop.',
      'Carousel',
      'The habit that eats the week',
      'How to end it without a fight',
      'What to do with the time that comes back',
    ],
    [
      'How to tell that it works',
      'Progress here is boring to look at, and that is how you recognise it.',
      'Text post',
      'Three signs within a week',
      'One sign that deceives',
      `The picture to keep in mind: ${said(outcome)}`,
    ],
    [
      'Half-true advice, sorted',
      'The advice you follow may be right for somebody else.',
      'Carousel',
      'Where it comes from',
      'When it does harm',
      `What to put in its place.${under(3)}`,
    ],
    [
      'The difference, explained with a pencil',
      'Draw two boxes and you will see what I do differently.',
      'Sketch with text',
      'The usual way in one box',
      `The other box: ${said(advantage)}`,
      'What follows for your next week',
    ],
  ]
}

function stories({ name, business, client }: Ground): Row[] {
  return [
    [
      'The question that changed how I work',
      'Somebody asked me a simple question and I had no good answer.',
      'Story post',
      'The question and where it was asked',
      'The answer I gave too quickly',
      'What I say today',
    ],
    [
      'Why I turn people away',
      'The most useful thing I said last month was: I am not the right one for you.',
      'Story post',
      'Whom this work does not fit',
      'What I recommend to them instead',
      'Why that is good for everybody',
    ],
    [
      'The notebook on my desk',
      `There is a notebook on the desk of ${name} with one question on every page.`,
      'Photo with text',
      'What is written in it',
      'How it began',
      'The page that is used most',
    ],
    [
      'What I believed at the beginning',
      `When ${business} began, I was sure of something that turned out wrong.`,
      'Story post',
      'The belief and its good reasons',
      'The day it stopped being true',
      'What took its place',
    ],
    [
      'A person you may recognise',
      'Let me describe somebody, and you tell me whether you know them.',
      'Portrait in words',
      `Seen from outside: ${said(client)}`,
      'Seen from inside',
      'What they would never say aloud',
    ],
  ]
}

function inviting({ call, deliverables, oneLiner }: Ground): Row[] {
  return [
    [
      'How the first conversation goes',
      'No pitch, no pressure: here is the first conversation from minute one.',
      'Text post',
      'What I ask first',
      'What you leave with, either way',
      `How to begin: ${call}`,
    ],
    [
      'What you get, said plainly',
      'People ask what exactly is in it, so here it is without decoration.',
      'List post',
      `For example: ${said(deliverables[0] ?? 'time and attention')}`,
      'How the parts work together',
      `The next step: ${call}`,
    ],
    [
      'One sentence about what I do',
      'If you remember one sentence from me, let it be this one.',
      'Image with quote',
      `The sentence: ${said(oneLiner)}`.split(/\s+/u).slice(0, 30).join(' '),
      'Who nods when they hear it',
      `What to do then: ${call}`,
    ],
    [
      'Is now the right time',
      'There are two good reasons to wait, and one that only sounds good.',
      'Text post',
      'When waiting is wise',
      'When waiting is the problem',
      `A small way to find out: ${call}`,
    ],
  ]
}

function longVideos({ problem, outcome, industry }: Ground, under: (n: number) => string): Row[] {
  return [
    [
      'The whole method in one sitting',
      'Take a pen: in the next quarter of an hour I show you everything I would do.',
      'Talk with whiteboard',
      `Where it begins: ${said(problem)}`,
      'The steps in their order and why',
      'What to do this week',
    ],
    [
      'Where it really comes from',
      'We have been treating the wrong end of this, and I include myself.',
      'Talk to camera',
      'The visible end',
      `The other end.${under(0)}`,
      'A test you can do today',
    ],
    [
      'Myths of our field, one by one',
      `There are sentences in the field of ${industry} that everybody repeats and nobody checks.`,
      'Commented list',
      'Three sentences and their origin',
      'When each is true',
      'What I would say instead',
    ],
    [
      'A week afterwards',
      'Let us walk through a week on the other side, from Monday to Friday.',
      'Walk through',
      `What has changed: ${said(outcome)}`,
      'What is still hard',
      'What keeps it going',
    ],
  ]
}

function shortVideos({ problem, client }: Ground): Row[] {
  return [
    [
      'The sentence that gives it away',
      'If you say this sentence more than once a week, listen.',
      'Vertical video',
      'The sentence, said slowly',
      `What it means: ${said(problem)}`,
    ],
    [
      'Ask yourself this tonight',
      'One question, ten seconds, and please answer it honestly.',
      'Vertical video',
      'The question, asked once',
      'What a clear answer sounds like',
    ],
    [
      'Whom this is for',
      'This is not for everybody, and that is on purpose.',
      'Vertical video',
      `Who it is for: ${said(client)}`,
      'Who should look elsewhere',
    ],
    [
      'Do less, on purpose',
      'The bravest thing on your list today may be to cross something out.',
      'Vertical video',
      'What to cross out',
      'What becomes possible',
    ],
    [
      'The myth in thirty seconds',
      'You have heard this advice a hundred times; here is why it fails you.',
      'Vertical video',
      'The advice, fairly told',
      'What is missing from it',
    ],
  ]
}

function articles({ problem, advantage, call }: Ground): Row[] {
  return [
    [
      'Why effort alone does not solve this',
      'Hard-working people have this problem more often, not less.',
      'Article',
      `The pattern behind ${said(problem)}`,
      'Why effort feeds it',
      'Where effort does help',
    ],
    [
      'A plain guide to the first month',
      'What happens in the first four weeks, without secrets and without magic.',
      'Guide',
      'Week by week',
      'What usually gets in the way',
      `If you want company: ${call}`,
    ],
    [
      'How I work, and how I do not',
      'Before you talk to anybody, including me, read how they work.',
      'Article',
      `What is different: ${said(advantage)}`,
      'What I will never ask of you',
      'Questions to ask anybody you hire',
    ],
  ]
}

function letters({ call, outcome, name }: Ground): Row[] {
  return [
    [
      'What I would look at first',
      'If we sat together today, I would ask to see your calendar before anything else.',
      'Letter',
      'Three places to look',
      'What they usually show',
      'One thing to change before Monday',
    ],
    [
      'A letter about patience',
      'Nobody writes about the weeks in which nothing seems to move.',
      'Letter',
      'What happens under the surface',
      `Why it leads to ${said(outcome)}`,
      'How to keep going',
    ],
    [
      'An open door',
      `This letter is short: here is how to talk to ${name}.`,
      'Letter',
      'What the conversation is',
      'What it is not',
      `How to take the step: ${call}`,
    ],
  ]
}

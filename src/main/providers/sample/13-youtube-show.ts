import type { Content } from '../../../shared/vault.ts'
import { groundOf, said } from './ground.ts'
import { pick } from './phrases.ts'
import type { SampleWriter } from './sample-writer.ts'

/** Section 13: a show one person can make, and eight episodes that lead from the problem to the conversation. */
export const writeYoutubeShow: SampleWriter = (source): Content => {
  const { business, name, industry, client, problem, outcome, advantage, call, oneLiner } = groundOf(source)
  const v = source.variant
  const next = (title: string): string => `Watch the next episode: ${title}.`
  const episodes: readonly (readonly [title: string, description: string, takeaways: readonly string[]])[] = [
    [
      'What is really going on',
      `For everybody who hears themselves in the words ${said(problem)}. We look at an ordinary week, find the moment in which it begins, and give it a name that helps more than the old one.`,
      ['The moment in which it begins', 'A better name for it'],
    ],
    [
      'Why trying harder keeps it alive',
      'Effort is a good servant and a poor compass. This episode draws the circle in which more effort makes more of the same, and shows the one place where the circle can be opened.',
      ['How to draw your own circle', 'Where it can be opened'],
    ],
    [
      'The first small step',
      'One step, ten minutes, today. You see it done from beginning to end, including what goes wrong, and you can do it with a pencil and a quiet room before you go to bed.',
      ['A step that fits into ten minutes', 'What to do when it goes wrong'],
    ],
    [
      'Good advice that does harm',
      `Three sentences that are repeated everywhere in the field of ${industry}. Each gets a fair hearing: where it comes from, when it is true, and when it costs more than it gives.`,
      ['How to test a piece of advice', 'What to say instead'],
    ],
    [
      'The conversation you postpone',
      'There is a conversation that would change a lot and that has been postponed for weeks. We prepare it together: the first sentence, the pause, and the answer to the answer you fear.',
      ['A first sentence that opens', 'What to do with the silence'],
    ],
    [
      'A week on the other side',
      `What does it look like afterwards? The promise is ${said(outcome)}, and this episode walks through a whole week of it, with everything that stays difficult left in.`,
      ['What changes first, and where', 'What stays difficult, and why that is fine'],
    ],
    [
      'How I work and how I do not',
      `Before you let anybody help you, ask how they work. Here is how it is done at ${business}, in one line: ${said(advantage)}. And here is what you should ask everybody else.`,
      ['Questions to ask before you hire anybody', 'Signs that it does not fit'],
    ],
    [
      'Is it time to talk',
      'The last episode of the first season is an honest one: when a conversation makes sense, when it does not, what happens in it, and what you take away from it either way.',
      ['When it is wise to wait', 'What happens in a first conversation'],
    ],
  ]
  return {
    name: pick(['The Honest Half Hour', 'One Good Question'], v),
    tagline: pick(
      [
        'Plain talk about what changes things and what does not',
        'One question at a time, answered to the end',
      ],
      v,
    ),
    format: `${name} talks to the camera about one question, with a pencil and paper at hand; no guests are needed and no studio`,
    frequency: 'One episode a week, always on the same day',
    length: 'About twenty minutes an episode',
    angle: `Most shows in the field of ${industry} collect tips. This one takes a single question and stays with it until it is answered, including the parts that are uncomfortable. It is made for people who would say of themselves: ${said(client)}.`,
    segments: [
      { name: 'The scene', minutes: 3, purpose: 'Opens with a moment the viewer knows from their own week' },
      {
        name: 'The question',
        minutes: 4,
        purpose: 'Says what is really being asked and why the usual answer fails',
      },
      {
        name: 'The pencil',
        minutes: 9,
        purpose: 'Works the answer out on paper, so that it can be done at home',
      },
      {
        name: 'The small step',
        minutes: 4,
        purpose: 'Leaves the viewer with one thing to do before the next episode',
      },
    ],
    episodes: episodes.map(([title, description, takeaways], i) => ({
      title,
      description,
      takeaways: [...takeaways],
      callToAction: i === episodes.length - 1 ? `Take the next step: ${call}.` : next(episodes[i + 1]![0]),
    })),
    thumbnailStyle:
      'A calm close portrait in daylight on one side, three or four words in large plain type on the other, the same two colours in every episode, no arrows and no shouting',
    intro: `Welcome to the show. My name is ${name}. ${oneLiner} Today we take one question and stay with it until there is an answer you can use. Get a pencil, you will need it.`,
    outro: `That was today’s question. Do the small step before you watch the next episode, and tell me below how it went. If you would rather talk it through in person, here is how: ${call}. Thank you for your time.`,
  }
}

import type { Paragraph } from '../paragraphs.ts'
import { giftTitleOf } from '../read-offer.ts'
import { textsAt } from '../laid-over.ts'
import type { SampleSource } from '../sample-writer.ts'
import { plain } from './spoken.ts'

/** The three steps a viewer can take alone, complete, and the gift that goes with them. */
export const videoLessons = (source: SampleSource): Paragraph[] => [
  ...oneOccasion(),
  ...theTurningPoint(),
  ...oneChange(),
  gift(source),
]

const oneOccasion = (): Paragraph[] => [
  plain(
    'So here is the first step. Write down one occasion. Not the whole problem and not your whole week; only the last time that it happened. Take a sheet of paper and give it five lines. When was it? Where was it? Who was there? What was said, or done, or left undone? And the fifth line: what did it cost? Five lines, and no adjectives. If you catch yourself writing “as usual” or “again”, cross it out. “As usual” is not an occasion. Last Thursday at twenty to five is an occasion.',
    'A bad pencil and the back of an envelope are entirely sufficient.',
    'Write it as a stranger would who had stood in the corner and knew nothing of you.',
  ),
  plain(
    'You will feel a strong wish to explain. The others, the circumstances, the history of the matter: all of that will want to come on to the page, and all of it may be true. Leave it out for now; we want what happened, and an explanation is always about something larger. You will also be tempted to choose an impressive example. Do not. The small ones are better, because nobody is defending themselves in them yet.',
    'If you cannot decide between two, take the one you would rather not show to anybody.',
  ),
  plain(
    'What is it good for, when nothing has been changed by it? Up to now you have been facing something that is everywhere. It is in the mornings, in the account, in the way somebody answers you. One cannot get hold of a thing that is everywhere. On paper it becomes something that took place between twenty to five and six, with three people in it. That is no longer fog. It is a scene, and scenes can be read.',
    'Reading is a calmer activity than worrying, and it uses the same hour.',
  ),
]

const theTurningPoint = (): Paragraph[] => [
  plain(
    'The second step. Find the point at which it turned. Begin at the last line of your page, at what it cost, and go upwards. Ask at every line: what came just before? Not why, only what. Why makes people philosophical. What keeps them honest. And so you climb, line by line, from the bad end to some earlier moment at which everything was still open.',
    'It helps to do it aloud, although it may startle the cat.',
  ),
  plain(
    'At first you will arrive at other people. They came late, they did not say it, they sold you the wrong thing. That may be so, but keep climbing, because other people’s lines cannot be changed from where you sit. Somewhere above them you will come to a line with your own hand in it. You said yes to something. You did not ask. You took what was there, because looking further would have been a trouble. There is nothing shameful about that line. It is the most valuable one on the page, since it is the only one that belongs to you.',
    'You will know it by a small unwillingness to read it out.',
  ),
  plain(
    'Put a mark next to it, and then do something unusual: leave it alone until tomorrow. People who have just found the place want to tear everything out at once, and by the weekend they have torn out too much. Let it lie there for a night. The next morning look at the line once more and ask a single question. What would have been a slightly different thing to do here, for the person I am now, and not for a better one?',
    'A better person would not need the page, so there is no use in planning for one.',
  ),
]

const oneChange = (): Paragraph[] => [
  plain(
    'That leads to the third step. Change this one point, and test it on a bad day. You have a marked line, and you have an idea of what could stand there in its place. Write the new line next to the old one. Make it so short that it fits on your hand. It should begin with a verb, and it should be possible to say afterwards whether you did it or not. “Be more careful” cannot be checked. “Ask before I say yes” can.',
    'If it takes a second sentence to explain it, it is still two changes.',
  ),
  plain(
    'Now comes the part that is usually missing. Do not ask how well it will go when it goes well. Ask what is left of it on the worst day of the month, when you have slept too little and everybody is waiting. If the answer is nothing, make it smaller. Go on making it smaller until something is left. What is left on the worst day is your change, and everything beyond it is decoration.',
    'You may have the decoration too, as long as you do not build on it.',
    'Small is not the opposite of serious; a key is small.',
  ),
  plain(
    'And tell one person. You need not make an announcement. One sentence will do: this week I am trying to do such a thing whenever such another thing happens, and I would be glad if you asked me on Friday. There are two ways in which a small change comes to an end. Either it fails, and then one learns something from it. Or it simply is not mentioned any more, which happens far more often and teaches nobody anything. The sentence to the other person is there to prevent the second way.',
    'Choose somebody who can ask without helping.',
  ),
  plain(
    'That is all there is to it. One occasion, five lines. The point at which it turned. One change, tested on a bad day. When it has held for a while, take the next occasion and begin again at the top of the page. Notice that at no place in it did you have to try harder, and at no place did you have to be somebody else.',
    'You might even find that the second page takes half as long as the first.',
  ),
]

function gift(source: SampleSource): Paragraph {
  const titles = textsAt(source.reads[6], 'deliverables', 'title')
  const [first, second, third, fourth, last] = titles
  const inside =
    first === undefined || last === undefined
      ? 'It takes you from an ordinary week to the first small step, page by page.'
      : `You will find five things in it, in this order: ${first}; ${second}; ${third}; ${fourth}; and at the end, ${last}.`
  return plain(
    `If you would like to have a form for it, so that you do not begin in front of an empty page, there is one. It is called ${giftTitleOf(source)}, and it is free. ${inside}`,
    'Perhaps you have it on your desk already; then take it out tonight, for it reads differently when one knows what the questions are after.',
    'It was made to be written on, so please do not treat it with respect.',
  )
}

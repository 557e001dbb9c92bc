import type { Kind } from '../kind-of-business.ts'
import { framed, quoted } from '../paragraphs.ts'
import type { Letter, LetterGround } from './letter.ts'

/** E-mails 6 to 10: proof, questions, invitation. Proof is only what the person gave us. */
export const proof = (g: LetterGround): Letter[] => [
  {
    purpose: 'Proof: what clients said, or how to judge without it',
    subjects: g.quote
      ? ['In a client’s own words', 'What somebody wrote to me']
      : ['How to judge this without praise', 'No testimonials today'],
    preview: g.quote ? 'I have not changed a letter of it.' : 'Three tests that are better than applause.',
    paragraphs: [
      'Good day,',
      g.quote
        ? 'today I would rather let somebody else speak. The following words came from a client, and they are printed here with permission and without a letter changed.'
        : 'at this point in a series of letters one usually finds praise from happy clients. You will find none here today, and I would like to tell you why, and what you can look at in its place.',
      g.quote ??
        'I do not print words that nobody has given me for printing. Invented applause is worse than silence, and you would notice it sooner or later.',
      'Whether you read praise or not, I would be careful with it in your place. A sentence from a stranger tells you that something is possible. It does not tell you that it is likely, and it says nothing at all about you. There are three better tests, and all of them can be done from your chair.',
      'Quoted or not, that is where I would begin if I stood where you stand now, with too many offers and too little time to try them.',
      'The first test is whether the person who offers help describes your situation better than you would have done yourself. If they do, they have met it before. If they speak about results only, they may have met nothing but results.',
      'The second test is whether they tell you for whom it is not. Everything that works has people for whom it does not work. Somebody who cannot name them either has not looked or does not want you to.',
      'The third test is whether you could do something useful with what they gave you for free. If the free part is empty, the other part is likely to be empty too, only with more pages.',
      framed(
        'So test me. What I claim is this:',
        quoted(g.wish),
        'So test me, with the same three questions and without politeness.',
      ),
      'I have described the situation in my letters; judge whether it is yours. Whom it is not for you will read in a few days. And the guide is in your hands already. If I fail one of the three tests, please do not talk to me, however kindly I may write.',
      'Tomorrow comes the sentence that stands before almost every beginning. You have probably said it this week.',
    ],
  },
  {
    purpose: 'Answer the question about time',
    subjects: ['“I have no time for this”', 'About the time it takes'],
    preview: 'True. And that is the reason.',
    paragraphs: [
      'Hello,',
      'there is a sentence that stands before almost every beginning, and it is about time. I would like to, but not now. After the summer. When this project is over. When it gets quieter.',
      'I never argue with that sentence, because it is true. There is no time. If there were time, there would be no problem, and you would not be reading letters about it. The question is only what follows from it.',
      'One thing that seems to follow is waiting. Waiting has a good name; it sounds reasonable and costs nothing today. But look at the last three times you waited for it to get quieter. Did it? Or did the quiet fill itself within a week, with the same things under other names? Quiet is not a season. It is something that somebody makes, usually by putting something down.',
      'Another thing that seems to follow is doing it quickly: a weekend, a book, a burst of energy. That fails for a plain reason. What troubles you did not come about on a weekend. It consists of small things that happen every day, and it can only be changed on the days on which they happen.',
      'What really follows, I believe, is to make the change so small that it does not need time. You have done that already, with a line crossed out on a piece of paper. It took less than ten minutes, and if you kept to it, it has given you more than ten minutes back since. That is the whole economy of it. The first weeks must pay for themselves, or they will not happen.',
      framed(
        'This is also how the work I offer is built. It was made for people who are in this place:',
        quoted(g.client),
        'This is also how the work I offer is built: for full weeks, not for empty ones.',
      ),
      `It would be useless to ask such people for ten hours. If you want to know what it would ask of you in particular, that is a fair question for the ${g.call}. I will answer it with your calendar on the table and not with an average.`,
      'Until tomorrow, keep an eye on one thing: how often you say “when it gets quieter”. You do not have to change anything. Just count.',
    ],
  },
  {
    purpose: 'Answer the doubt about having tried before',
    subjects: ['You have tried already', 'Why it did not last the last time'],
    preview: 'It was not your discipline.',
    paragraphs: [
      'Dear reader,',
      'let me guess. This is not the first thing you have tried. There was a book with a good cover, perhaps a course, a system that a colleague swore by. For a while it helped. Then it went where such things go.',
      'Most people conclude from this that they lack discipline. I have come to another conclusion, and I would like to offer it to you for examination.',
      'Think back to the moment at which it stopped. I do not mean the feeling, I mean the day. In most cases something happened on that day: somebody was ill, a deadline moved, a guest stayed longer. The new way needed a normal day, and the day was not normal. You went back to the old way because the old way works even when nothing else does. That is not weakness. It is good sense.',
      'What follows from it is simple and rarely said. A change is only worth something if it has been built for bad days. A plan that needs you rested, undisturbed and in a good mood is a plan for somebody else. So the first question about any method should not be how well it works when it works. It should be what happens to it on the worst day of the month.',
      g.steps.length > 5
        ? `That is why one of the seven steps of my work has a name of its own: ${quoted(g.steps[5] ?? '')}. It deals with nothing else but that worst day, before it comes and after it has been.`
        : 'That is why one of the seven steps of my work deals with nothing else but that worst day, before it comes and after it has been.',
      'You can do a little of it now. Take the line that you crossed out a few days ago and ask: on which day will I pick it up again? You will know the answer at once. Write it down, and next to it the sentence you will say to yourself on that day. Something short. “Not today either” will do, but you will find a better one.',
      'If you fall back after all, you have lost a day and not the whole thing. The way back is always the same line on the same piece of paper.',
      'In the next letter I will tell you for whom all this is not the right thing. It is the most useful letter of the series, and it may save you some money.',
    ],
  },
  {
    purpose: 'Say for whom it is not, and so for whom it is',
    subjects: ['Please do not call me if', 'For whom this is not'],
    preview: 'An honest list, shorter than you think.',
    paragraphs: [
      'Good morning,',
      'I promised you an honest letter. Here is the list of people to whom I say no.',
      'The first are people who want somebody else to change. They come with a long and often justified description of a colleague, a partner, a market. I believe every word of it, and I cannot help, because the person in question is not in the room. What I can do is help with the part that is in the room, and if that part does not interest you, we would both be disappointed.',
      'The second are people in an emergency. If everything is on fire, you need somebody who comes today with a hose. My work is about why it keeps catching fire. That is useful, but not at two in the morning. Call the fire brigade first; I will still be here.',
      'The third are people who are looking for certainty. I can tell you what usually helps, in which order, and why. I cannot tell you that it will work for you, and you should be careful with anybody who does. I sell neither guarantees about your life nor secrets.',
      'The fourth are people who would have to borrow sleep to pay for it. There are times when the right thing is the library, a walk and a good friend. You can do a great deal with the guide alone.',
      framed(
        'And for whom is it? I can say that with less ceremony:',
        quoted(g.client),
        'And for whom is it? For people who want to change the part that is theirs, and who would rather do it thoroughly than quickly.',
      ),
      'If that is you, and none of the four descriptions fits, then there is probably no reason against a conversation except that it is new. That is a reason I respect. I find first conversations strange too, from both sides.',
      `It may help to know that nothing is decided in the ${g.call}. You bring one situation, I ask about it, and at the end you have a clearer picture. What you do with the picture is up to you, and nobody needs to know it on the same day.`,
      `These are the words of the invitation, as always: ${g.callToAction}.`,
    ],
  },
  {
    purpose: 'Present the offer and invite to the call',
    subjects: [`What is inside ${g.offer}`.split(' ').slice(0, 12).join(' '), 'The whole thing, on one page'],
    preview: 'Everything at once, so you need not ask.',
    paragraphs: [
      'Hello,',
      `by now you may be asking what exactly I offer, and you are right to ask. Ten letters are long enough for hints. So here is ${g.offer}, described so plainly that you can decide without talking to anybody.`,
      framed(
        'What it is meant to lead to is quickly said:',
        quoted(g.outcome),
        'What it is meant to lead to is a week that you would choose again.',
      ),
      g.steps.length >= 7
        ? `The way there has seven steps. In their order they are called ${g.steps.slice(0, 6).join(', ')}, and ${g.steps[6] ?? ''}. Every step ends in something that can be shown: a page, a decision, a piece that is finished. None begins before the one before it has come to its end.`
        : 'The way there has seven steps. Every step ends in something that can be shown: a page, a decision, a piece that is finished. None begins before the one before it has come to its end.',
      framed(
        'In practical terms, this is what you get:',
        g.deliverables,
        'In practical terms you get my time, my attention, and a written record of everything we agree on.',
      ),
      yourShare[g.kind],
      whyLikeThis[g.kind],
      `The beginning is always the same. We talk once, in the ${g.call}, and both of us decide separately afterwards. If it fits, I tell you which of the steps will be the hard one in your case, so that you know what you are letting yourself in for.`,
      `You know the words by now: ${g.callToAction}. And if the answer is no, I would be glad to know the reason. It helps me to write better letters.`,
    ],
  },
]

/** What the reader brings to the work, by what it does for people. */
const yourShare: Readonly<Record<Kind, string>> = {
  change:
    'What you bring is one real situation at a time and the willingness to look at it. You do not have to read a shelf of books first. If a week is too full even for that, we use the fullness of the week as the situation; it usually is one.',
  work: 'What you bring is a clear answer now and then, and access to what is already there. You do not have to tidy up first; a state of things that has been tidied for visitors helps nobody. If a week is too full even for a short answer, say so, and we go on with what we have.',
  thing:
    'What you bring is an ordinary day as it really is, with its stairs, its weather and its hurry, and the patience for something that is made rather than taken from a shelf. You do not have to know the technical words. Tell me what should be easier, and I ask until I know what that means.',
}

/** Why it is not sold in the easier way. */
const whyLikeThis: Readonly<Record<Kind, string>> = {
  change:
    'Why not simply send you all of this as something to read? Because the knowledge would fit into an afternoon, and the knowledge was never what was missing. What is missing is somebody who looks at your Tuesday with you, notices what you have stopped noticing, and asks about it again the week after.',
  work: 'Why not simply sell you a tool for it? Because a tool wants to be fed, and on the days on which it matters most there is nobody left to feed it. What is missing is somebody whose first work this is and not the eleventh, who notices when something does not add up, and who deals with it before it becomes a letter.',
  thing:
    'Why not simply let you order from a catalogue? Because a catalogue knows an average and has never met you. What is missing is somebody who looks at the place where it will be used, asks the question that you would not have thought of, and is still there when the first year has shown what nobody could know.',
}

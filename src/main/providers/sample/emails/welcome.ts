import { framed, quoted } from '../paragraphs.ts'

import type { Letter, LetterGround } from './letter.ts'

/** E-mails 1 to 5: welcome and value. */
export const welcome = (g: LetterGround): Letter[] => [
  {
    purpose: 'Welcome and delivery of the gift',
    subjects: ['Here is what you asked for', 'Your guide, and how to use it'],
    preview: 'A quarter of an hour and a pencil are enough.',
    paragraphs: [
      'Hello,',
      `thank you for asking for ${quoted(g.gift)}. It is on its way with this letter. Before you open it, let me tell you how to get the most out of it, because there is a good way and a bad way.`,
      'The bad way is to save it for a quiet evening. Quiet evenings have a habit of not arriving, and in a month it will sit between other good intentions. The good way is to take a pencil now, set a timer to fifteen minutes, and answer the questions quickly. Not well, quickly. The first answer that comes to mind is usually the honest one; the second has already been tidied up for visitors.',
      'When the timer rings, stop, even if you are not finished. Look at what you have written and mark the one line that surprised you. There nearly always is one. That line is worth more than all the others together, because it is the part you did not know you knew.',
      framed(
        'Why did I make this and not a collection of tips? Because people come to me with a trouble they describe very well:',
        quoted(g.problem),
        'Why did I make this and not a collection of tips? Because people come to me with a trouble they describe very well, and tips have never yet solved it.',
      ),
      'Tips do not help with that. There are thousands of them, most are true, and they leave you exactly where you were, with a longer list. What helps is to see your own situation clearly enough to know which single thing to change first.',
      'Over the next days I will write to you once a day. Each letter takes three minutes to read and holds one thought that you can use, whether or not we ever speak to each other. If it is not for you, the link at the end of each letter ends it, and I will not be offended.',
      'For today there is only one request. Do the fifteen minutes before you go to bed, and answer this letter with the line that surprised you. I read every answer myself.',
    ],
  },
  {
    purpose: 'Name the problem so that the reader feels seen',
    subjects: ['What is really going on', 'The part nobody sees from outside'],
    preview: 'It looks like a busy week. It is something else.',
    paragraphs: [
      'Good morning,',
      'yesterday you received the guide. Today I would like to talk about what usually shows up on its pages, because you may think you are the only one.',
      framed(
        'From the outside it looks like this:',
        quoted(g.problem),
        'From the outside it looks like a full week and a person who manages.',
      ),
      'From the inside it is different. There is the moment in the morning when the day already feels used up. There is the small lie at dinner, when somebody asks how it went and the honest answer would take too long. And there is the thought that comes at night and is never said aloud: everybody else seems to be able to do this, so it must be me.',
      'It is not you. I say that without wanting to comfort you. People in this place are not lazy and they are not slow. More often they do more than they should. The trouble is that the effort goes into a place where effort cannot help.',
      'Think of somebody pushing a door that has to be pulled. Pushing harder is brave, it is even admirable, and it will not open the door. Worse, the harder they push, the less they can step back and look at the hinges.',
      'So before you try anything new, do one thing for me today. Take a piece of paper, draw a line down the middle, and write on the left what you did yesterday that only you could have done. On the right, write everything else. Do not judge it. Do not explain it either. Just look at the two columns for a minute and notice which one is longer, and how that feels.',
      'You may be surprised by the right column. You may laugh, or you may get angry. Both are a good beginning, because from here on we are talking about something real and not about willpower.',
      'Tomorrow I will show you what to do with that paper. Keep it somewhere safe.',
    ],
  },
  {
    purpose: 'Teach the first useful step',
    subjects: ['Cross out one thing', 'The smallest step that counts'],
    preview: 'Ten minutes, one line, no app.',
    paragraphs: [
      'Hello again,',
      'do you still have the paper with the two columns? Then take it out. If you have not made one, a list from memory will do; it does not have to be complete.',
      'Look at the right column, the things that somebody else could have done, or that nobody needed to do. Choose one. Not the largest, not the most annoying, but the one that you could let go of with the least explanation. That is your first step, and it is deliberately small.',
      'Here is why. When people decide to change something, they tend to begin with the heaviest stone. They announce it, they rearrange the week, they buy a notebook. For a few days it works. Then comes a Tuesday on which everything happens at once, the heavy stone rolls back, and they conclude that change is not for them.',
      'A small stone does not roll back. It is gone before anybody notices, and that is its whole secret. What you gain is not the ten minutes. What you gain is the proof, in your own hands, that the week can be different from last week. You will need this proof later.',
      'So do this. Cross out the line you chose. Decide what happens to it instead: somebody else does it, it happens less often, or it does not happen at all. Write that decision next to it in five words. Then tell the one person who will notice. That is all. It should take you less time than reading this letter.',
      'There are two ways in which this goes wrong. The first is to choose three things instead of one, because one feels too easy. The second is to tell nobody, so that the old way quietly returns by Friday. Easy is the point, and telling somebody is the lock on the door.',
      framed(
        'You may remember what you want to have instead. If you need words for it, borrow these:',
        quoted(g.outcome),
        'You may remember what you want to have instead. It begins exactly here, with a line crossed out on a piece of paper.',
      ),
      'Try it today, and write me one sentence about what you crossed out. One is enough, and I will read it.',
    ],
  },
  {
    purpose: 'Show a different way of working on it',
    subjects: ['Why I do it differently', 'The order matters more than the effort'],
    preview: 'Most help begins at the wrong end.',
    paragraphs: [
      'Dear reader,',
      'by now you have done something that most people never do: you have looked, and you have put one thing down. Today I want to explain why I asked for it in that order, because the order is the whole method.',
      'Most help begins with adding. Add a routine, add a tool, add a course, add an hour before breakfast. All of it may be useful one day. But adding something to a week that is already too full is like pouring water into a glass that is running over. You get wet, and the glass stays as full as it was.',
      'I begin with seeing, then with taking away, and only then with building. It is slower for two weeks and faster for ever after.',
      framed(
        'If you ask me what is special about the way I work, this is it:',
        quoted(g.advantage),
        'If you ask me what is special about the way I work, it is this order and the patience to keep to it.',
      ),
      g.steps.length > 0
        ? `In the work I do with clients, the order has seven steps with plain names. The first is called ${quoted(g.steps[0] ?? '')}, and you have already done a small version of it with your paper and your pencil. I am not telling you this to sell you the other six. I am telling you so that you see that the beginning was no trick.`
        : 'In the work I do with clients, the order has seven steps with plain names. You have already done a small version of the first one with your paper and your pencil. I am not telling you this to sell you the other six. I am telling you so that you see that the beginning was no trick.',
      'You can use the same order on almost anything that troubles you. Before you buy, begin or book the next thing, ask two questions. Have I really looked at what happens now, on paper, without explaining it away? And what could I stop before I start? If you have no answer to the second question, you are not ready to add, however good the thing may be.',
      'I know that this sounds less exciting than a breakthrough. But exciting things tend to be forgotten by spring, and the dull ones are still there.',
      'For today, ask yourself the second question once, about one thing only. Tomorrow I will ask you one of my own.',
    ],
  },
  {
    purpose: 'Open the door to a conversation for the first time',
    subjects: ['A question for you', 'Shall we look at it together?'],
    preview: 'No pitch. Just an open door.',
    paragraphs: [
      'Hello,',
      'this is the fifth letter, and I would like to ask you something. What did you find out about your week that you had not expected?',
      'I ask because there are two ways of reading such letters. One is to read along, nod, and mean to do it later. That is fine; letters are patient. The other is to do the fifteen minutes, cross out a line, and stand in front of something that one sees for the first time. If that is where you are, you may be thinking: good, and what now?',
      framed(
        'In one sentence, this is what I do:',
        g.oneLiner,
        'What I do for a living is to answer that question together with people, one situation at a time.',
      ),
      `There is a conversation for exactly this point. It is called the ${g.call}, and I would like to tell you honestly what it is. We take your page, the one with the columns or the one from the guide, and look at it together. I ask questions, you think aloud, and at the end you know what I would do first in your place and why. You can then go and do it without me, and I will think no less of the conversation.`,
      'What it is not: it is not a presentation, nobody reads from a script, and there is no moment at the end where the voice changes. If I believe that longer work would help you, I will say so in one sentence and you can ask about it. If I believe it would not, I will say that too, and tell you what I would try instead.',
      `If that sounds useful, here are the words in which I always put the invitation: ${g.callToAction}.`,
      'If it does not sound useful, or not yet, simply go on reading. In the next days I will answer the questions that usually come up now, including the uncomfortable ones. There will be a few more invitations along the way, always in the same words, so that you can recognise and skip them.',
      'And if you would rather answer this letter than talk to anybody, do that. One line is enough. I would honestly like to know what you found.',
    ],
  },
]

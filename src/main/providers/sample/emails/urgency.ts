import { framed, quoted } from '../paragraphs.ts'
import type { Letter, LetterGround } from './letter.ts'

/** E-mails 11 to 15: honest urgency. What waiting costs, never an invented deadline. */
export const urgency = (g: LetterGround): Letter[] => [
  {
    purpose: 'Show what waiting costs',
    subjects: ['What a year of this costs', 'A small sum to do at the table'],
    preview: 'Not in money. Or not only.',
    paragraphs: [
      'Good day,',
      'today I would like you to do a sum. It needs no calculator, and nobody will see the result.',
      framed(
        'Take the thing that brought you here. You may have your own words for it, or you may use these:',
        quoted(g.problem),
        'Take the thing that brought you here, in whatever words you use for it.',
      ),
      'Ask first how many hours of an ordinary week it takes. Count honestly: the doing, the repairing, the thinking about it in the shower. Write the number down. It is usually larger than one would admit in company, and smaller than it feels at night.',
      'Now the second column, which is harder. What does not happen because of it? I do not mean the great things, the book or the journey round the world. I mean the walk, the evening with somebody who has stopped asking, the good idea that needed a free hour and found none. Write down three. You need not put a number next to them.',
      'The third column is short. It has one line: what happens to all this if nothing changes until this day next year? Some things get better by themselves. Colds do, and some quarrels. Ask yourself seriously whether this is one of them. You have known it for a while, so you can probably tell.',
      'I do not ask this in order to frighten you. Fear makes people buy things, and then they leave them in a drawer. I ask because waiting feels free, and it is the only choice whose price is never printed on anything. Once the price is written down, you may still decide to wait. That is then a decision, and decisions are allowed.',
      'If you look at the three columns and think that it is not so bad after all, I am glad, and I mean that. Keep the guide for another year. If you look at them and become a little quiet, then you have learned something that no letter of mine could have told you.',
      'Tomorrow I will write three times, in the morning, at midday and in the evening, because three short thoughts belong to one decision. After that it will be calmer again.',
    ],
  },
  {
    purpose: 'Remove the fear of beginning',
    subjects: ['What if it goes wrong?', 'The worst case, looked at calmly'],
    preview: 'Let us look at it, then it gets smaller.',
    paragraphs: [
      'Good morning once more,',
      'behind the question of time there is often another one, and it is asked less loudly. What if I begin and it does not work? What if I say yes, tell people about it, and in three months everything is as it was?',
      'Let us look at that calmly, as one looks at a noise in the house at night: with the light on. Suppose it happens. You have begun, you have seen your week on paper, you have put some things down, and then it got stuck. What would really be lost? A part of the money and of the time, that is true, and it should not be talked away. And a piece of pride, which weighs more than both, although nobody says so.',
      'And what would be left? You would know where it got stuck. That is worth a good deal, because up to now it has been getting stuck without your knowing where. You would still have the page with the picture. You would have stopped one or two things that nobody has missed. People seldom go all the way back; they go back to a place somewhat further on.',
      'I cannot take the risk away, and I distrust those who promise to. What I can do is keep it small and visible. We begin with the part that helps at once. We look early whether anything moves. If it does not, I would rather be the first to say so than the last.',
      framed(
        'There is one thing that makes me calm about it, and it is nothing mysterious:',
        quoted(g.advantage),
        'There is one thing that makes me calm about it, and it is nothing mysterious: the order in which we go, from the smallest step to the larger ones.',
      ),
      'Perhaps you would like to turn the question round for a moment. What if it goes right? Strangely, that is often the more uncomfortable one. One would have to give up the sentence “as soon as it gets quieter”, and it has been a good companion.',
      'You do not have to answer either question today. It is enough to notice which of them you have been avoiding. At midday there will be another letter, about nothing but the first ten minutes.',
    ],
  },
  {
    purpose: 'Make the first ten minutes concrete',
    subjects: ['The first ten minutes', 'How it begins, minute by minute'],
    preview: 'So that nothing about it is unknown.',
    paragraphs: [
      'Hello at midday,',
      `this is the second letter today, and it is only about what happens in the first ten minutes of the ${g.call}, because what is unknown is always larger than what is known.`,
      'Minute one. You arrive, I say hello, and we make sure that the sound works. If there is a dog, a child or a building site in the background, it stays there. Nobody has to look presentable.',
      'Minute two. I tell you how long we have and what I would like to do with the time, and I ask whether you wanted something else. If you did, we do that.',
      'Minutes three to six. You tell me about one situation from the last days. A single one, with a day of the week and a place. It does not have to be the worst one. I will interrupt you once or twice with a question such as “and what did you say then?”, and I will write down your words and not mine.',
      'Minute seven. I read to you what I have written. You may find yourself saying “oh”. It is a curious thing to hear one’s own week in one’s own words from another mouth.',
      'Minutes eight and nine. I ask what you would like to have in its place. One begins with something large, as a rule, and becomes more exact after a breath or two, and the exact version is the one we keep.',
      framed(
        'It may sound something like this:',
        quoted(g.hope),
        'It will probably be something smaller and more beautiful than a goal.',
      ),
      'Minute ten. We look at the two descriptions next to each other, and I tell you where I would begin. From here on it is simply a conversation, and it goes where it is useful.',
      'That is all. There is no slide, no contract waiting in another window, and no colleague who joins “by chance”. If at any point you have enough, you say so, and we part as friends.',
      `Should you want those ten minutes, you find them under the usual words: ${g.callToAction}. This evening comes the third letter, about money, and then the day is done.`,
    ],
  },
  {
    purpose: 'Answer the question about the price',
    subjects: ['About money, without fog', 'What it costs and what that means'],
    preview: 'The question that is asked last and matters first.',
    paragraphs: [
      'Good evening,',
      'money is usually spoken about at the end, quickly and in a lower voice. I would rather do it in the open, in a letter, while nobody is looking at anybody.',
      framed(
        'So here it is, in the words in which it stands everywhere:',
        g.price,
        'So here is how it is done: the price is agreed in the first conversation, before anything begins.',
      ),
      'It is the same sentence for everybody. There is not one price for those who hesitate and another for those who do not, which would be undignified for both sides. Nor does it rise on Friday at midnight, so you can read on without looking at the clock.',
      'How can you tell whether it is too much? Not by comparing it with what others ask; you would be comparing boxes without looking inside. Take yesterday’s page, on which you did the sum: the hours, the three things that do not happen, the line about next year. That is the other side of the scales. If the price is larger than what is written there, then it is too much for you at the moment, and you should not do it. I would tell you the same across a table.',
      'There is a second question that I would ask in your place. What happens if I need only a part of it? It is a fair question. Needing only the beginning and going on alone is a success and not a loss. We can talk about it openly; in the worst case you hear that your part does not exist separately.',
      framed(
        'It may help to see once more what stands on the other side, in plain words:',
        g.deliverables,
        'It may help to remember what stands on the other side: time, attention, and a written record of what was agreed.',
      ),
      'What I would not do is to borrow for it, or to hide it from somebody with whom you share an account. Changes that begin with a secret seldom end well. If somebody else decides with you, bring them along to the first conversation. They ask the better questions anyway.',
      'Tomorrow’s letter is about a day of your own that has not happened yet. You may already take out the guide; we shall need its last page.',
    ],
  },
  {
    purpose: 'Connect the decision with the reader’s own goal',
    subjects: ['Ninety days from now', 'Think of a day in three months'],
    preview: 'It will come anyway. The question is how.',
    paragraphs: [
      'Hello,',
      'please choose a day. It should be an ordinary one, about ninety days from now, neither a birthday nor a holiday. Write the date on the last page of your guide. That day will come whether you do something or not, and this is the reason why I like it so much: it cannot be postponed.',
      'Now imagine the morning of that day twice. The first time, nothing has changed. You wake up, and within a minute you know what is waiting. You can picture it without any effort, because you know that morning very well; it resembles the one you had today.',
      'The second time, something has changed. Not everything. You still have the same work and the same people and the same weather. But the thing that brought you to these letters has become smaller. Where do you notice it first? In the kitchen, on the way, in the face of somebody who works with you? Try to find the exact place. It is usually a surprisingly small one, a cup of coffee that is still hot when you finish it.',
      framed(
        'It helps to have words for what you would like to find there. These may be a beginning:',
        quoted(g.wish),
        'It helps to have words for what you would like to find there, and the plainest are the best.',
      ),
      'Write yours under the date, in one sentence, as if it had already happened. Begin with “I”. Do not ask whether it is realistic; that question has killed more good sentences than any other. Ask only whether you would be glad.',
      'Between these two mornings lie about thirteen weeks. In such a time one can practise something perhaps sixty times. That is how a handwriting changes, or the way one enters a room. It is not magic and it is not a matter of talent. It needs a first time, soon, and somebody who asks about the second.',
      `If you would like me to be the one who asks, the door is where it was: ${g.callToAction}. If you have somebody else who will ask, ring that person today. It is far more important that somebody asks than that it is me.`,
      'Three letters are still to come. They are short on news and long on honesty, and after them this series is finished.',
    ],
  },
]

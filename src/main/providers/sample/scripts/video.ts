import { framed, growEvenly, type Paragraph } from '../paragraphs.ts'
import { asName, brief, callNameOf, inSentence, pick } from '../phrases.ts'
import { giftTitleOf } from '../read-offer.ts'
import { coreLessonOf, oneLinerOf } from '../read-words.ts'
import type { SampleSource } from '../sample-writer.ts'

/** The words of the video from the first to the last, 2,500 to 3,500 of them, to be read aloud without headings. */
export function videoScript(source: SampleSource): string {
  return growEvenly(
    [...beginning(source), ...threeTips(source), ...doubts(), ...invitation(source)],
    [2500, 3500],
  )
}

const plain = (must: string, ...spare: string[]): Paragraph => ({ must, spare })

function beginning(source: SampleSource): Paragraph[] {
  const { intake, variant } = source
  const name = asName(intake.fullName, 'your host')
  const business = asName(intake.businessName, 'a small practice')
  const problem = inSentence(brief(intake.coreProblem, 24))
  return [
    plain(
      `${pick(['What did you do yesterday that only you could have done?', 'Do you remember what you did yesterday that nobody else could have done?'], variant)} Take a moment and think about it. I do not mean the things you did well, or quickly, or because nobody else was there. I mean the things that would truly not exist without you. Most people need less than a minute to answer that question, and most people do not like the answer. The list is short. Two lines, perhaps three. And then there is the other list, the long one, with everything that filled the day all the same.`,
    ),
    plain(
      framed(
        'If you are watching this, there is a good chance that you know the following, perhaps in slightly different words:',
        problem,
        'If you are watching this, there is a good chance that your weeks are over before they were yours.',
      ) +
        ' And there is a good chance that you have stopped talking about it. Not because it does not matter, but because one gets tired of hearing oneself say the same thing. You nod when somebody asks, you say that it is a busy time, and in the evening you put right what the day has left over.',
      'It is remarkable how long one can live like that, and how normal it begins to look from the inside.',
    ),
    plain(
      `My name is ${name}, and this is what we look at all day at ${business}. ${framed('In one sentence, this is what I do:', oneLinerOf(source), 'I help people to get their own week back.')} I would like to do three things with you in the next minutes. I want to show you why trying harder does not help here. I want to give you three steps that you can take on your own, tonight, with a pencil. And at the end I will tell you how we could look at it together, if you would like that. You will not have to wait for the useful part; we begin with it.`,
    ),
    plain(
      'Let me start with a door. Imagine somebody who wants to leave a room. They push against the door, it does not open, so they push harder. They put their shoulder against it. They take a run-up. Everybody who sees them admires the effort, and somebody calls out that they must not give up. The only trouble is that the door opens inwards. It has to be pulled. And the harder they push, the less they are able to do the one thing that would help, which is to step back and look at the hinges.',
      'I have been that person, by the way, and I had an excellent run-up.',
    ),
    plain(
      'I tell you this because of something I notice in nearly everybody who comes to me. They are not lazy. They are not slow, and they do not lack ideas. Most of them work more than they should. The trouble is that the effort goes into a place where effort cannot help. And because they are conscientious, they conclude that they have not tried hard enough. So they get up earlier. They buy a notebook. They read a book about habits in the last week of their holidays. For a few days it is better. And then there comes a Tuesday.',
    ),
    plain(
      'You know that Tuesday. Somebody is ill, a date is moved, three people want something at once, and the new way of doing things, which needed a normal day, does not get one. So you go back to the old way, because the old way works even when nothing else does. That is not weakness. That is good sense. But on Wednesday you look at the notebook, and you think: it must be me.',
      'It is a lonely thought, and it comes to a great many people in the same hour of the week.',
    ),
    ...ownStory(source),
    plain(
      framed(
        'If I had to put what I learned from all this into a single line, it would be this one:',
        coreLessonOf(source),
        'If I had to put what I learned from all this into a single line, it would be that strength is not missing; only the place for it is.',
      ) +
        ' Everything I am going to show you now follows from it. It is not complicated. Complicated things do not survive a Tuesday.',
    ),
  ]
}

function ownStory({ intake }: SampleSource): Paragraph[] {
  const { story } = intake
  const told = (answer: string): string => brief(answer, 40)
  if (story === null || told(story.lowMoment) === '') {
    return [
      plain(
        'I could tell you now how I found this out, and there would be a low moment in it and a breakthrough, as there always is. I would rather tell you about the people I have watched. There comes a point at which they stop defending the week they have. They say something like: it cannot be meant like this. It is usually said quietly, and often in the car. I have learned to listen for that sentence, because behind it the work begins. Before it one can only hand out advice, and advice is something they have enough of.',
      ),
    ]
  }
  return [
    plain(
      `I did not read this in a book. Let me tell you how I came to it, and I will keep it short. ${framed('There was a time when things stood like this:', told(story.lowMoment), 'There was a time when I had no answer either.')} I am not proud of it, but I am no longer ashamed of it either. ${framed('What I found then, or what found me, was the following:', told(story.discovery), 'I looked for help in the usual places, and found the usual help.')}`,
    ),
    plain(
      `${framed('It was not the end of the search:', told(story.searchAgain), 'It carried me for a while, and then it stopped carrying, as such things do.')} ${framed('And then something turned, and it was smaller than I had expected:', told(story.breakthrough), 'And then something turned, and it was smaller than I had expected.')} ${framed('What came of it I can say in one line:', told(story.results), 'What came of it is the work I do today.')} I tell you this so that you know where I am speaking from. Yours will look different. The order, I believe, will be the same.`,
    ),
  ]
}

function threeTips(source: SampleSource): Paragraph[] {
  const { intake } = source
  return [
    plain(
      'Here is the first of the three steps. Look before you change anything. It sounds so simple that most people skip it. They know their week, they think; they live in it, after all. But living in a house is not the same as having seen the plan. So take a sheet of paper. Any sheet will do. Draw a line down the middle. On the left-hand side, write what you did yesterday that only you could have done. On the right-hand side, write everything else: what somebody else could have done, what need not have been done at all, and what was only there because it had been there the day before.',
    ),
    plain(
      'Do not judge it while you write. Do not explain it either. You will feel the wish to explain, particularly on the right, and I ask you to let it pass. When you have finished, look at the page for one minute. Notice which column is longer. Notice how that feels. Some people laugh at this point. Some get angry, and I think that is a good sign too. And nearly always there is one line that surprises them. Mark that line. It is the part that you did not know you knew.',
      'If there is no such line, ask somebody who lives with you to read the page; they will find it in ten seconds.',
    ),
    plain(
      'Why does this help, although nothing has been changed yet? Because up to now you have been fighting against a feeling, and one cannot win against a feeling. It has no edges. A page has edges. From the moment on when it is written down you are no longer somebody who cannot manage a week. You are somebody with a list of eleven lines, four of which are nonsense. That is an entirely different position to be in.',
    ),
    plain(
      'The second step. Put one thing down first. Look at the right-hand column and choose a line. Not the largest one, and not the one that annoys you most. Choose the one that you can let go of with the least explanation. And then decide what will happen to it in your place. Somebody else does it. Or it happens once a month and no longer every week. Or it does not happen any more, and you wait to see who notices. Write that decision next to the line in five words, and tell the one person whom it concerns.',
    ),
    plain(
      'I can hear what you are thinking. That is too small. I have a mountain in front of me, and I am told to pick up a pebble. Yes. Exactly that. Because I have seen what happens to the large stones. They are announced, they are moved with great effort, and on the first bad day they roll back to where they were, and take some courage along with them. A pebble does not roll back. It is gone before anybody has noticed. What you gain by it is not ten minutes. You gain the proof, in your own hand, that next week can be different from the last one. You will need this proof later on, more than you need the ten minutes.',
      'Proof is lighter to carry than resolve, and it does not wear off by Thursday.',
    ),
    plain(
      'There are two ways in which this goes wrong, and I know both of them well. The first is to choose three lines at once, because a single one feels too easy. Easy is the point. The second is to tell nobody. Then the line comes back, quietly, by Friday, and it does not even feel like a defeat, since nobody knew. Telling somebody is the lock on the door. It takes one sentence, and the sentence may be clumsy.',
    ),
    plain(
      'And now the third step, which hardly anybody tells you about. Build it for the worst day. When people find a new way of doing something, they ask how well it works when it works. I would like you to ask something else. What becomes of it on the worst day of the month? If it needs you to be rested, undisturbed and in a good mood, then it was made for somebody else. So take your page once more and turn it over. On the back, write down the day on which you will most probably fall back. You know which one it is. Everybody knows.',
    ),
    plain(
      'Then write two things under it. The first is the smallest version that still counts. If the whole of it takes an hour, what is the version of two minutes? The second is the sentence that you will say to yourself on that day. It should be short, and it should be friendly. Something like: not today, but tomorrow. It is curious how much depends on such a sentence. Without it, a bad day becomes a bad week, because one takes the bad day for the truth about oneself. With it, a bad day remains what it is. A day.',
      'Learn it by heart while you are well, as one learns where the fire extinguisher hangs.',
    ),
    plain(
      'These are the three steps. Look before you change anything. Put one thing down first. Build it for the worst day. If you do nothing else than this in the coming weeks, you will be further along than most people ever get with a shelf full of books. ' +
        framed(
          'And you will have begun to move towards something that has been described to me like this:',
          inSentence(brief(intake.outcomes, 24)),
          'And you will have begun to move towards a week that you would choose again.',
        ),
    ),
    plain(
      `If you want to have it in writing, there is a guide that goes with this video. It is called ${giftTitleOf(source)}, and it holds nine questions in the order in which I would ask them if we were sitting at one table. It costs nothing. You may have it already; then take it out again today, for it reads differently once one has understood what the questions are for.`,
    ),
  ]
}

const doubts = (): Paragraph[] => [
  plain(
    'Now to the things that may have been going through your mind while I spoke. The first of them is time. You have none. I do not argue with that, since it is true; if there were time, there would be no problem. But look at what follows from it. It does not follow that you should wait until it gets quieter. Think of the last three times you waited for that. Did it get quieter? Or did the quiet fill up within a week, with the same things under another name? What follows is that a change has to pay for itself, from the first week on. That is why we began by putting something down.',
  ),
  plain(
    'The second is that you have tried things before. I would be surprised if you had not. What I would like you to take with you from this video, if only one thing stays, is that it was not your discipline. It was a plan for good days. You have learned something from each of those attempts, even if it does not feel that way; you have learned on which day it ends. Most people who begin do not know that yet. You do.',
    'Knowledge of that kind is usually paid for dearly, so it would be a pity to throw it away.',
  ),
  plain(
    'The third is that your situation is a different one. It is. There are things in it that I cannot know, people whom I have never met, and reasons that would not fit into any video. And this is precisely why I give you no advice about what to change. I do not know what is written on your page. I only know that it helps to have one, and in which order one goes on from there. The order is the same for everybody. What is on the page belongs to you alone.',
  ),
  plain(
    'And the fourth is never said aloud, so I will say it. Is it worth the trouble, for me? Others have it worse. It is not as bad as all that. I should be able to manage it by myself. Let me tell you what I have seen. I have never met anybody who had to become a better person first in order to deserve an easier week. It is the other way round. People who are no longer worn out by the same thing every day become more patient, and more generous, and now and then even funny. The people who live with them notice it before they do. If you cannot do it for yourself, do it for the one who hears your key in the door.',
  ),
  plain(
    'I should also tell you for whom all this is not the right thing, because there are such people, and it would not be fair to keep it from them. It is not for you if you need somebody else to change; that person is not here. It is not for you if everything is on fire tonight; then get somebody with a hose, and come back when the smoke has cleared. And it is not for you if you are looking for certainty. I have none to sell. I have an order, some experience, and the habit of asking again.',
  ),
]

function invitation({ intake }: SampleSource): Paragraph[] {
  const call = callNameOf(intake.callToAction)
  return [
    plain(
      `So what can you do now? You can switch this off and take a pencil. I mean that quite seriously; it would be the best thing that could come of these minutes. Everything you need for it has been said. The only thing a video cannot do is ask you about it in two weeks. ${framed('That is what I am there for, and this is how I do it differently from others:', brief(intake.uniqueAdvantage, 30), 'That is what I am there for, and I have become rather good at it.')}`,
    ),
    plain(
      `If you would like that, there is a conversation for it. It is called the ${call}. You bring one situation from the past days, a single one, with a day of the week and a place. I listen, I ask, and I write down what you say in your own words. Then I read it to you. That is the moment at which many people say: oh. It is strange to hear one’s own week in one’s own words from another mouth. After that we look at what you would like to have in its place, and I tell you where I would begin, and why.`,
    ),
    plain(
      'And then it is over. There are no slides. There is nobody else who happens to join us. If I think that longer work would help you, I will say so in one sentence, and you can ask about it or let it be. If I think that it would not help, I will say that too, and tell you what I would try in your place. You may go home with it and do it without me. Some people write to me a year later to say that they did exactly that, and I am always glad to hear it.',
      'Those letters have a drawer of their own, and on grey days I open it.',
    ),
    plain(
      'I cannot promise you a result. You should be careful with anybody who does. What I can promise is that I will look early whether anything is moving, and that I will be the first to say so if it is not. And I can promise that nobody will hurry you. Nothing runs out tonight. Nothing is cheaper until Friday. The only thing that runs out is something else, and you know it as well as I do. It is the evenings. They go one at a time, so that it never feels like much.',
    ),
    plain(
      `${framed('If you want to take the step, these are the words, and they are the same everywhere:', brief(intake.callToAction, 24), 'If you want to take the step, write to me; one line is enough.')} You will find them right below this video. It takes two minutes, and you choose the day yourself. If you decide together with somebody, bring that person along. They will ask the better questions.`,
    ),
    plain(
      'And if today is not the day, then keep the page. The one with the line down the middle. Put it somewhere where you will come across it by accident in a few months, in a coat, or in a cookery book. Look at it then, and ask yourself what has changed. That is a fair test, for you and for me.',
    ),
    plain(
      'Thank you for your time. I know what it is worth, now more than ever, because you have just seen the list it comes from. Take good care of it. And do the small step before you go to bed tonight. It has always been the small ones that decide.',
    ),
  ]
}

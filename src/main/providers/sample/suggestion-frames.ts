import type { AnswerKey } from '../../../shared/intake.ts'

/** A sentence that holds words of the person, `{}`, and the answers they are taken from, the fittest first. */
export interface SuggestionFrame {
  from: readonly AnswerKey[]
  frame: string
}

/** Five frames for each answer that can be suggested. They say nothing that is not in the words put into them. */
export const suggestionFrames: Partial<Record<AnswerKey, readonly SuggestionFrame[]>> = {
  industry: [
    { from: ['idealClient'], frame: 'Work for {}' },
    { from: ['coreProblem'], frame: 'Help with {}' },
    { from: ['outcomes'], frame: 'The way to {}' },
    { from: ['message'], frame: 'In one line: {}' },
    { from: ['offerProgram'], frame: 'What I offer: {}' },
  ],
  idealClient: [
    { from: ['coreProblem'], frame: 'The person whose week looks like this: {}' },
    { from: ['message'], frame: 'Whoever nods when I say {}' },
    { from: ['outcomes'], frame: 'Somebody who would give a lot for this: {}' },
    { from: ['uniqueAdvantage'], frame: 'Somebody to whom this matters when they choose: {}' },
    { from: ['offerProgram', 'industry'], frame: 'Somebody who has room in the week for {}' },
  ],
  message: [
    { from: ['coreProblem'], frame: 'I help people who live with this: {}' },
    { from: ['outcomes'], frame: 'I help until this is true: {}' },
    { from: ['idealClient'], frame: 'I work with {}' },
    { from: ['uniqueAdvantage'], frame: 'I help in a way of my own: {}' },
    { from: ['offerProgram', 'industry'], frame: 'What I do, put simply: {}' },
  ],
  coreProblem: [
    { from: ['outcomes'], frame: 'What they come for is this, and it is not so yet: {}' },
    { from: ['message'], frame: 'They come because I say {}' },
    { from: ['story', 'uniqueAdvantage'], frame: 'They are where I once was: {}' },
    { from: ['idealClient'], frame: 'It begins with who they are: {}' },
    { from: ['helpNeeded', 'industry'], frame: 'They do not say it at first, and it is hard to put: {}' },
  ],
  outcomes: [
    { from: ['message'], frame: 'The promise, kept: {}' },
    { from: ['coreProblem'], frame: 'This is no longer their week: {}' },
    { from: ['offers'], frame: 'They leave with this in their hands: {}' },
    { from: ['offerProgram'], frame: 'They have been through it once from end to end: {}' },
    { from: ['idealClient'], frame: 'They are still the same people, only lighter: {}' },
  ],
  uniqueAdvantage: [
    { from: ['story'], frame: 'I know it from inside: {}' },
    { from: ['offerProgram'], frame: 'The way we work is the difference: {}' },
    { from: ['offers'], frame: 'What they get stays with them: {}' },
    { from: ['coreProblem'], frame: 'I begin where others do not look: {}' },
    { from: ['idealClient', 'industry'], frame: 'I work for nobody else: {}' },
  ],
  offerProgram: [
    { from: ['offers'], frame: 'One piece of work made of these: {}' },
    { from: ['coreProblem'], frame: 'It begins with the week as it is: {}' },
    { from: ['outcomes'], frame: 'It ends when this is true: {}' },
    { from: ['uniqueAdvantage'], frame: 'It runs in a way of its own: {}' },
    { from: ['message', 'industry'], frame: 'The work behind this sentence: {}' },
  ],
  callToAction: [
    { from: ['coreProblem'], frame: 'Book a call about {}' },
    { from: ['outcomes'], frame: 'Talk with me about {}' },
    { from: ['offerProgram'], frame: 'Ask me about {}' },
    { from: ['message'], frame: 'Write to me if this is you: {}' },
    { from: ['idealClient', 'industry'], frame: 'A first talk for {}' },
  ],
  brandVoice: [
    { from: ['message'], frame: 'As plain as this: {}' },
    { from: ['uniqueAdvantage'], frame: 'Sure of one thing: {}' },
    { from: ['story', 'coreProblem'], frame: 'As I tell it myself: {}' },
    { from: ['idealClient'], frame: 'The way one speaks to {}' },
    { from: ['outcomes', 'industry'], frame: 'Calm, because {}' },
  ],
  brandColors: [
    { from: ['brandVoice'], frame: 'Colours that sound like {}' },
    { from: ['message'], frame: 'Quiet ones, so that this is read: {}' },
    { from: ['outcomes'], frame: 'The light in which {}' },
    { from: ['industry'], frame: 'Not the usual ones of {}' },
    { from: ['idealClient', 'coreProblem'], frame: 'What suits {}' },
  ],
  goal90Days: [
    { from: ['offerProgram'], frame: 'New clients have begun with this: {}' },
    { from: ['callToAction'], frame: 'The calendar is full of these: {}' },
    { from: ['message'], frame: 'The people I meant have heard this: {}' },
    { from: ['helpNeeded'], frame: 'This is done and no longer waits: {}' },
    { from: ['idealClient', 'outcomes'], frame: 'More of the right people have found me: {}' },
  ],
  helpNeeded: [
    { from: ['message'], frame: 'Saying this so that it is heard: {}' },
    { from: ['goal90Days'], frame: 'Getting here without noise: {}' },
    { from: ['offerProgram'], frame: 'Explaining this in a few sentences: {}' },
    { from: ['idealClient'], frame: 'Being found by {}' },
    { from: ['callToAction', 'coreProblem'], frame: 'Bringing people to this step: {}' },
  ],
}

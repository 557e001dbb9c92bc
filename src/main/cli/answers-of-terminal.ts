import { answerPlaces, keptAnswers, settingsFolder } from '../storage/answers-aside.ts'

/** Answers that the disk of a vault did not take: the same places as the app's, so that each finds what the other kept. */
export const answersOfTerminal = keptAnswers(answerPlaces(settingsFolder()))

import { z } from 'zod'

/** Spoken English words a minute at an even pace; what sections say of the length of their scripts is counted with it. */
export const usualWordsAMinute = 140

export const wordsAMinuteSchema = z.number().int().min(60).max(300)

import { habits, type VoicePrint } from './voice-features.ts'

/** How far a piece is from the others. */
export interface VoiceDistance {
  distance: number
  /** What it does unlike them, the strangest first. */
  strangest: readonly string[]
}

/** So many of the most frequent words make the profile: articles, pronouns and the like come first, in any language. */
const profileWords = 100
/** A habit further away than this many spreads counts no more: one odd number makes no voice. */
const most = 5
const leastSpread = { word: 0.004, shared: 0.03 }
/** What the words say that no other piece uses, beside habits and profile; a piece about something new says some as well. */
const weightOfShared = 0.2

/**
 * Each piece against the others: how many spreads its habits and its rates of frequent words lie from their mean (Burrows,
 * “Delta”, 2002), and how few of its words any other piece uses.
 */
export function voiceDistances(prints: readonly VoicePrint[]): VoiceDistance[] {
  const habitsAway = habits.map(({ least }, column) =>
    spreadsAway(
      prints.map((print) => print.habits[column] ?? 0),
      least,
    ).map(Math.abs),
  )
  const wordsAway = frequentWords(prints).map((word) =>
    spreadsAway(
      prints.map(({ rates }) => rates.get(word) ?? 0),
      leastSpread.word,
    ).map(Math.abs),
  )
  const shared = spreadsAway(sharesOfWords(prints), leastSpread.shared)
  return prints.map((_, at) => ({
    distance:
      mean(habitsAway.map((column) => column[at] ?? 0)) +
      mean(wordsAway.map((column) => column[at] ?? 0)) +
      weightOfShared * Math.max(0, -(shared[at] ?? 0)),
    strangest: habits
      .map(({ name }, column) => ({ name, away: habitsAway[column]?.[at] ?? 0 }))
      .filter(({ away }) => away > 2)
      .sort((a, b) => b.away - a.away)
      .map(({ name }) => name),
  }))
}

/** How many spreads of the others each value lies from their mean. */
function spreadsAway(values: readonly number[], least: number): number[] {
  const others = Math.max(1, values.length - 1)
  const sum = values.reduce((total, value) => total + value, 0)
  const squares = values.reduce((total, value) => total + value * value, 0)
  return values.map((value) => {
    const middle = (sum - value) / others
    const spread = Math.sqrt(Math.max(0, (squares - value * value) / others - middle * middle))
    const away = (value - middle) / Math.max(least, spread)
    return Math.max(-most, Math.min(most, away))
  })
}

function frequentWords(prints: readonly VoicePrint[]): string[] {
  const sums = new Map<string, number>()
  for (const { rates } of prints)
    for (const [word, rate] of rates) sums.set(word, (sums.get(word) ?? 0) + rate)
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, profileWords)
    .map(([word]) => word)
}

/** Share of the longer words of each piece that stand in another one as well. */
function sharesOfWords(prints: readonly VoicePrint[]): number[] {
  const holding = new Map<string, number>()
  for (const { rates } of prints)
    for (const word of rates.keys()) holding.set(word, (holding.get(word) ?? 0) + 1)
  return prints.map(({ rates }) => {
    const longer = [...rates.keys()].filter((word) => word.length > 3)
    return longer.filter((word) => (holding.get(word) ?? 0) > 1).length / Math.max(1, longer.length)
  })
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

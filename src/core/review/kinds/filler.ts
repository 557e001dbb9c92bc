import { aboutText, aboutWords, quoted, type Found } from '../finding-about.ts'
import { fillerPhrases, onlyAtTheStart } from '../phrases/filler-phrases.ts'
import { phraseFinder } from '../words/phrase-finder.ts'
import type { Reading } from '../reading.ts'

const findFillers = phraseFinder(fillerPhrases)

/** Words that would fit any business. The person's own words, and the list of what to avoid, are left alone. */
export function fillerFindings({ texts, answers, facts }: Reading): Found[] {
  const names = facts.map(({ text }) => text)
  return texts.flatMap((placed) => {
    if (placed.section === 14 && placed.place === 'brandVoice.avoid') return []
    const here = (from: number, to: number): string => placed.text.slice(from, to)
    const fillers = findFillers(placed.words())
      .filter(
        ({ phrase, first }) =>
          !onlyAtTheStart.has(fillerPhrases[phrase] ?? '') || placed.words()[first]?.begins,
      )
      .filter(({ from, to }) => !answers.hold(here(from, to)))
      .filter(({ from, to }) => !names.some((name) => name.includes(here(from, to))))
    const notes = fillers.map(({ from, to }) =>
      aboutWords('filler', placed, from, to, {
        severity: 'note',
        sentence: `${quoted(here(from, to))} would fit any business. Say what it means for this client.`,
      }),
    )
    const words = placed.words().length
    const pilesUp = fillers.length >= 3 || (fillers.length === 2 && words <= 40)
    if (!pilesUp || fillers.length * 150 < words) return notes
    const sentence = `This text holds ${fillers.length} stock phrases in ${words} words. It could stand on anybody’s page.`
    return [aboutText('filler', placed, { severity: 'warning', sentence }), ...notes]
  })
}

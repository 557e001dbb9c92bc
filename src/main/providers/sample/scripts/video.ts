import { growEvenly, sentencesUpTo, turned } from '../paragraphs.ts'
import { asSentence } from '../phrases.ts'
import { challengesOf } from '../read-words.ts'
import type { SampleSource } from '../sample-writer.ts'
import { videoInvitation } from './video-invitation.ts'
import { videoLessons } from './video-lessons.ts'
import { videoOpening } from './video-opening.ts'

/** From twenty-one minutes at a calm pace up to what the section allows. */
const length = [3000, 3500] as const

/** The words of the video from the first to the last, to be read aloud without headings. */
export function videoScript(source: SampleSource): string {
  const paragraphs = [
    ...videoOpening(source, scenesOf(source)),
    ...videoLessons(source),
    ...videoInvitation(source),
  ]
  // Turned by the variant, so that a refine adds other sentences.
  return growEvenly(
    paragraphs.map(({ must, spare }) => ({
      must,
      spare: spare?.length ? turned(spare, source.variant) : [],
    })),
    length,
  )
}

/** The three challenges of the ideal client, each as the scene the section tells. */
function scenesOf(source: SampleSource): string[] {
  return challengesOf(source).map(({ title, description }) => {
    const scene = sentencesUpTo(description, 55)
    return scene.startsWith(title) ? scene : `${asSentence(title)} ${scene}`
  })
}

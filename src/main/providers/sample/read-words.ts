import { idealClient } from '../../../shared/sections/01-ideal-client.ts'
import { message } from '../../../shared/sections/02-message.ts'
import { story } from '../../../shared/sections/03-story.ts'
import { challengesFrom } from './01-ideal-client.ts'
import { oneLinerFrom } from './02-message.ts'
import { writeStory } from './03-story.ts'
import type { SampleSource } from './sample-writer.ts'

/** The one-liner of the message section; where that was not read, the one the sample would write. */
export function oneLinerOf({ intake, reads }: SampleSource): string {
  const read = message.schema.shape.oneLiner.safeParse(reads[2]?.['oneLiner'])
  return read.success ? read.data : oneLinerFrom(intake, 0)
}

/** The three challenges of the ideal client. */
export function challengesOf({ intake, reads }: SampleSource): { title: string; description: string }[] {
  const read = idealClient.schema.shape.challenges.safeParse(reads[1]?.['challenges'])
  return read.success ? read.data : challengesFrom(intake, 0)
}

/** Their titles. */
export const challengeTitlesOf = (source: SampleSource): string[] =>
  challengesOf(source).map((challenge) => challenge.title)

/** The core lesson of the signature story. */
export function coreLessonOf(source: SampleSource): string {
  const read = story.schema.shape.coreLesson.safeParse(source.reads[3]?.['coreLesson'])
  return read.success ? read.data : writeStory({ ...source, part: 1, variant: 0 }).coreLesson
}

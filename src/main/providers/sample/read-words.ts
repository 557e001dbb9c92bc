import { idealClient } from '../../../shared/sections/01-ideal-client.ts'
import { message } from '../../../shared/sections/02-message.ts'
import { story } from '../../../shared/sections/03-story.ts'
import { challengesFrom } from './01-ideal-client.ts'
import { oneLinerFrom } from './02-message.ts'
import { writeStory } from './03-story.ts'
import type { SampleSource } from './sample-writer.ts'

/** The one-liner of the message section; where that was not read, the one the sample would write. */
export function oneLinerOf({ intake, reads }: SampleSource): string {
  const read = message.schema.safeParse(reads[2])
  return read.success ? read.data.oneLiner : oneLinerFrom(intake, 0)
}

/** The titles of the three challenges of the ideal client. */
export function challengesOf({ intake, reads }: SampleSource): string[] {
  const read = idealClient.schema.safeParse(reads[1])
  const challenges = read.success ? read.data.challenges : challengesFrom(intake, 0)
  return challenges.map((challenge) => challenge.title)
}

/** The core lesson of the signature story. */
export function coreLessonOf(source: SampleSource): string {
  const read = story.schema.safeParse(source.reads[3])
  return read.success ? read.data.coreLesson : writeStory({ ...source, part: 1, variant: 0 }).coreLesson
}

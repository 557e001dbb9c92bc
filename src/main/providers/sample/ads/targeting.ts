import type { Content } from '../../../../shared/vault.ts'
import { countWords } from '../../../../shared/words.ts'
import type { Kind } from '../kind-of-business.ts'
import { brief } from '../phrases.ts'
import type { SampleSource } from '../sample-writer.ts'

/** To whom all ten ads are shown. */
export function targeting({ intake }: SampleSource, kind: Kind): Content {
  return {
    interests: [worded(intake.industry, 8, 'The field itself'), ...interests[kind]],
    behaviours: [
      'Engaged with the page in the past 90 days',
      'Visited the page of the guide',
      'Saved or shared a post of the page',
    ],
    demographics: [
      worded(intake.idealClient, 14, 'Adults who decide about such things themselves'),
      'Speaks the language of the page',
      'Lives where the business can serve them',
    ],
    lookalikes: [
      'People similar to those who asked for the guide',
      'People similar to those who booked a conversation',
    ],
  }
}

function worded(answer: string, most: number, otherwise: string): string {
  const words = brief(answer, most)
  return countWords(words) > 0 ? words : otherwise
}

const interests: Readonly<Record<Kind, readonly string[]>> = {
  change: ['Personal development', 'Time management', 'Continuing education', 'Work and life balance'],
  work: ['Small business', 'Entrepreneurship', 'Business administration', 'Trade associations'],
  thing: ['Design', 'Craft and making', 'Sustainable living', 'Home and everyday life'],
}

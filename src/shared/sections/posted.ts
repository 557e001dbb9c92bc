import type { Where } from './field.ts'

/** What goes out in a feed. Who posts nowhere asked of a post a day: where is it to stand? */
export const posted: Where = {
  when: 'where there is a place to post, or no platform was chosen.',
  asked: ({ feed }) => feed !== 'none',
}

import type { Where } from './field.ts'

/** What goes out in a feed. Of a post an owner who posts nowhere said: “has no place to be posted”. */
export const posted: Where = {
  when: 'where there is a place to post, or no platform was chosen.',
  asked: ({ feed }) => feed !== 'none',
}

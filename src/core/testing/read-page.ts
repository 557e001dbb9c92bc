import { Parser } from 'htmlparser2'

export interface ReadPage {
  /** The words between two tags, in order, white space as one blank. Style, script and title are no words. */
  words: string[]
  tags: { name: string; attributes: Record<string, string> }[]
}

export const blanks = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A page as another program reads it. */
export function readPage(page: string): ReadPage {
  const read: ReadPage = { words: [], tags: [] }
  let [inside, between] = ['', '']
  const put = (): void => {
    if (between.trim() !== '') read.words.push(blanks(between))
    between = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      put()
      inside = name
      read.tags.push({ name, attributes })
    },
    ontext(text) {
      if (!['style', 'script', 'title'].includes(inside)) between += text
    },
    onclosetag() {
      put()
      inside = ''
    },
  })
  parser.end(page)
  return read
}

import type { ClientReply } from './client-reply.ts'
import type { SectionNumber } from './sections/section-definition.ts'

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

/** “Dana approved 12 sections, asks for changes in 1 and left 5 comments.” */
export function replyWords({ name, sections, comments }: ClientReply): string {
  const of = (verdict: 'approved' | 'changes'): number =>
    sections.filter((each) => each.verdict === verdict).length
  const said = [
    ...(of('approved') > 0 ? [`approved ${many(of('approved'), 'section')}`] : []),
    ...(of('changes') > 0 ? [`asks for changes in ${many(of('changes'), 'section')}`] : []),
    ...(comments.length > 0 ? [`left ${many(comments.length, 'comment')}`] : []),
  ]
  if (said.length === 0) return `${name} said nothing of any section.`
  const last = said.pop() ?? ''
  return `${name} ${said.length > 0 ? `${said.join(', ')} and ` : ''}${last}.`
}

/** What to know before an older page's reply is taken; null where every section is as the client saw it. */
export function olderPageWords(changed: readonly SectionNumber[]): string | null {
  if (changed.length === 0) return null
  const which = changed.length === 1 ? `Section ${changed.join()} has` : `Sections ${changed.join(', ')} have`
  return `${which} changed since this page was made, so what is said of ${changed.length === 1 ? 'it' : 'them'} is about other words.`
}

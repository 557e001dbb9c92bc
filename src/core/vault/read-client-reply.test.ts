import { describe, expect, it } from 'vitest'
import type { ClientReply } from '../../shared/client-reply.ts'
import { readClientReply } from './read-client-reply.ts'

const reply: ClientReply = {
  ...{
    kind: 'vaultwright-reply',
    version: 1,
    vault: 'v',
    name: 'Anna „A“ Müller',
    on: '2026-12-01',
    sections: [],
  },
  comments: [
    {
      ...{ section: 8, path: ['emails', 0, 'body'], seen: 'Write to {{first name}} \\ > or “so”' },
      comment:
        'Bitte den zweiten Satz kürzer, er ist mir viel zu lang und klingt nicht nach uns, sondern nach > einer Agentur "aus Wien".\n\nUnd } {auch} das.',
    },
  ],
}
const text = JSON.stringify(reply)

/** Lines as mail programs break them: at blanks. */
const wrapped = (whole: string, end = '\n'): string => whole.replace(/(.{40,60}) /gu, `$1${end}`)
const quoted = (lines: string, mark: string): string => `${mark}${lines.replaceAll('\n', `\n${mark}`)}`

describe('a reply that was pasted from a mail', () => {
  it.each([
    ['as it was copied', text],
    ['with words around it', `Hallo {du},\n\n${text}\n\nLG Anna`],
    ['above a signature with braces', `${text}\n-- \nAnna {Agentur} }`],
    ['in broken lines', wrapped(text)],
    ['in broken lines with the ends of Windows', wrapped(text, '\r\n')],
    ['in lines that flow', wrapped(text, ' \n')],
    ['quoted', `Anna schrieb:\n${quoted(wrapped(text), '> ')}\n> \n> LG {Anna}`],
    ['quoted twice', quoted(wrapped(text), '>> ')],
    ['quoted twice, with blanks between', quoted(wrapped(text), '> > ')],
    ['quoted, with lines broken again', quoted(wrapped(text).replaceAll('kürzer, ', 'kürzer,\n'), '> ')],
    ['set out and quoted', quoted(JSON.stringify(reply, null, 2), '> ')],
    [
      'set out, with blanks that do not break',
      JSON.stringify(reply, null, 2).replaceAll('\n  ', '\n\u00a0\u00a0'),
    ],
  ])('is read whole %s', (_, pasted) => {
    expect(readClientReply(pasted, 'v')).toEqual({ ok: true, value: reply })
  })

  it('is refused where a part of it is missing', () => {
    for (const part of [
      text.slice(0, -1),
      text.slice(1),
      wrapped(text).slice(0, 200),
      '',
      '{',
      'Hallo {Anna}',
    ])
      expect(readClientReply(part, 'v')).toMatchObject({ ok: false, failure: { kind: 'not-allowed' } })
  })
})

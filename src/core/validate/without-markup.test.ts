import { describe, expect, it } from 'vitest'
import { withoutMarkup } from './without-markup.ts'

describe('a text with markup in it', () => {
  it.each([
    ['<p>One.</p>\n<p>Two.</p>', 'One.\n\nTwo.'],
    ['One.<br>Two.<br />\nThree.', 'One.\nTwo.\nThree.'],
    ['<div><h2>Head</h2><p>It <strong>is</strong> <em>so</em>.</p></div>', 'Head\n\nIt is so.'],
    ['Bring:<ul><li>a cup</li><li>tea</li></ul>Then come.', 'Bring:\n\n- a cup\n- tea\n\nThen come.'],
    ['<a href="{{call link}}">Book a call</a>', 'Book a call: {{call link}}'],
    ['See <a href="https://a.example/x" target="_blank">https://a.example/x</a>', 'See https://a.example/x'],
    ['Tom &amp; Ann&#39;s&nbsp;shop &#8211; &quot;open&quot;', 'Tom & Ann\'s shop – "open"'],
    ['<think>Shall I?</think>\nHello.', 'Hello.'],
    ['## Hello\n\nIt is **so**, and *very* much.', 'Hello\n\nIt is so, and very much.'],
    ['これは**重要**です', 'これは重要です'],
    ['```\nAll of it.\n```', 'All of it.'],
    ['* one\n* two\n---\n> three', '- one\n- two\nthree'],
    [
      '[Book here]({{call link}}) or [read](https://a.example).',
      'Book here: {{call link}} or read: https://a.example.',
    ],
  ])('is what readers are to see of it: %j', (written, meant) => {
    expect(withoutMarkup(written)).toBe(meant)
  })

  it.each([
    'We <3 Monday, and 5 < 6 > 4.',
    'AT&T & Sons; R&D;',
    'f**k and s**t',
    '2 * 3 * 4 = 24, at 5* and 4*.',
    '#leadership #calm',
    'Fill in: ____ or __________.',
    'What hurts:\n________\n____\nSince when:',
    'Prices from 20 €*\n* net',
    'a_snake_case and b_c',
    'Name <mara@a.example> - and <Firma>',
    'One --- two\n- three\n- four',
    '[see above] (and below), {{first name}}',
  ])('is none where the signs are its own: %j', (text) => {
    expect(withoutMarkup(text)).toBe(text)
  })

  it('takes no time, whatever is in it', () => {
    for (const piece of [' ', '<a ', '**', '[a](', '`', '<p> ', '* ', '&#', '<think>'])
      expect(withoutMarkup(`<b>**\`${piece.repeat(100_000)}`).length).toBeGreaterThan(-1)
  }, 5_000)
})

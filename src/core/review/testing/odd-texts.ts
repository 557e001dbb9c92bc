import { proofOf } from '../../../shared/intake.ts'
import { vaultOf, coining, intakeOfCoach } from './vault-of.ts'
import type { ReviewedVault } from '../reading.ts'

/** What a text may be made of without end: what trips the kinds up, and what no writer would write. */
export const oddPieces = {
  prose:
    'I worked with new managers for years. Jonas said that the Quiet Manager Program gave him 3 evenings back. It costs $4,800. ',
  'no spaces': 'abcdefghij',
  'one letter': 'a',
  'large letters': 'THE QUIET WEEK ',
  'one large word': 'ABCDEFG',
  digits: '0123456789',
  'many numbers': '12 ',
  'numbers with points': '1.',
  thousands: '1 000 ',
  emoji: '🙂',
  'joined emoji': '\u{1F469}\u200D\u{1F467} ',
  Japanese: '管理者は毎晩働きます。',
  'Japanese without stops': '管理者毎晩',
  Arabic: 'مدير الفريق يعمل ',
  Thai: 'คนทำงาน',
  'halves of letters': '\ud800',
  combining: 'e\u0301',
  'a letter that grows': 'İx ',
  'line breaks': 'a\n',
  spaces: ' ',
  placeholders: '[Link] ',
  'placeholders in braces': '{{name}} ',
  'open brackets': '[a ',
  'large X': 'XX ',
  quotations: '“I was told to go home,” she said. ',
  'open quotations': '“',
  percentages: '83 % ',
  amounts: '$900 for ',
  people: 'client Sarah said ',
  'people helped': 'helped 200 clients ',
  years: 'in 2019 ',
  links: 'https://a.io/x ',
  mailboxes: 'a@b.com ',
  telephones: '+49 30 123456 ',
  steps: 'Step 3: The Other Name. ',
  'near misses': 'The Quite Manager Program ',
  'other offers': 'join the Loud Leader Program ',
  'other calls': 'Strategy Call ',
  lengths: 'the program takes 60 days. ',
  'stock phrases': 'take your business to the next level ',
  'long sentences': 'this is the same long sentence with more than twelve words in it again. ',
  'numbers in words': 'two hundred ',
  'one in ten': 'one in ten managers ',
  honours: 'award winning ',
  'points between letters': 'a.b.',
  'open braces': '{{',
  'open marks of insertion': '<insert ',
  underlines: '_',
  'first places': '#1 ',
  'open mailboxes': 'a@',
  dashes: '-',
  apostrophes: "a'",
  exclamations: '!',
  'open links': 'https://',
  'right names': 'The Quiet Manager ',
  articles: 'The ',
  'quotations of oneself': '“I said to her that. ” ',
  'open shares': 'one in ',
  'client stories': 'client landed ',
  'insertions in words': 'insert a a a ',
  'agreed lengths': 'at 90 days in ',
  clients: 'clients include Acme, Globex and Initech, ',
} as const

/** A piece without end, cut at a number of characters. */
export const oddText = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Where one text may stand that the review works on: in one field, as facts and their earlier texts, as an answer. */
export const oddPlaces: Record<string, (text: string) => ReviewedVault> = {
  'one field': (body) => vaultOf({ ...coining, 8: { emails: [{ body }] } }),
  facts: (text) =>
    vaultOf(
      {
        2: { oneLiner: text.slice(0, 490) },
        4: { name: text.slice(0, 60), blueprint: [{ name: text }, { name: text.slice(1, 60) }] },
        8: { emails: [{ body: text }] },
        12: { name: text.slice(0, 200) },
      },
      { past: [{ id: 'offer-name', text: text.slice(0, 90) }] },
    ),
  'an answer': (text) =>
    vaultOf(
      { ...coining, 8: { emails: [{ body: text.slice(3) }] } },
      { intake: { ...intakeOfCoach, proof: [proofOf({ words: text })] } },
    ),
}

import { withTokenNotation } from '../../../shared/token-notation.ts'
import { withTokens } from '../../../shared/tokens.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { Place } from '../words/place-index.ts'
import { fittingIn } from '../words/fitting-in.ts'
import type { PlacedText } from '../words/placed-text.ts'

interface Pattern {
  /** One of these stands, in small letters, in every text that the pattern fits; looked for first, for speed. */
  holds: readonly string[]
  pattern: RegExp
}

/** What is left in copy to be filled in. Each pattern is bounded, so that no text makes it slow. */
const patterns: readonly Pattern[] = [
  {
    holds: ['['],
    pattern:
      /(?<![\p{L}\p{N}_])\[(?!\s*(?:…|\.\.\.|sic|x|\d{1,3})?\s*\]|(?:and|but|or|so|which|who|because|though|if|as|not)\s)[^[\]\n]{1,120}\](?![\p{L}\p{N}_(])/giu,
  },
  { holds: ['{{'], pattern: /\{\{[^{}\n]{1,80}\}\}/gu },
  { holds: ['{'], pattern: /\$?\{[\p{L}_][\p{L}\p{N}_ .-]{0,60}\}/gu },
  {
    holds: ['<'],
    pattern:
      /<<?\s*(?:insert|your|add|enter|name|first|last|company|link|url|date|time|price|business)\b[^<>\n]{0,100}>>?/giu,
  },
  {
    holds: ['<'],
    pattern:
      /<(?!(?:b|i|u|em|strong|br|p|a|ul|ol|li|h[1-6]|div|span|img|small|sup|sub)\b)\p{L}[\p{L}\p{N} _’'-]{1,60}>/giu,
  },
  { holds: ['*|'], pattern: /\*\|[\p{L}_:]{2,40}\|\*/gu },
  { holds: ['%'], pattern: /%[A-Z][A-Z_]{2,40}%/gu },
  {
    holds: ['('],
    pattern:
      /\((?:insert|your|add|enter)\s(?:your\s)?(?:name|link|url|date|time|price|business|company|phone|number|address|here)\b[^()\n]{0,80}\)/giu,
  },
  {
    holds: ['('],
    pattern:
      /\((?:(?:add|insert|put|include|attach|paste)\s[^()\n]{1,60}\shere|(?:insert|fill in|completar|rellenar|ergänzen|einfügen|ausfüllen|(?:à )?compléter|insérer|da completare|inserire|invullen)(?:\s[^()\n]{1,60})?)\)/giu,
  },
  {
    holds: ['##', '%%', '@@'],
    pattern:
      /##[\p{L}][\p{L}\p{N}_ ]{1,40}##|%%[\p{L}][\p{L}\p{N}_ ]{1,40}%%|@@[\p{L}][\p{L}\p{N}_ ]{1,40}@@/gu,
  },
  { holds: ['insert'], pattern: /\binsert\s(?:[\p{L}-]{1,20}\s){0,4}here\b/giu },
  {
    holds: ['here'],
    pattern:
      /\b(?:add|enter|put|type|paste)\s(?:your|the|a)\s(?:[\p{L}-]{2,20}\s)?(?:name|link|url|price|date|time|address|logo|photo)\shere\b/giu,
  },
  {
    holds: ['here'],
    pattern:
      /\byour\s(?:first\s|last\s|full\s|business\s|company\s|own\s)?(?:name|business|company|link|logo|price|text|url|photo|headline|offer|title)\shere\b/giu,
  },
  { holds: ['<<'], pattern: /<<[^<>\n]{1,60}>>/gu },
  { holds: ['{%', '<%'], pattern: /\{%[^{}\n]{1,80}%\}|<%[^<>\n]{1,80}%>/gu },
  {
    holds: ['tt.mm', 'tt/mm', 'dd/mm', 'mm/dd', 'dd.mm', 'jj/mm', 'hh:mm', 'dd-mm', 'dd.mm.rrrr'],
    pattern:
      /(?<![\p{L}\p{N}])(?:TT\.MM\.(?:JJJJ|JJ)?|TT\/MM(?:\/JJJJ)?|DD[/.-]MM(?:[/.-](?:YYYY|YY|AAAA|RRRR))?|MM\/DD(?:\/YYYY)?|JJ\/MM(?:\/AAAA)?|HH:MM)(?![\p{L}\p{N}])/gu,
  },
  {
    holds: ['00/00', '00.00.', '00:00 ', '000-000', '123-456-7890', '000 000'],
    pattern:
      /(?<![\p{N}.])(?:00\/00(?:\/00(?:00)?)?|00\.00\.(?:0000)?|000[- ]000[- ]000\d?|123-456-7890)(?!\p{N})/gu,
  },
  {
    holds: [
      'xyz',
      'mustermann',
      'musterstr',
      'musterstadt',
      'musterfirma',
      'acme',
      'asdf',
      'foo bar',
      'fulano',
    ],
    pattern:
      /(?<![\p{L}\p{N}.])(?:(?:Company |Firma |Empresa |Société )?XYZ(?: (?:Ltd|Inc|GmbH|Company|Corp)\.?)?|xyz|(?:Max|Erika|Maria|Frau|Herr) Mustermann|Musterstra(?:ße|sse)|Musterstadt|Musterfirma|Acme (?:Inc|Corp|Ltd)\.?|asdf|foo bar|Fulano de Tal)(?![\p{L}\p{N}])/gu,
  },
  {
    holds: ['(name)', '(first name)', '(vorname)', '(nombre)', '(prénom)', '(imię)', '(nom)'],
    pattern: /\((?:first |last )?name\)|\((?:vorname|nachname|nombre|apellido|prénom|nom|imię|nazwisko)\)/giu,
  },
  { holds: ['xx'], pattern: /(?<![\p{L}\p{N}])[$£€]?X{2,}(?:,X{3})?%?(?![\p{L}\p{N}])/gu },
  {
    holds: ['x'],
    pattern:
      /(?<![\p{L}\p{N}])(?:[$£€]X(?:,XXX)?(?![\p{L}\p{N}])|X\s?%|X,XXX|\d{1,2}XX|X(?=\s(?:years|days|weeks|months|hours|minutes|clients|percent)\b))(?![\p{L}\p{N}])/gu,
  },
  {
    holds: ['tb', 'todo', 'fixme'],
    pattern: /(?<![\p{L}\p{N}])(?:TBD|TBC|TBA|TODO|FIXME)(?![\p{L}\p{N}])/gu,
  },
  {
    holds: ['to be'],
    pattern:
      /\b(?:date|time|price|link|details?|location|place|amount|name|number)s?:?\s(?:is\s|are\s)?(?:still\s)?to be (?:determined|confirmed|decided|announced|filled in|added)\b/giu,
  },
  { holds: ['lorem'], pattern: /\blorem ipsum\b[\p{L} ]{0,60}/giu },
  { holds: ['___'], pattern: /_{3,}/gu },
  {
    holds: ['doe', 'surname', 'firstname', 'first name'],
    pattern: /\b(?:john|jane) doe\b|\bname surname\b|\bfirst ?name last ?name\b/giu,
  },
  { holds: ['@your'], pattern: /(?<![\p{L}\p{N}])@your(?:handle|name|username|business)\b/giu },
  {
    holds: ['example.', 'your'],
    pattern:
      /(?<![\p{L}\p{N}.@/-])(?:https?:\/\/)?(?:www\.)?(?:example\.(?:com|org|net)|your-?(?:site|website|domain|link|name|company|business)\.[a-z]{2,6})(?:\/[^\s<>"”)\]]{0,100})?/giu,
  },
  {
    holds: ['goes here'],
    pattern: /\b(?:link|name|price|date|time|url|photo|logo|testimonial|quote)\sgoes\shere\b/giu,
  },
]
/** The founder's name is missing where a sentence calls the person nothing else. */
const founder: Pattern = {
  holds: ['the founder'],
  pattern:
    /(?<![\p{L}\p{N}]\s?)The Founder\b(?=\s(?:is|of|has|was|helps|works|spent|built|believes|lives|started|and))/gu,
}

/** Whatever was left over to be filled in. */
export function placeholderFindings({ section, texts, answers }: Reading): Found[] {
  const fitting = fittingIn(section.number === 15 ? [...patterns, founder] : patterns, texts)
  if (fitting.length === 0) return []
  return texts.flatMap((placed) =>
    placesIn(placed, fitting)
      .filter(({ from, to }) => !answers.hold(placed.text.slice(from, to)))
      .map(({ from, to }) => {
        const words = placed.text.slice(from, to)
        const token = withTokenNotation(words)
        return aboutWords('placeholder', placed, from, to, {
          severity: 'error',
          sentence: `${quoted(words)} still has to be filled in.`,
          repair: token === words ? null : { label: `Write ${token}`, text: token },
        })
      }),
  )
}

/** In order; where two patterns meet, the one that begins first and reaches farthest. A token is filled in when the copy leaves. */
function placesIn({ text: written, folded }: PlacedText, all: readonly Pattern[]): Place[] {
  const fitting = all.filter(({ holds }) => holds.some((mark) => folded().includes(mark)))
  if (fitting.length === 0) return []
  const text = withTokens(written, (_, token) => ' '.repeat(token.length))
  const found = fitting.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      from: index,
      to: index + words.trimEnd().length,
    })),
  )
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let free = 0
  return found.filter(({ from, to }) => {
    if (from < free || to === from) return false
    free = to
    return true
  })
}

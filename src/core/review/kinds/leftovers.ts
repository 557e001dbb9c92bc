import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { leftoverPhrases } from '../phrases/leftover-phrases.ts'
import type { Reading } from '../reading.ts'
import type { Place } from '../words/place-index.ts'
import { fittingIn } from '../words/fitting-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { listFinder } from '../words/phrases-by-language.ts'

const findPhrases = listFinder(leftoverPhrases, ['en'])

/** What was left in copy and has no mark: talk of the model, notes to the editor or the client. */
export function leftoverWords(reading: Reading): Found[] {
  const find = findPhrases(reading)
  return reading.texts.flatMap((placed) =>
    find(placed.words())
      .filter(({ from, list }) => list.at === 'anywhere' || beginsLine(placed.text, from))
      .filter(({ from, to }) => !reading.answers.hold(placed.text.slice(from, to)))
      .map(({ from, to, list: { rule, severity } }) =>
        leftover(placed, { from, to }, severity, rule, said[rule]),
      ),
  )
}

const said = {
  'leftover-talk': 'is what a writer says about the text and no part of it. Take it out.',
  'leftover-note': 'is a note to whoever makes the copy. Settle it, and take it out.',
} as const

function leftover(
  placed: PlacedText,
  { from, to }: Place,
  severity: Found['severity'],
  rule: string,
  sentence: string,
): Found {
  const here = quoted(placed.text.slice(from, to))
  return aboutWords('placeholder', placed, from, to, {
    ...{ severity, rule, family: 'leftover' },
    sentence: `${here} ${sentence}`,
  })
}

/** True where nothing but blanks and marks stands in front on its line. */
const beginsLine = (text: string, from: number): boolean => {
  const line = text.lastIndexOf('\n', from - 1) + 1
  return from - line < 40 && !/[\p{L}\p{N}]/u.test(text.slice(line, from))
}

interface Form {
  rule: string
  severity: Found['severity']
  /** One of these stands in every text that the pattern fits; looked for first, for speed. */
  holds: readonly string[]
  pattern: RegExp
  sentence: string
  /** Of the match, the words that are shown; all of it where left out. */
  unless?: (placed: PlacedText, at: Place) => boolean
}

const object =
  'price|prices|date|dates|name|names|number|numbers|address|link|url|figure|figures|spelling|quote|details|wording|source|photo|testimonial|proof|time|amount'
const germanObject =
  'preise?|datum|namen?|links?|adresse|zahl(?:en)?|zitat|quelle|uhrzeit|foto|beleg|termin|angaben?|kundenstimme'
const spanishObject =
  'precios?|fechas?|nombres?|números?|dirección|enlace|datos?|cita|cifras?|horario|testimonio|fuente|foto'
const frenchObject =
  'prix|dates?|noms?|lien|adresse|chiffres?|citation|montant|horaires?|témoignage|source|photo'
const polishObject = 'cen[ęay]|dat[ęay]|nazw[ęay]|link|adres|kwot[ęay]|cytat|opini[ęea]|źródło|liczb[ęay]'

/** The labels of a form, in front of what stands in it. */
const labels = [
  'subject(?: line)?|preview(?: text)?|preheader|body(?: copy| text)?|headline|subheadline|hook|cta|call to action|primary text|word count|character count|script|voice ?over|on[- ]screen(?: text)?|key ?words|tone|target audience|email \\d{1,2}|e-mail \\d{1,2}|changes made|rationale',
  'betreff(?:zeile)?|vorschautext|preheader|haupttext|überschrift|handlungsaufforderung|wortzahl|wörter|zeichenzahl|tonalität|zielgruppe',
  'asunto|cuerpo(?: del correo)?|titular|gancho|llamada a la acción|preencabezado|recuento de palabras|tono',
  "objet|corps(?: du (?:mail|message|texte))?|accroche|appel à l[’']action|nombre de mots|ton",
  'temat|treść|nagłówek|wezwanie do działania|liczba słów',
].join('|')

const pieces =
  'option|version|variant|variante|variation|alternative|draft|entwurf|opción|versión|alternativa|borrador|brouillon|wersja|wariant|opcja|propozycja|vorschlag|propuesta|proposition'

/** What is left over by its form, whatever the language. Each pattern is bounded, so that no text makes it slow. */
const forms: readonly Form[] = [
  {
    ...{ rule: 'leftover-heading', severity: 'error', holds: [':'] },
    pattern: new RegExp(`(?<=^|\\n)[ \\t*#>_-]{0,6}(?:${labels})[*_]{0,2}[ \\u00a0]?:`, 'giu'),
    sentence: 'is the heading of a form and no part of the copy. Take it out.',
  },
  {
    ...{
      rule: 'leftover-variant',
      severity: 'error',
      holds: [
        'opti',
        'opcj',
        'opci',
        'vari',
        'wari',
        'versi',
        'wersj',
        'alternativ',
        'draft',
        'entwurf',
        'borrador',
        'brouillon',
        'propo',
        'propu',
        'vorschlag',
      ],
    },
    pattern: new RegExp(
      `(?<=^|\\n)[ \\t*#>_([-]{0,6}(?:${pieces}) (?:\\d|[A-E])[*_)\\]]{0,3}(?=[ \\u00a0]?(?::|[–—-]\\s|\\.\\s|\\n|$))`,
      'giu',
    ),
    sentence: 'reads like one of several drafts. Choose one, and take the label out.',
    unless: ({ text }, { to }) => /[$€£\d]/u.test(text.slice(to, to + 60)),
  },
  {
    ...{ rule: 'leftover-count', severity: 'error', holds: ['(', '['] },
    pattern:
      /[([](?:ca\.? |approx\.? |about |~|env\. |aprox\. |ok\. )?\d{1,4}(?: ?[–/-] ?\d{1,4})? (?:words?|characters|chars|wörter|zeichen|palabras|caracteres|mots|caractères|signes|słów|znaków)(?: [\p{L} ]{1,20})?[)\]]/giu,
    sentence: 'counts the copy and is no part of it. Take it out.',
  },
  {
    ...{ rule: 'leftover-note', severity: 'error', holds: ['(', '['] },
    pattern: new RegExp(
      `[([](?:(?:please )?(?:confirm|check|verify|clarify|update|insert|add|need)(?: the| with| client’?'?s?| exact| final| current| real){0,3} (?:${object}|client|owner)(?: with (?:the )?(?:client|owner))?|(?:bitte )?(?:noch )?(?:(?:${germanObject}) )?(?:noch )?(?:prüfen|klären|ergänzen|bestätigen|einfügen|nachtragen|abstimmen|ausfüllen)|(?:${germanObject}) (?:fehlt|offen|unklar|folgt)|(?:confirmar|verificar|revisar|comprobar|añadir|insertar|completar|pendiente)(?: de confirmar| con)?(?: el| la| los| las)?(?: (?:${spanishObject}|cliente|clienta))?|(?:à |a )?(?:confirmer|vérifier|compléter|insérer|ajouter|valider)(?: avec)?(?: le| la| les| l’| l')?(?: ?(?:${frenchObject}|cliente?))?|do (?:uzupełnienia|potwierdzenia|sprawdzenia|ustalenia)|(?:sprawdzić|potwierdzić|uzupełnić|dodać|wstawić)(?: (?:${polishObject}))?|tbc|tbd|todo|\\?{1,3}|(?:${object}|${germanObject}|${spanishObject}|${frenchObject})\\?)[ ?!.…]{0,3}[)\\]]`,
      'giu',
    ),
    sentence: 'is a note to whoever makes the copy. Settle it, and take it out.',
  },
  {
    ...{ rule: 'leftover-talk', severity: 'error', holds: ['!', ',', '.', ':'] },
    pattern:
      /(?<=^|\n)[ \t¡]{0,3}(?:(?:certainly|sure(?: thing)?|of course|absolutely|understood|gerne?|natürlich|selbstverständlich|claro(?: que sí)?|por supuesto|desde luego|bien sûr|avec plaisir|oczywiście|jasne)[!,.:]? ?(?:here(?:['’]s| is| are)|hier (?:ist|sind|kommt)|aquí (?:tienes|tiene|está|va)|voici|oto)\b[^\n.!?]{0,80}|certainly!|of course!(?= ?\n)|sure!(?= ?\n))/giu,
    sentence: 'is what a writer says about the text and no part of it. Take it out.',
  },
  {
    ...{ rule: 'leftover-talk', severity: 'error', holds: ['oaicite', 'cite', '†', 'utm_source=chatgpt'] },
    pattern:
      /:?contentReference\[oaicite[^\]\n]{0,20}\](?:\{[^}\n]{0,30}\})?|【[^】\n]{1,40}】|turn\d+(?:search|view|news)\d+|[?&]utm_source=chatgpt\.com/gu,
    sentence: 'is a mark that a model left behind. Take it out.',
  },
  {
    ...{ rule: 'leftover-markdown', severity: 'error', holds: ['**', '__', '```', '](', '~~'] },
    pattern:
      /\*\*[^*\n]{1,200}\*\*|(?<![\p{L}\p{N}_])__[^_\s][^_\n]{0,120}__(?![\p{L}\p{N}_])|```[a-z]{0,12}|~~[^~\n]{1,120}~~|!?\[[^[\]\n]{1,120}\]\((?:https?:|www\.|#|\/|mailto:)[^()\s]{0,200}\)/gu,
    sentence: 'is Markdown, and readers see its signs. Write it plainly.',
  },
  {
    ...{ rule: 'leftover-markdown', severity: 'error', holds: ['#', '*', '+', '|', '---', '>'] },
    pattern:
      /(?<=^|\n)(?:#{1,6} [^\n]{1,120}|[*+] (?=[^\s*])[^\n]{1,60}|\|[^\n|]{0,80}\|[^\n]{0,80}|(?:-{3,}|\*{3,})(?=\n|$)|> [^\n]{1,60})/gu,
    sentence: 'is Markdown, and readers see its signs. Write it plainly.',
  },
  {
    ...{ rule: 'leftover-markdown', severity: 'warning', holds: ['*', '`'] },
    pattern:
      /(?<![\p{L}\p{N}*])\*[\p{L}\p{N}][^*\n]{0,80}[\p{L}\p{N}.!?]\*(?![\p{L}\p{N}*])|`[^`\n]{1,60}`/gu,
    sentence: 'is Markdown, and readers see its signs. Write it plainly.',
  },
  {
    ...{ rule: 'leftover-html', severity: 'error', holds: ['<', '&'] },
    pattern:
      /<\/?(?:p|br|b|i|u|em|strong|div|span|a|h[1-6]|ul|ol|li|img|table|tr|td|th|small|sup|sub|center|font|button)(?:\s[^<>\n]{0,200})?\/?>|&(?:nbsp|amp|quot|lt|gt|apos|#\d{2,5}|[mn]dash|hellip|rsquo|lsquo|[lr]dquo|euro|[aouAOU]uml|szlig);/gu,
    sentence: 'is HTML, and readers see its signs. Write it plainly.',
  },
  {
    ...{ rule: 'leftover-mojibake', severity: 'error', holds: ['â€', 'Ã', '�', 'Å‚', 'Ä™'] },
    pattern: /â€[™œ\u009d˜“”¦¢]?|Ã[\u00a0-\u00bf]|\uFFFD+|Å‚|Ä™/gu,
    sentence: 'is a letter that was read in the wrong way. Write it anew.',
  },
]

/** Headings, counts, Markdown, HTML and letters read in the wrong way. */
export function leftoverForms({ texts, answers }: Reading): Found[] {
  const fitting = fittingIn(forms, texts)
  if (fitting.length === 0) return []
  return texts.flatMap((placed) =>
    fitting
      .filter(({ holds }) =>
        holds.some((mark) => placed.folded().includes(mark) || placed.text.includes(mark)),
      )
      .flatMap(({ pattern, severity, rule, sentence, unless }) =>
        [...placed.text.matchAll(pattern)]
          .map(({ 0: words, index }) => ({
            from: index + (words.length - words.trimStart().length),
            to: index + words.trimEnd().length,
          }))
          .filter((at) => !unless?.(placed, at) && !answers.hold(placed.text.slice(at.from, at.to)))
          .map((at) => leftover(placed, at, severity, rule, sentence)),
      ),
  )
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const joins = /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]/u
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff\ue000-\uf8ff]+/gu

/** Characters that nobody sees and that break words, links and the counting of letters. */
export function invisibleCharacters({ texts }: Reading): Found[] {
  return texts.flatMap((placed) => {
    const { text } = placed
    return [...text.matchAll(unseen)].flatMap(({ 0: marks, index: from }) => {
      const around = text.slice(Math.max(0, from - 3), from + marks.length + 3)
      if (/^[\u200c\u200d]+$/u.test(marks) && joins.test(around)) return []
      if (/^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u.test(marks) && rightToLeft.test(text)) return []
      return [
        aboutWords('placeholder', placed, from, from + marks.length, {
          ...{ severity: 'warning', rule: 'leftover-invisible', family: 'leftover' },
          sentence: `There is a character here that nobody sees, in “${text.slice(Math.max(0, from - 12), from)}⌷${text.slice(from + marks.length, from + marks.length + 12)}”.`,
          repair: { label: 'Take it out', text: '' },
        }),
      ]
    })
  })
}

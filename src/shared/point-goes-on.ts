/** A word before a point, as far as it tells whether the point ends a sentence. */
export interface PointedWord {
  text: string
  /** In small letters. */
  key: string
  /** It begins its sentence or line. */
  begins: boolean
}

const monthsWithPoint =
  /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|januari|februari|mars|maj|augusti|oktober|december|desember)$/iu

/** Shortened words behind which a large letter is a name, in the languages of the copy. */
const shortened = new Set(
  (
    'dr mr mrs ms st vs prof mme mlle mag ing inż mgr inz dipl hab sr sra srta dra ud uds av avda bd cf vgl evtl ggf bzw ' +
    'ca inkl zzgl tsd mio mrd sog dgl ul al os św im np tzn tj ks sv z.b d.h p.ej p.ex e.g i.e ste mt'
  ).split(' '),
)
/** Those behind which a digit goes on, and anything else begins anew. */
const beforeDigits = new Set(
  (
    'no nr nº núm num art abs vol pp p s tel tél fig cap pág pag kap ok godz approx jan feb mar apr jun jul aug sep sept oct ' +
    'okt nov dec dez ene abr ago dic janv févr avr juil déc'
  ).split(' '),
)
/** With these a day, a floor or a turn is counted: "im 1. Stock", "der 2. Termin". */
const beforeOrdinal = new Set(
  'im am der die das dem den des zum zur vom ab bis seit jeder jede jedes unser ihr dein mein ein eine einem einen und oder'.split(
    ' ',
  ),
)

/**
 * Whether the point behind a word belongs to it and ends no sentence: a shortened word, an initial, an ordinal. `second`: the word before
 * it; `next`: the one behind the point.
 */
export function pointGoesOn(
  { key, text, begins }: PointedWord,
  second: Pick<PointedWord, 'text' | 'key'> | undefined,
  next: string,
): boolean {
  if (shortened.has(key)) return true
  if (beforeDigits.has(key) || key.endsWith('str')) return /^\d/u.test(next)
  if (/^\d{1,2}$/u.test(text)) return monthsWithPoint.test(next) || beforeOrdinal.has(second?.key ?? '')
  if (/^(\p{Lu})\1$/u.test(text) && /^(\p{Lu})\1$/u.test(next)) return true
  if (!isLetter(text)) return false
  // "z. B. Anna", "J. R. Smith", "M. Dupont"; but "plan B. Then".
  const isHour = key === 'm' && /^[ap]$/u.test(second?.key ?? '')
  return begins || text === 'M' || isLetter(next) || (!isHour && isLetter(second?.text ?? ''))
}

const isLetter = (word: string): boolean => /^\p{L}$/u.test(word)

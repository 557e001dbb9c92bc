/** What an e-mail says of itself, in the languages of the copy. */
const thisEmail = [
  'this (?:e-?mail|mail|message|letter)',
  'dieser (?:e-?mail|mail|nachricht)',
  'est[ea] (?:correo|e-?mail|mensaje)',
  'cet? (?:e-?mail|mail|message|courriel)',
  'tym (?:e-?mailu|mailu|liście)|tej wiadomości',
].join('|')

/** “the link in this e-mail”, “über den Link unten”: words in place of an address. An article that is joined to its preposition is caught. */
export const linkInWords = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:the|der|den|dem|diese[nmr]|el|le|(?<joined>del|al|du|au|zum|vom|beim|im)) )?(?:link|enlace|lien)(?:u|iem)? (?:(?:in|at the (?:end|bottom|foot) of|de|dans|en|w) (?:${thisEmail})|below|above|unten|oben|de abajo|ci-dessous|poniżej)(?![\p{L}\p{N}])`,
  'giu',
)

/** What stands before an address where the words had preposition and article in one. */
export const unjoined: Readonly<Partial<Record<string, string>>> = {
  ...{ del: 'de ', al: 'a ', du: 'de ', au: 'à ' },
  ...{ zum: 'zu ', vom: 'von ', beim: 'bei ', im: 'in ' },
}

/** “Der Link steht in dieser E-Mail.”: the place at the end of a sentence that has the link elsewhere. */
export const placeOfLink = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}])(?:link|enlace|lien) [\p{L} ]{1,40} )(?<in>in|dans|en|w) (?:${thisEmail})(?=\s*(?:[.!?\n]|$))`,
  'giu',
)

/** Says that the link comes now, by the preposition that it stands in place of. */
export const hereIs: Readonly<Partial<Record<string, string>>> = {
  en: 'aquí',
  dans: 'ici',
  w: 'tutaj',
}

/** The reader is asked to write back or to ring up: then nothing has to be pressed. */
export const asksToAnswer =
  /(?<!\p{L})(?:(?:answer|reply|answer to|reply to|respond to) (?:this|the|my|any)|(?:hit|press|just|simply) reply|reply (?:here|with|and)|write (?:back|to (?:me|us))|(?:call|ring|phone|text) (?:me|us)|antworte\p{L}*|antwort auf diese|schreiben sie|schreib (?:mir|uns)|rufen sie|ruf (?:mich|uns)|respond\p{L}*|contest\p{L}*|escr[ií]b\p{L}*|ll[aá]m\p{L}*|répond\p{L}*|écri[vs]\p{L}*|appel(?:ez|le)\p{L}*|odpowiedz\p{L}*|odpisz\p{L}*|napisz\p{L}*|zadzwoń\p{L}*)/iu

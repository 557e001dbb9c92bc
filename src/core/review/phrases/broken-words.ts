import type { ByLanguage } from '../words/phrases-by-language.ts'
import type { Word } from '../words/words-in.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Words that never stand twice in a row. German articles do ("die Frauen, die die Kurse leiten"), French "vous" does. */
export const mustNotDouble: ByLanguage<ReadonlySet<string>> = {
  en: set(
    'the a an of to and for with your our my their from at but or we i are in by as be if than then who which its per',
  ),
  de: set(
    'und ein eine einen einem für mit von ist nicht ich wir oder im am zum zur bei in nach auf aus wie auch als ab bis pro zu',
  ),
  es: set('de el los las en y con para por una un tu su es al del como más pero desde sin sobre al'),
  fr: set('de le et un une des du pour avec dans sur votre notre est à au aux par mais ou les ce'),
  pl: set('w z i na do dla jest że od po za o się nie u przez oraz lub ale'),
}

/** Words that are said twice for the sound of it. */
export const mayDouble: ByLanguage<ReadonlySet<string>> = {
  en: set(
    'very really long many never again that much blah slowly well quite please there more sure just yeah okay knock chop tick ding good little',
  ),
  de: set('sehr ganz viel weiter denen immer lange langsam dass wenn schnell bitte deren ihnen diese dieser'),
  es: set('muy mucho casi poco bien despacio siempre nunca claro luego blanco'),
  fr: set('très bien vraiment vous nous elles beaucoup jamais tout doucement petit long longtemps'),
  pl: set('bardzo coraz długo powoli dużo nigdy zawsze które tego'),
}

/** Two words that stand together only where one of them was pasted, as phrases of `phraseFinder`. */
export const joinedWrongly: ByLanguage<readonly string[]> = {
  en: [
    'the a/an/your/our/my/their/this/these/with/from/for/at/within/into/is/are/was/of/until/during',
    'a the/an/your/our/their/his/these/those/with/from/within/at/into/are',
    'an the/a/your/our/my/their/with/from/within/at/in/on/for/of/to/into/is/are',
    'your the/a/an/our/my/your/with/at/from/within/into/is/are/was',
    'our the/a/an/your/my/our/with/from/within/at/into/are/was',
    'my the/an/your/our/my/with/from/within/into/are',
    'in within',
    'within in/at/within/during',
    'for within/during',
    'with within/with',
    'costs/takes costs/takes',
    'is costs/takes',
  ],
  de: [
    'ein das/dem/den/mein/unser/eine/einen',
    'eine das/dem/den/mein/meine/ein/unsere/einen',
    'einen das/dem/ein/eine/meinen/unseren',
    'in innerhalb/für/ab',
    'innerhalb in/im',
    'für für/ab/in/innerhalb',
    'zum zu/zum/zur/der/die/das/dem',
    'zur zu/zur/zum/der/die/das/dem',
    'ab ab/von/für/in',
    'bei beim/im/am',
    'im der/die/das/dem/den/im/ein/eine/einem/innerhalb',
    'am der/die/das/dem/den/am/ein/eine/einem',
    'vom der/die/das/dem/den/von/vom/ein/einem',
    'beim der/die/das/dem/den/ein/einem/bei',
  ],
  es: [
    'de el',
    'a el',
    'el un/una/la/los/las/tu/su/mi',
    'la un/el/los/las/tu/su',
    'los un/una/el/la/las/tus/sus/mis',
    'las un/una/el/la/los/tus/sus/mis',
    'un una/el/la/los/las/tu/su/mi/nuestro',
    'una un/el/la/los/las/tu/su/mi/nuestra',
    'en dentro/desde/durante/por',
    'durante en/durante',
    'desde en/por/desde',
    'por desde/por/en',
    'para para/desde/en/por',
    'del el/la/los/las/un/una/tu/su/nuestro',
    'al el/la/los/las/un/una/tu/su/nuestro',
  ],
  fr: [
    'le un/une/la/les/des/votre/notre/mon/ma/du',
    'la un/le/les/des/votre/notre/mon/ma/du',
    // “Il y en a un le matin”: a number may stand for its noun.
    // “On en pousse un du pied”, “quelqu’un du coin”.
    'un une/votre/notre/mon/ma',
    'une un/votre/notre/mon/ma/du',
    'des les/le/la/un/une/vos/nos/votre/notre',
    'du le/la/les/un/une/votre/notre/mon/de/du',
    'au le/la/les/un/une/votre/notre/mon',
    'aux le/la/les/des/vos/nos',
    'votre le/la/les/un/une/notre/votre',
    'notre le/la/les/un/une/notre/votre',
    'en dans/durant/pendant/pour',
    'pour pour/dès',
    'pendant en/dans/pendant',
  ],
  pl: ['w na/do/za/w', 'na w/do/na', 'do w/na/z/do', 'dla w/na/do/dla', 'z w/na/do/z', 'od od/w', 'za w/na'],
}

const vowel = /^[aeio]/u
/** Vowels that sound like a consonant, and the letter h, which may be silent. */
const soundsOtherwise =
  /^(?:one|once|ones|eu|ewe|oui|ouija|i|a|o|e|or|and|is|at|in|on|of|as|are|if|it|am)$|^(?:eu|ew|one-|once)/u

/** An article that does not fit the word behind it. */
export const articlesBefore: ByLanguage<(article: Word, next: Word) => boolean> = {
  en: ({ key, text }, { text: next }) => {
    if (key === 'a' && (text === 'a' || text === 'A'))
      return (
        (vowel.test(next) && !soundsOtherwise.test(next)) ||
        /^(?:8|11|18|8\d|8\d\d)$/u.test(next) ||
        /^(?:hour|honest|heir|honou?r)/u.test(next)
      )
    if (key !== 'an') return false
    return /^[bcdfgjkpqtvwyz]\p{Ll}{2,}/u.test(next) || /^(?:[1-79]|10|1[2-79]|[2-79]\d)$/u.test(next)
  },
  fr: ({ key }, { text }) =>
    // “Puisque aucune” is right: these are cut before a few words only.
    (/^(?:lorsque|puisque)$/u.test(key) && /^(?:ils?|on)$/u.test(text)) ||
    (/^(?:le|la|de|que|je|ne|se|me|te|jusque)$/u.test(key) &&
      /^[aeiouéèêâîôû]\p{Ll}/u.test(text) &&
      !/^(?:et|ou|où|onze|onzième|oui|un|une|uns|unes|ululer|au|aux|iode|i?ode|ouistiti|uhlan|yaourt|en|eux|elle|elles|est|avec|entre|à|alors)$/u.test(
        text,
      )),
}

/** Words that name nobody: large in the middle of a sentence, they begin something that was pasted. */
export const lowerOnly: ByLanguage<ReadonlySet<string>> = {
  en: set(`book get join download call start apply request order reserve ask schedule sign discover learn claim grab
    send try take see come find choose pick read watch buy visit talk tell stop write
    we you they it this these those your our their my and but in for with from at if when how what where which who
    because after before by until within about the an there here no not every all some each up one two three`),
  de: set(`der die das den dem ein eine einen einem wir ich du und aber oder mit für von bis nach zu im in am an auf bei
    wenn weil dass wie was wo ab seit ohne innerhalb über rund knapp mindestens höchstens kein keine keinen jede jeder jeden alle unsere unser unseren mein meine meinen es er jetzt`),
  es: set(`reserva reserve pide pida compra compre descarga descargue únete únase solicita solicite agenda agende
    escríbeme escríbenos escribe apúntate contacta llama llámame llámanos consigue empieza prueba ven elige mira lee
    en con para por de que si y pero nosotros nosotras ellos ellas tu su una un cuando porque desde sin como cada quiero`),
  fr: set(`réservez réserve demandez demande prenez prends téléchargez télécharge inscrivez commandez commande contactez
    contacte écrivez découvrez découvre appelez appelle rejoignez essayez venez choisissez recevez
    un une des en avec pour dans vous nous je il elle ils elles et mais si votre notre vos nos quand parce sans chaque dès`),
  pl: set(`zarezerwuj umów zamów napisz pobierz zapisz sprawdź zadzwoń kup dołącz wybierz przyjdź poznaj odbierz zacznij
    w na z do dla i ale jeśli kiedy bo od po bez oraz nasz nasza nasze my oni one ich każdy`),
}

/** Words that a point shortens, behind which a sentence goes on. */
export const shortenings: ReadonlySet<string> = set(`
  approx etc usw bzw inkl exkl zzgl evtl ggf tel abs nr str prof incl excl dept est fig vol max min std sek mon
  jan feb mar apr jun jul aug sep sept oct nov dec okt dez mär ene abr ago dic janv févr avr juil déc
  aprox núm pág avda dpto env mme mlle réf chap ing mgr godz ul tzw tzn itp itd min max ok pt wg
  bsp vgl sog ca ff hr fr frl geb gegr verh kath evang mind höchst tägl wöchentl monatl jährl einschl bzgl usf
  minutes mins hrs secs`)

/** A greeting with a blank where the name should stand. French puts a blank before an exclamation mark. */
export const greetings =
  /(?<=^|\n)[ \t]{0,3}(?:(?:hi|hello|hey|dear|hallo|liebe|lieber|liebe\/r|guten tag|hola|estimad[oa]|querid[oa]|bonjour|salut|chère|cher|cześć|witaj|dzień dobry|szanown[ay])(?: (?:mr|mrs|ms|herr|frau|sr|sra|monsieur|madame|pani?e?)\.?)?(?:[ \u00a0]{1,2},|[ \u00a0]{2,}!)|(?:dear|liebe|lieber|liebe\/r|estimad[oa]|querid[oa]|chère|cher|szanown[ay]),(?=\s*\n))/giu

/** A German request that begins large in the middle of a sentence; the same word alone is a noun: "das Buchen". */
export const germanRequest: ReadonlySet<string> = set(
  `buchen fordern rufen melden schreiben sichern vereinbaren holen laden schicken bestellen reservieren kommen testen
   buche fordere melde vereinbare hole bestelle reserviere sichere`,
)
/** What follows such a request. */
export const afterRequest: ReadonlySet<string> = set(
  'sie dir dich mir mich uns ihr ihren ihre dein deine deinen einen eine',
)

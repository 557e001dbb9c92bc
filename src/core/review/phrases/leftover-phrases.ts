import type { PhraseList } from '../words/phrases-by-language.ts'

/** Words that were never meant for the reader. */
export interface LeftoverPhrases extends PhraseList {
  rule: 'leftover-talk' | 'leftover-note'
  severity: 'error' | 'warning'
  /** `line`: only where a line begins with them. */
  at: 'line' | 'anywhere'
}

const made =
  'revised/updated/rewritten/improved/polished/edited/shortened/final/finished/corrected/refined/reworked/requested/tightened/rephrased/drafted'
const pieces =
  'version/draft/copy/text/email/emails/mail/post/posts/ad/ads/script/section/rewrite/headline/headlines/bio/content/paragraph/sequence/caption'
const german =
  'überarbeitete/überarbeiteter/aktualisierte/verbesserte/gekürzte/korrigierte/angepasste/neue/finale/fertige/umformulierte'
const germanPieces = 'fassung/version/text/entwurf/mail/anzeige/skript/abschnitt/betreff/überschrift/variante'
const germanParts =
  'ton/tonfall/tonalität/text/länge/stil/einstieg/schluss/betreff/überschrift/satz/sätze/absatz/anrede/fassung/version/aufruf/formulierung/wortwahl/preis/abschnitt/titel/zitat'
const germanChanged =
  'angepasst/gekürzt/geändert/überarbeitet/ergänzt/gestrichen/eingefügt/verkürzt/entschärft/umformuliert/gestrafft/geglättet/vereinheitlicht/gelockert/gemacht/korrigiert/ersetzt/verschoben/übernommen/abgeschwächt/neu'
const spanish =
  'revisada/revisado/corregida/corregido/mejorada/mejorado/actualizada/actualizado/final/reescrita/reescrito/definitiva/definitivo'
const spanishPieces = 'versión/texto/borrador/correo/anuncio/guion/guión/sección/copy'
const french =
  'révisée/révisé/corrigée/corrigé/retravaillée/retravaillé/améliorée/amélioré/finale/final/réécrite/réécrit/raccourcie'
const frenchPieces = 'version/texte/brouillon/mail/courriel/annonce/script/section/accroche'
const polishPieces = 'wersja/wersję/treść/tekst/szkic'

/** Talk of the model about its own work, and notes of those who write to each other. */
export const leftoverPhrases: readonly LeftoverPhrases[] = [
  {
    ...{ rule: 'leftover-talk', severity: 'error', at: 'anywhere' },
    phrases: {
      en: [
        `here is/are? the/your/a/an/my? ${made} and? ${made}? ${pieces}`,
        `here is/are? the/your/a/an/my? e? ${pieces} you/as requested`,
        `here is/are? the/your/a/an/my? ${made} e ${pieces}`,
        'as an ai',
        "i'm an ai",
        'i am an ai',
        'as a large? language model',
        'my knowledge/training cutoff/data',
        `i've/i have? rewritten/revised/shortened/reworked/polished/tightened/rephrased/reworded/edited/adjusted/restructured the/your/this e? ${pieces}/tone/wording`,
        `i've/i have? kept/made/removed/added/changed/softened/adjusted the tone/wording/copy`,
        "let me know if you'd/you would? like/want/need me to adjust/change/revise/shorten/rewrite/tweak/expand/refine/modify/make",
        "let me know if you'd/you would? like/want/need any/some/further/other changes/adjustments/revisions/edits/tweaks/modifications",
        'would you like me to adjust/rewrite/revise/shorten/expand/generate/refine/tweak',
        'feel free to adjust/tweak/edit/modify/customize/customise/personalize/adapt the/this/it e? copy/text/tone/wording/version/draft',
        "based on the/your information/details/brief/answers/intake/input you you've? have? provided/gave/given/shared",
        'in this version/draft/revision/rewrite i',
        `this version/draft/rewrite keeps/avoids/emphasizes/emphasises/focuses/uses/removes/stays`,
        "i'm/i am? unable to verify/browse/access/generate",
        'i cannot verify/browse/access/generate',
        "i can't verify/browse/access/generate",
      ],
      de: [
        `hier ist/sind/kommt/kommen die/der/das/den/eine/ein/ihre/ihr/deine/dein? ${german} e? ${germanPieces}`,
        'als ki',
        'als künstliche intelligenz',
        'als großes? sprachmodell',
        `ich habe den/die/das/ihren/deinen/ihre/deine e? ${germanPieces}/ton *? *? überarbeitet/gekürzt/umformuliert/angepasst/umgeschrieben/verbessert`,
        'lass mich wissen ob/wenn/falls ich',
        'lassen sie mich wissen ob/wenn/falls ich',
        'lass mich wissen ob/wenn/falls du änderungen/anpassungen',
        'lassen sie mich wissen ob/wenn/falls sie änderungen/anpassungen',
        'basierend auf den/ihren/deinen angaben/informationen/antworten',
        'in dieser fassung/version habe ich',
      ],
      es: [
        `aquí tienes/tiene/está/va/están el/la/tu/su/una/un/los/las? ${spanishPieces} ${spanish}`,
        `aquí tienes/tiene/está/va el/la/tu/su/una/un? ${spanish} ${spanishPieces}`,
        'como modelo de lenguaje',
        'como inteligencia artificial',
        'como una ia',
        `he reescrito/revisado/acortado/corregido/ajustado/reformulado el/la/tu/su ${spanishPieces}/tono`,
        'avísame/dime/avíseme/dígame si quieres/quiere/necesitas/prefieres que lo/la? ajuste/cambie/acorte/reescriba/modifique',
        'si quieres/quiere/lo/necesitas prefieres? puedo ajustarlo/acortarlo/adaptarlo/reescribirlo/cambiarlo/modificarlo',
        'según la información que me? has/ha proporcionado/dado/facilitado',
        'en esta versión he',
      ],
      fr: [
        `voici la/le/une/un/votre/ta/ton/les? ${frenchPieces} ${french}`,
        'en tant que modèle de langage',
        "en tant qu'ia",
        "en tant qu'intelligence artificielle",
        `j'ai réécrit/retravaillé/raccourci/reformulé/corrigé/révisé/adapté le/la/votre/ton/ta/ce/cette ${frenchPieces}/ton`,
        'dites/dis moi si vous/tu souhaitez/voulez/veux/souhaites que je',
        "n'hésitez pas à me dire si vous souhaitez/voulez que je",
        'faites/fais moi savoir si vous/tu souhaitez/voulez/veux que je',
        "d'après les informations que vous/tu m'avez/m'as fournies/données",
        "dans cette version j'ai",
      ],
      pl: [
        `oto poprawiona/zaktualizowana/nowa/ostateczna/skrócona/przeredagowana/zmieniona ${polishPieces}`,
        `oto poprawiony/zaktualizowany/nowy/ostateczny/skrócony/zmieniony ${polishPieces}`,
        'jako model językowy',
        'jako sztuczna inteligencja',
        `przepisałem/przepisałam/skróciłem/skróciłam/poprawiłem/poprawiłam/przeredagowałem/przeredagowałam ${polishPieces}`,
        'daj znać/znac czy/jeśli/jeżeli chcesz/mam abym/żebym? coś? poprawić/zmienić/skrócić/poprawiła/zmienił/skrócił',
      ],
    },
  },
  {
    ...{ rule: 'leftover-talk', severity: 'warning', at: 'anywhere' },
    phrases: {
      en: [
        'i? hope this helps',
        'happy to adjust/tweak/revise/refine',
        'per your request/instructions/brief',
      ],
      de: [
        'ich hoffe das hilft',
        'gerne passe ich *? *? an',
        'ich hoffe dass das hilft',
        `ich habe den/die/das/dem ${germanParts} *? *? *? *? ${germanChanged}`,
        `${germanParts} *? *? *? ${germanChanged} nach/wie/gemäß/laut`,
        'laut/gemäß/nach briefing/fragebogen/vorgabe/vorgaben/stilvorgabe',
        'aus dem fragebogen/briefing',
        'hier ein/eine/mein/der/die vorschlag/variante/alternative/entwurf/fassung/version/erste für/zum/mit/als',
        'der/dieser text/entwurf/die/diese fassung/version hat/umfasst/kommt *? # wörter/zeichen',
      ],
      es: ['espero que esto? te/le/os? sirva/ayude', 'espero que esto? te/le? sea útil'],
      fr: [
        "j'espère que cela/ça vous/t'? aide/aidera/convient/conviendra",
        "j'espère que cela vous convient",
      ],
      pl: ['mam nadzieję że to pomoże/pomaga'],
    },
  },
  {
    ...{ rule: 'leftover-talk', severity: 'warning', at: 'line' },
    phrases: {
      en: [
        'as requested',
        'as you/per requested/request',
        'below is/are the/a/your? revised/updated/full/complete',
      ],
      de: [
        'wie gewünscht',
        'wie von ihnen/dir gewünscht',
        'wie besprochen hier',
        `neue/neuer/neues? ${germanParts} *? *? *? ${germanChanged}`,
        `${germanChanged} nach/wie/gemäß/laut/auf`,
        'bitte noch? namen/name/preis/datum/link/ort/zahl/zahlen/termin/adresse/beleg/zitat/foto noch? ergänzen/prüfen/einsetzen/einfügen/klären/bestätigen/nachtragen',
        'variante/alternative/version/option/fassung/entwurf a/b/c/1/2/3',
        'kürzere/längere/wärmere/lockerere/zweite/alternative/andere version/fassung/variante',
        'anmerkung/notiz/arbeitsnotiz/redaktion/redaktionell *? *? *?',
        'zielgruppe/tonalität/ziel/zweck/länge/wortzahl/zeichenzahl/stil *? # wörter/zeichen/sekunden/minuten',
        '# wörter/zeichen insgesamt',
      ],
      es: ['tal como pediste/pidió/solicitaste/solicitó/se', 'según lo solicitado/pedido', 'como pediste'],
      fr: ['comme demandé', "comme vous/tu me? l'avez/l'as demandé", 'conformément à votre demande'],
      pl: ['zgodnie z prośbą', 'zgodnie z twoją/pana/pani prośbą'],
    },
  },
  {
    ...{ rule: 'leftover-note', severity: 'error', at: 'anywhere' },
    phrases: {
      en: [
        'insert a/the/client/real/actual/customer? client? testimonial/quote/photo/link/price/name/date/logo/proof/stat/statistic/image/story/number/review',
        'client to confirm/approve/supply/provide/verify/review/check/advise',
        'to be confirmed/verified/checked/approved/supplied/provided by/with the? client/owner',
        'note to/for the? editor/client/designer/copywriter/self/team/reviewer/writer/developer',
        'editor note',
        'replace this? with your/actual/real/the',
        'please? confirm/verify/check/review before publishing/publication/sending/launch',
        'source/citation needed',
        'delete/remove if not needed/applicable/relevant',
        'add testimonial/photo/link/price/quote/image/logo/proof/statistic',
        'placeholder text/copy/image/name/price/link',
        'awaiting client/approval',
        'pending client/approval',
      ],
      de: [
        'bitte noch prüfen/ergänzen/einfügen/klären/bestätigen/anpassen/einsetzen/nachtragen/abstimmen',
        'noch zu prüfen/klären/ergänzen/bestätigen/ersetzen',
        'hier bitte? noch? *? zitat/kundenstimme/foto/link/preis/testimonial/bild/namen/datum/zahl/beleg einfügen/ergänzen/einsetzen/eintragen',
        'zitat/kundenstimme/foto/testimonial/bild/beleg/preis/link hier? noch? einfügen/ergänzen/einsetzen/nachreichen',
        'mit dem/der? kunde/kunden/kundin noch? abklären/klären/abstimmen/absprechen/prüfen',
        'anmerkung/hinweis/notiz/kommentar für/an die/den? redaktion/lektorat/kunden/kundin/texterin/grafik/team',
        'vom kunden/von kundin der? bestätigen/freigeben lassen',
        'muss noch geprüft/ergänzt/bestätigt/eingefügt/geklärt werden',
        'quelle fehlt',
        'beleg fehlt',
      ],
      es: [
        'insertar/añadir/agregar/poner/incluir aquí un/una/el/la/testimonio/foto/enlace/precio/cita/imagen',
        'insertar/añadir/agregar/incluir un/una/el/la? testimonio/foto/enlace/cita/imagen',
        'confirmar/consultar/revisar/verificar/validar con el/la cliente/clienta',
        'falta añadir/completar/confirmar/poner/incluir/revisar',
        'nota para/al/a el/la/los? editor/editora/cliente/clienta/diseñador/diseñadora/equipo/redactor/redactora',
        'precio/fecha/enlace/nombre/lugar/dato/dirección por/pendiente de? confirmar/completar',
        'el cliente debe confirmar/aprobar',
        'sustituir/reemplazar por el/la/tu/los',
      ],
      fr: [
        'insérer/ajouter/mettre ici un/une/le/la/témoignage/photo/lien/citation/prix',
        'insérer/ajouter un/une/le/la? témoignage/photo/lien/citation/preuve',
        'prix/date/lien/nom/montant/adresse/lieu/chiffre/horaire à confirmer/compléter/vérifier/préciser/insérer',
        'à valider/vérifier/voir/confirmer avec le/la client/cliente',
        "note pour/à la/le/l'? éditeur/cliente/client/rédaction/rédacteur/rédactrice/graphiste",
        'remplacer par le/la/votre/ton/les',
        'source à ajouter/trouver/vérifier',
      ],
      pl: [
        'wstaw/wstawić/dodać tutaj/tu opinię/zdjęcie/link/cytat/cenę/dane',
        'wstaw/wstawić opinię/zdjęcie/cytat/cenę/link/referencje',
        'sprawdzić/potwierdzić/ustalić/uzgodnić z klientem/klientką',
        'uwaga do/dla redakcji/klienta/klientki/grafika/redaktora',
        'cena/data/link/nazwa/adres/kwota/miejsce do uzupełnienia/potwierdzenia/sprawdzenia/ustalenia',
        'klient ma potwierdzić/zatwierdzić',
      ],
    },
  },
  {
    ...{ rule: 'leftover-note', severity: 'warning', at: 'anywhere' },
    phrases: {
      en: [
        'check/confirm/verify/clarify/double with the client/owner/legal/compliance',
        'needs client/legal approval/input/confirmation',
        'verify this/these number/figure/claim/numbers/figures/price',
        'optional paragraph/section/line/sentence/ending',
      ],
      de: ['rücksprache mit dem/der? kunde/kunden/kundin', 'platzhalter', 'noch offen ob'],
      es: ['pendiente de confirmar/confirmación/completar/revisar/revisión', 'por confirmar'],
      fr: ['en attente de validation/confirmation du/de'],
      pl: ['do uzupełnienia', 'do potwierdzenia'],
    },
  },
]

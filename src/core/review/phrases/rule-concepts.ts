/** What a rule and a sentence may speak of in different words, one pattern for each language. */
export interface Concept {
  id: string
  /** What rules call it. */
  named: Readonly<Record<string, string>>
  /** What copy may call it beside that: kinds of it, and other words for it. A denial in these belongs to what they say. */
  also: Readonly<Record<string, string>>
  /** It forbids something where a rule names nothing else: “No discounts.” */
  alone?: true
}

/** What the rules of small businesses speak of most, in the five languages of the copy. */
export const ruleConcepts: readonly Concept[] = [
  {
    id: 'harmless',
    named: {
      en: 'harmless|safe|without risk|risk[- ]free|not dangerous|no danger',
      de: 'harmlos\\p{L}*|ungefährlich\\p{L}*|unbedenklich\\p{L}*|gefahrlos\\p{L}*|ohne (?:gefahr|risiko)|sicher(?:e[nmrs]?)?',
      es: 'inofensiv\\p{L}*|inocu\\p{L}*|segur[oa]s?|sin (?:riesgo|peligro)',
      fr: 'inoffensi\\p{L}*|sans (?:danger|risque)s?|sûre?s?',
      pl: 'nieszkodliw\\p{L}*|bezpieczn\\p{L}*|bez ryzyka',
    },
    also: {
      en: "(?:do|does|did|can|could|will|would)(?:n[’']t| not|) (?:no|any|hurt|harm)(?: (?:any )?(?:harm|damage|anyone|anybody|a fly))?|no harm|no need to worry|(?:with)?out (?:having to )?worry(?:ing)?|nothing to (?:worry about|fear)|nothing can (?:happen|go wrong)|perfectly fine|(?:with|in) (?:complete|full|total|absolute|every) (?:confidence|safety|security|peace of mind)",
      de: 'schade(?:t|n) (?:\\p{L}+ )?nicht(?:s)?|keine? (?:gefahr|risiko|sorgen?)|ohne (?:sorgen?|bedenken|angst)|unbesorgt|(?:nichts|nie etwas) passier\\p{L}*|bedenkenlos|(?:mit|in) (?:voller|völliger|absoluter) (?:ruhe|sicherheit)',
      es: 'sin (?:miedo|temor|preocuparte|preocuparse|preocupaciones)|no (?:hace|hará) daño|no pasa nada|no hay (?:peligro|riesgo)|con (?:total|toda|plena) (?:tranquilidad|seguridad|confianza)',
      fr: "sans (?:craintes?|soucis?|vous inquiéter|t[’']inquiéter|que (?:vous|tu) (?:ayez|aies) à (?:vous|t[’'])\\s?inquiéter)|ne (?:craint|craignent|risque|risquent) rien|aucun (?:danger|risque)|en toute (?:sécurité|sérénité|tranquillité|confiance)",
      pl: 'bez (?:obaw|obawy|strachu|lęku)|nic (?:się )?(?:nie )?(?:stanie|grozi)|nie (?:szkodzi|zaszkodzi)|z (?:pełnym|całkowitym) (?:spokojem|bezpieczeństwem)',
    },
  },
  {
    id: 'painless',
    alone: true,
    named: {
      en: 'painless(?:ly)?|pain[- ]free|without pain|no pain',
      de: 'schmerz(?:frei|los)\\p{L}*|ohne schmerzen|keine schmerzen',
      es: 'indolor\\p{L}*|sin dolor|ausencia de dolor',
      fr: 'indolores?|sans douleur',
      pl: 'bezbolesn\\p{L}*|bez bólu',
    },
    also: {
      en: "(?:hardly|barely|scarcely|won[’']t|will not|do not|don[’']t|never) (?:even )?(?:feel|notice)|feel nothing|doesn[’']t hurt",
      de: '(?:spüren|spürst|merken|merkst|fühlen|fühlst)(?: sie| du)? (?:nichts|kaum|so gut wie)|(?:nichts|kaum etwas) (?:spüren|merken)|tut nicht weh',
      es: '(?:no|apenas|ni) (?:lo |te |se |vas a |va a )*(?:notar|sentir|not|sient|enter|entera)\\p{L}*|no duele',
      fr: '(?:ne )?(?:sentirez|sentez|sentiras|sens)(?: absolument)? (?:rien|à peine)|ne fait pas mal',
      pl: 'nic nie (?:poczuj|czu)\\p{L}*|nie boli|ledwo (?:poczuj|czu)\\p{L}*',
    },
  },
  {
    id: 'lasting',
    named: {
      en: "(?:will|do|does|would)(?:n[’']t| not| never) (?:come back|return|reappear|recur)|won[’']t (?:come back|return)|permanent(?:ly)?|for good|for ever|forever",
      de: '(?:nie|nicht) (?:mehr |wieder )?(?:zurück|wieder)\\p{L}*|dauerhaft\\p{L}*|für immer|endgültig\\p{L}*',
      es: 'no (?:volver|vuelv)\\p{L}*|para siempre|definitiv\\p{L}*|permanente\\p{L}*',
      fr: 'ne (?:revien|reviendr)\\p{L}* (?:pas|plus|jamais)|définitif\\p{L}*|définitive\\p{L}*|pour toujours',
      pl: 'nie (?:wróc|powróc|wraca)\\p{L}*|na zawsze|na stałe|trwał\\p{L}*',
    },
    also: {
      en: "never (?:again|come back|return)|once and for all|(?:the|you[’']ve seen the) last of (?:them|it)|ever again",
      de: 'nie (?:mehr|wieder)|ein für alle ?mal|zum letzten mal',
      es: 'nunca más|de una vez por todas|por última vez',
      fr: '(?:plus jamais|jamais plus)|une fois pour toutes|pour de bon',
      pl: 'już nigdy|nigdy więcej|raz na zawsze',
    },
  },
  {
    id: 'discount',
    alone: true,
    named: {
      en: 'discounts?|money off|reductions?|price cuts?',
      de: '\\p{L}*rabatte?s?|nachl(?:ass|ässe)|ermäßigung\\p{L}*|preisnachl\\p{L}*',
      es: 'descuent\\p{L}*|rebaj\\p{L}*|promocion\\p{L}*',
      fr: 'remises?|réductions?|rabais|ristournes?',
      pl: 'zniż\\p{L}*|rabat\\p{L}*|upust\\p{L}*|promocj\\p{L}*',
    },
    also: {
      en: '(?:a )?(?:tenner|fiver|pounds?|quid|dollars?|euros?|per cent|percent|%) off|half[- ]price|(?:knock|take|comes?) \\p{L}+(?: \\p{L}+)? off|(?:get|have) one free|vouchers?|cheaper (?:if|when|for)',
      de: '(?:geschenkt|gratis (?:dazu|obendrauf))|zum halben preis|günstiger, wenn|gutschein\\p{L}*|(?:prozent|euro) (?:weniger|günstiger|billiger)',
      es: '(?:te )?(?:regalamos|regalo|sale gratis)|mitad de precio|(?:euros|por ciento|%) menos|dos por uno|vales? de',
      fr: "(?:mois|semaines?|jours?|séances?|nuits?|heures?) (?:gratuite?s?|offerte?s?)|moitié prix|(?:euros|%|pour cent) de moins|bons? d[’']achat",
      pl: '\\p{L}+ gratis|za pół ceny|(?:procent|złotych|zł) taniej|taniej, (?:jeśli|gdy)',
    },
  },
  {
    id: 'instalments',
    alone: true,
    named: {
      en: 'instal?ments?|pay[- ]later|payment plans?|finance|credit',
      de: 'ratenzahlung\\p{L}*|raten|teilzahlung\\p{L}*|finanzierung\\p{L}*',
      es: 'plazos|financiaci\\p{L}*|fraccion\\p{L}*',
      fr: 'plusieurs fois|échelonn\\p{L}*|facilités de paiement|crédit',
      pl: 'rat(?:y|ach|alnie|aln\\p{L}*)?|na raty|kredyt\\p{L}*',
    },
    also: {
      en: 'spread (?:the|your|that|this) (?:cost|price|payment)s?|(?:pay|payable) (?:it |this )?(?:in|by|over) (?:\\p{L}+ )?(?:parts|months|payments|steps)|monthly payments|no interest|interest[- ]free',
      de: '(?:zahl|zahlen|zahlbar|bezahl)\\p{L}* (?:\\p{L}+ )?(?:in|auf) (?:\\p{L}+ )?(?:teilen|teilbeträgen|monaten|schritten)|teilbeträge\\p{L}*|monatliche zahlung\\p{L}*|zinslos\\p{L}*|zinsfrei\\p{L}*',
      es: 'pag\\p{L}* (?:\\p{L}+ )?en (?:\\p{L}+ )?(?:meses|partes|veces|cuotas)|cuotas|poco a poco|sin intereses',
      fr: 'pay\\p{L}* (?:\\p{L}+ )?en (?:\\p{L}+ )?fois|(?:trois|quatre|deux|dix) fois sans frais|mensualités|sans frais',
      pl: 'płać \\p{L}* w \\p{L}+ częściach|w (?:dwóch|trzech|czterech) (?:częściach|transzach)|zero procent',
    },
  },
  {
    id: 'refund',
    named: {
      en: 'refund(?:s|ed|able)?',
      de: 'erstatt\\p{L}*|rückerstattung\\p{L}*|zurückgezahlt',
      es: 'reembols\\p{L}*|devoluci\\p{L}*|devolv\\p{L}*|devuelv\\p{L}*',
      fr: 'rembours\\p{L}*',
      pl: 'zwrot\\p{L}*|zwraca\\p{L}*',
    },
    also: {
      en: '(?:money|fee|deposit|half|payment) back|get (?:it|that|all of it|every penny) back|pay you back',
      de: '(?:geld|alles|betrag|anzahlung) zurück|zahle?n? (?:\\p{L}+ )?zurück',
      es: '(?:dinero|importe|señal) de vuelta|te (?:lo )?devuelv\\p{L}*',
      fr: '(?:argent|acompte|somme) (?:vous )?(?:est )?rendue?|vous rends',
      pl: '(?:pieniądze|zaliczk\\p{L}*) (?:z powrotem|wracaj\\p{L}*)|oddaj\\p{L}* pieniądze',
    },
  },
  {
    id: 'at-home',
    alone: true,
    named: {
      en: "home visits?|house calls?|at (?:your|their|people[’']s|clients[’']) homes?|door[- ]to[- ]door",
      de: 'hausbesuch\\p{L}*|vor ort|bei ihnen zu hause|zu kunden',
      es: '(?:a )?domicilio',
      fr: '(?:à )?domicile',
      pl: '(?:z )?dojazd\\p{L}*|w domu klienta|wizyt\\p{L}* domow\\p{L}*',
    },
    also: {
      en: '(?:to|at|from|outside|in) your (?:home|house|flat|kitchen|door|doorstep|place)',
      de: '(?:zu|bei) ihnen nach hause|(?:zu|bei) (?:ihnen|dir)(?: nach| zu) hause|an (?:ihre|deine|der) (?:haus)?tür|nach hause',
      es: '(?:a|en|por|hasta|de) (?:tu|su|vuestra) (?:casa|portal|puerta|piso|calle|oficina)',
      fr: 'chez (?:vous|toi)|devant votre porte|(?:à|devant) (?:votre|ta) (?:porte|maison)',
      pl: '(?:do|pod) (?:ciebie|państwa|twój|twoje|twoim) ?(?:dom\\p{L}*|drzwi\\p{L}*)?|u ciebie w domu',
    },
  },
  {
    id: 'collecting',
    named: {
      en: 'pick[- ]?ups?|collections?|collect|fetch',
      de: 'abhol\\p{L}*|holen (?:nicht )?ab|abgeholt',
      es: 'recog(?:e|er|emos|ida|idas|o|en)',
      fr: 'enlèvements?|ramassages?|récupér\\p{L}*',
      pl: 'odbier\\p{L}*|odbiór|odbioru',
    },
    also: {
      en: '(?:pick|picks|picked|collect|collects|collected|fetch|fetches|fetched|come for)(?: \\p{L}+)?(?: up)?',
      de: '(?:hol(?:e|en|t)|hole?n?) (?:\\p{L}+ )*?ab|hol(?:e|en|t) (?:ihn|sie|es|wir)',
      es: '(?:pasa|pasamos|paso|voy|vamos|venimos) (?:a )?(?:busc|recog|por)\\p{L}*|recojo|recogemos',
      fr: '(?:viens|venons|passe|passons) (?:le |la |les |vous )?(?:chercher|prendre|récupérer)',
      pl: '(?:zabier|zabior|odbior|przyjed)\\p{L}* (?:po )?',
    },
  },
  {
    id: 'animals',
    named: {
      en: 'animals?|pets?',
      de: '(?:haus)?tiere?n?',
      es: 'animal(?:es)?|mascotas?',
      fr: 'anima(?:l|ux)',
      pl: 'zwierz\\p{L}*',
    },
    also: {
      en: 'dogs?|cats?|pupp(?:y|ies)|kittens?|rabbits?|parrots?',
      de: 'hund\\p{L}*|katze\\p{L}*|welpe\\p{L}*|kater|kaninchen',
      es: 'perr[oa]s?|gat[oa]s?|cachorr\\p{L}*|conejos?',
      fr: 'chien\\p{L}*|chats?|chatons?|chiots?|lapins?',
      pl: 'ps(?:a|em|om|y|ów|u|ie)|pies|kot\\p{L}{0,3}|szczeni\\p{L}*|królik\\p{L}*',
    },
  },
  {
    id: 'medicine',
    named: {
      en: 'medications?|medicines?|drugs?',
      de: 'medikament\\p{L}*|arznei\\p{L}*|medizin',
      es: 'medicaci\\p{L}*|medicament\\p{L}*|fármac\\p{L}*',
      fr: 'médicaments?|médication',
      pl: 'lek(?:i|ów|u|ami|arstw\\p{L}*)?|medykament\\p{L}*',
    },
    also: {
      en: 'insulin|tablets?|pills?|antibiotics?|painkillers?|ibuprofen|paracetamol|ointments?|sedatives?|antihistamines?|injections?',
      de: 'insulin|tablette\\p{L}*|schmerzmittel\\p{L}*|tropfen|salbe\\p{L}*|antibiotik\\p{L}*|beruhigungsmittel\\p{L}*|spritze\\p{L}*|baldrian|ibuprofen|paracetamol',
      es: 'insulina|pastillas?|gotas|analgésic\\p{L}*|antibiótic\\p{L}*|pomadas?|inyecci\\p{L}*|ibuprofeno|paracetamol',
      fr: 'insuline|comprimés?|gouttes|antibiotiques?|antalgiques?|pommades?|piqûres?|ibuprofène|paracétamol',
      pl: 'insulin\\p{L}*|tablet\\p{L}*|kropl\\p{L}*|antybiotyk\\p{L}*|maść|maści|zastrzyk\\p{L}*|ibuprofen\\p{L}*|paracetamol\\p{L}*',
    },
  },
  {
    id: 'children',
    named: {
      en: 'child(?:ren)?|kids?|minors?',
      de: 'kind(?:er|ern|es)?|minderjährig\\p{L}*',
      es: 'niñ[oa]s?|menores',
      fr: 'enfants?|mineurs?',
      pl: 'dzieci\\p{L}*|dziec\\p{L}*|nieletni\\p{L}*',
    },
    also: {
      en: 'toddlers?|babies|baby|little ones?|youngsters?|teenagers?|(?:your )?(?:son|daughter)s?',
      de: 'klein(?:e|en|sten)(?= )|säugling\\p{L}*|babys?|nachwuchs|jugendliche\\p{L}*|(?:sohn|tochter|töchter|söhne)',
      es: 'peques?|pequeñ[oa]s|bebés?|críos?|hij[oa]s?',
      fr: 'bébés?|(?:les |vos |tout-)?petits|bambins?|ados?|fils|filles?',
      pl: 'maluch\\p{L}*|niemowl\\p{L}*|nastolat\\p{L}*|syn\\p{L}{0,3}|córk\\p{L}*',
    },
  },
  {
    id: 'weekend',
    named: {
      en: 'weekends?',
      de: 'wochenend\\p{L}*',
      es: 'fin(?:es)? de semana',
      fr: 'week-?ends?',
      pl: 'weekend\\p{L}*',
    },
    also: {
      en: 'saturdays?|sundays?',
      de: '(?:samstag|sonnabend|sonntag)\\p{L}*',
      es: 'sábados?|domingos?',
      fr: 'samedis?|dimanches?',
      pl: 'sobot\\p{L}*|niedziel\\p{L}*',
    },
  },
  {
    id: 'recording',
    alone: true,
    named: {
      en: 'record(?:s|ed|ings?)?|film(?:ed|ing)?|tap(?:e|ed|ing)',
      de: 'aufzeichn\\p{L}*|aufgezeichnet|aufnahme\\p{L}*|mitschnitt\\p{L}*|filmen',
      es: 'grab(?:a|ar|amos|ad[oa]s?|aci\\p{L}*)',
      fr: 'enregistr\\p{L}*|film(?:er|ons|é\\p{L}*)',
      pl: 'nagr(?:ywa\\p{L}*|a\\p{L}*)|filmuj\\p{L}*',
    },
    also: {
      en: 'replays?|(?:the |a )?video(?:s)? (?:of|is|lands|arrives|in your)|watch (?:it|that|them) (?:later|again)',
      de: 'nachschauen|(?:das|als) video|noch einmal ansehen',
      es: '(?:el|en) vídeo|verl[ao]s? (?:después|luego|cuando)',
      fr: '(?:la|en) vidéo|replay|revoir',
      pl: '(?:w|na) wideo|obejrz\\p{L}* później|odtworzy\\p{L}*',
    },
  },
  {
    id: 'buying',
    named: {
      en: 'buy(?:ing)?|purchases?|trade[- ]ins?',
      de: '(?:an)?kauf(?:e|en|t)?',
      es: 'compr(?:o|a|ar|amos)',
      fr: 'achet\\p{L}*|achats?|rachet\\p{L}*|reprise',
      pl: 'kupuj\\p{L}*|skup\\p{L}*',
    },
    also: {
      en: 'take (?:yours|your \\p{L}+|it) (?:off your hands|in part exchange)|part[- ]exchange',
      de: 'in zahlung|nehme?n? (?:\\p{L}+ )+ab',
      fr: 'reprenons|reprends',
      pl: 'odkup\\p{L}*|w rozliczeniu',
    },
  },
  {
    id: 'repairing',
    named: {
      en: 'repair(?:s|ed|ing)?|fix(?:es|ed|ing)?|mend(?:s|ed|ing)?',
      de: 'reparier\\p{L}*|reparatur\\p{L}*|instandsetz\\p{L}*',
      es: 'repar\\p{L}*|arregl\\p{L}*',
      fr: 'répar\\p{L}*|dépann\\p{L}*',
      pl: 'napraw\\p{L}*',
    },
    also: {
      en: 'put (?:it|them|that) right|patch(?:es|ed|ing)?|seal(?:s|ed|ing)?',
      de: 'richte?n? (?:\\p{L}+ )?(?:her|wieder)|dichte?n? (?:\\p{L}+ )*ab|flicke?n?',
      es: 'sell(?:o|a|amos|ar)|parche\\p{L}*|dej(?:o|amos) como nuev\\p{L}*',
      fr: 'colmat\\p{L}*|rebouch\\p{L}*|remets en état|remettons en état',
      pl: 'załata\\p{L}*|uszczeln\\p{L}*',
    },
  },
  {
    id: 'telephoning',
    named: {
      en: '(?:phone |telephone |cold )?calls?|phon(?:e|es|ing)|telephon\\p{L}*',
      de: '(?:telefon)?anruf\\p{L}*|telefonier\\p{L}*|rufen (?:nicht |niemanden )?an',
      es: 'llam(?:a|o|ar|amos|ada|adas)|teléfono',
      fr: 'appel(?:s|er|ons|ez|le|les)?|téléphon\\p{L}*',
      pl: 'dzwoni\\p{L}*|telefon\\p{L}*',
    },
    also: {
      en: 'ring(?:s|ing)?|rang',
      de: 'rufe?n? (?:\\p{L}+ )*an|klingel\\p{L}*',
      es: 'telefone\\p{L}*',
      fr: 'coup de fil|passe un coup',
      pl: 'zadzwoni\\p{L}*|przedzwoni\\p{L}*',
    },
  },
  {
    id: 'success-rate',
    alone: true,
    named: {
      en: 'success rates?|rates? of success|pass rates?',
      de: 'erfolgs(?:quote|zahl|rate)\\p{L}*|bestehensquote\\p{L}*',
      es: '(?:tasas?|porcentajes?|índices?) de (?:éxito|aprobados)',
      fr: 'taux de (?:réussite|succès)',
      pl: 'skuteczności|wskaźnik\\p{L}* (?:sukcesu|powodzenia)|zdawalnoś\\p{L}*',
    },
    also: {
      en: '(?:most|nearly all|almost all|nine (?:in|out of) ten|eight (?:in|out of) ten) (?:of )?(?:my |our |those |the )?(?:clients?|patients?|students?|customers?|people|who)',
      de: '(?:(?:aller)?meisten|fast alle|nahezu alle|neun von zehn|acht von zehn) (?:meiner |unserer )?\\p{L}+',
      es: '(?:la (?:inmensa |gran )?mayoría de|casi tod[oa]s|nueve de cada diez|ocho de cada diez) (?:mis |nuestr[oa]s |l[oa]s |quienes )?\\p{L}+',
      fr: '(?:la (?:très grande |grande )?plupart d|presque tou(?:te)?s|neuf (?:personnes )?sur dix|huit sur dix)\\p{L}* (?:mes |nos |ceux |celles )?\\p{L}*',
      pl: '(?:większość|prawie wszyscy|niemal wszyscy|dziewięć na dziesięć|dziewięciu na dziesięciu) (?:moich |naszych )?\\p{L}*',
    },
  },
  {
    id: 'driving',
    named: {
      en: 'driving|(?:at|behind) the wheel|drivers?',
      de: 'autofahr\\p{L}*|am steuer|beim fahren',
      es: 'conduc(?:ir|iendo)|al volante',
      fr: 'conduis\\p{L}*|conduire|au volant',
      pl: 'prowadz\\p{L}* (?:samochod|aut|pojazd)\\p{L}*|za kierownicą',
    },
    also: {
      en: '(?:in|from) (?:the|your) car|while you drive|on the (?:drive|way) home',
      de: 'im auto|am steuer|auf der (?:heim)?fahrt|hinterm lenkrad',
      es: 'en el coche|mientras conduces',
      fr: 'en voiture|dans (?:la|votre|ta) voiture',
      pl: 'w (?:samochodzie|aucie)|w drodze do domu',
    },
  },
  {
    id: 'cannot',
    named: {
      en: "cannot|can[’']t|impossible",
      de: 'unmöglich|(?:kann|können) (?:\\p{L}+ )?nicht',
      es: 'imposible|no (?:se )?pued\\p{L}*',
      fr: 'impossible|ne (?:peut|peuvent) (?:pas|jamais)',
      pl: 'niemożliw\\p{L}*|nie (?:da|można|moż\\p{L}+)',
    },
    also: { en: 'never be|nothing can', de: 'nie', es: 'nunca', fr: 'jamais', pl: 'nigdy' },
  },
  {
    id: 'needless',
    named: {
      en: 'unnecessary|needless|not needed|no need|optional',
      de: 'unnötig|überflüssig|nicht nötig',
      es: 'innecesari[oa]s?|no hace falta',
      fr: 'inutiles?|pas nécessaires?|pas besoin',
      pl: 'zbędn\\p{L}*|niepotrzebn\\p{L}*',
    },
    also: {
      en: "(?:don[’']t|do not|doesn[’']t) (?:need|have to)|needn[’']t|(?:can|may) (?:skip|do without|go without)",
      de: '(?:brauch|müss)\\p{L}* (?:\\p{L}+ )?(?:kein|nicht)\\p{L}*|verzichten|spar(?:en|e|t) (?:wir |sie )?(?:uns|sich)',
      es: 'no (?:es necesari[oa]|hay que)|prescind\\p{L}*|puedes pasar sin',
      fr: "s['’]en pass\\p{L}*|se passe\\p{L}*|pas (?:obligatoire|utile)s?",
      pl: 'nie (?:trzeba|musi\\p{L}*)|obejdzie się',
    },
  },
]

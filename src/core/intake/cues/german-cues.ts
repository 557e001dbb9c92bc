import type { Cues } from '../slot.ts'

const clients =
  '(kund(e|en|in|innen|schaft)|klient(en|in|innen)?|patient(en|in|innen)?|gast|gaste|gasten|mandant(en|in|innen)?|kaufer(in|innen)?|teilnehmer(in|innen)?|leute|menschen)'
const business =
  '(firma|firmen|unternehmen|unternehmens|betrieb|betriebs|praxis|geschaft|geschafts|studio|marke|marken|laden|werkstatt|buro)'
const your = '(ihr|ihre|ihren|ihrem|ihrer|ihres|dein|deine|deinen|deinem|deiner|eure|euer|euren|eurer|eurem)'

export const germanCues: Cues = {
  businessName: `(firmen|unternehmens|betriebs|praxis|geschafts|marken)name|name (der|des|${your}) ?(firma|unternehmens|betriebs|praxis|geschafts)|wie (heisst|nennt sich) ${your} ?.{0,12}${business}|^(firma|unternehmen|betrieb|praxis)$`,
  fullName: `(vor und nachname|vor und zuname|vollstandiger name|voller name|${your} name)|^(name|inhaber(in)?|geschaftsfuhrer(in)?|ansprechpartner(in)?)$|wie heissen sie|wie heisst du|wer (spricht fur|fuhrt|leitet|grundete)`,
  industry: `branche|fachgebiet|berufsfeld|in welche[rm] (branche|feld|bereich)|was fur ein ${business}|^(gewerk|beruf|fach)$`,
  sells: 'was wird verkauft',
  work: 'wer macht die arbeit',
  idealClient: `(ideale[rnms]?|perfekte[rn]?|typische[rn]?|liebste[rn]?|beste[rn]?) ${clients}|(ideal|wunsch|traum|lieblings|stamm)${clients}|zielgruppen?|wen (mochten|wollen|willst|mochtest) .{0,10}(erreichen|ansprechen|gewinnen)|zielkund\\w*|fur wen (ist|arbeite\\w+|machen)|wer (ist|sind) ${your} .{0,20}${clients}|(wem|welchen ${clients}) (helfen|hilfst|helft)|mit wem (arbeiten|arbeitest|mochten)|wer (kauft|kommt zu|bucht)|von welche[mnr] ${clients}`,
  message: `wobei (helfen|hilfst|helft)|womit (helfen|hilfst)|was (machen sie|machst du|tun sie|tust du)( genau| eigentlich)?|in einem satz|kernbotschaft|botschaft|slogan|leitsatz|nutzenversprechen`,
  clientWords: `(eigene[nr]?|mit ihren) worte[n]? ${your}? ?${clients}?|wie (sagen|beschreiben|nennen|schildern) (es )?(die |${your} )?(${clients}|sie) (es|das|ihr)?|kundenstimme im original|worte der ${clients}|was (sagen|erzahlen) ${clients} (selbst|am anfang|beim ersten)`,
  objections: `einwand\\w*|einwande|bedenken|zogern|zweifel|(halt|halten|hindert) .{0,25}(ab|davon|zuruck)|vorbehalte|warum .{0,20}(nicht|nein) .{0,12}(kaufen|buchen|beauftragen)|bevor sie ja sagen|ausreden`,
  coreProblem: `(haupt|kern|grosstes?|grosste )?(problem|probleme|schmerzpunkte?|herausforderung(en)?|sorgen|frust)( haben| hat| losen|$)|(haupt|kern|grosste[sn]?) ?(problem|sorge|herausforderung) (ihrer|deiner|eurer|der|von ${your}) ?${clients}|was (lauft schief|ist (das|ihr) problem|druckt|plagt|stort)|wo (druckt|klemmt)|bevor sie (zu )?(ihnen|dir|euch) (kommen|kamen)|warum kommen (die |${your} )?(${clients}|sie)|womit kommen`,
  outcomes: `ergebnis(se)?|was (ist|hat sich|wird) .{0,30}(anders|verandert|geandert|besser)|(danach|hinterher|nachher) (anders|besser)|was (haben|bekommen|erreichen) .{0,20}(danach|davon|am ende)|resultate?|veranderung(en)?|transformation|nutzen( fur|$)|erfolg aus`,
  uniqueAdvantage: `(was )?(unterscheidet|macht) .{0,20}(einzigartig|besonders|anders|sie|dich|euch|von anderen)|alleinstellung\\w*|usp|besonderheit(en)?|warum (gerade |ausgerechnet )?(sie|du|zu ihnen|zu dir|soll(te|ten)?( man| jemand| kunden| ich| leute)?)( .{0,10}(zu ihnen|zu dir|sie|bei ihnen))?|mitbewerb\\w*|wettbewerb\\w*|konkurrenz|im vergleich|vorher (schon )?(versucht|probiert)`,
  offerProgram: `(${your} |das |die )?(angebot|angebote|leistung|leistungen|programm|dienstleistung(en)?|methode|vorgehen|ablauf)( sie| du|$| aus)|was (bieten|verkaufen|bietest|verkaufst|bietet)|wie (lauft|funktioniert|gehen) .{0,25}(ab|das|vor|zusammenarbeit)|schritt fur schritt|leistungsumfang`,
  offers: `preis(e|en|liste|gestaltung)?|(was|wie viel|wieviel) (kostet|kosten|verlangen|nehmen|berechnen|verlangst|nimmst)|kosten$|honorare?|stundens(atz|atze)|tarife?|gebuhren|pakete( und preise)?|was kann man .{0,12}kaufen`,
  firstStep: `(erster|ersten|nachster|erste|nachste) schritt|wie (kann|konnen|beginnt|fangt|bucht|buchen|melden) .{0,25}(an|man|${clients}|buchen|starten|termin)|erstgesprach|kennenlern(gesprach|termin)|ersttermin|beratungsgesprach|probe(stunde|termin)`,
  callToAction:
    'handlungsaufforderung|call to action|aufruf|mit welchen worten|was sollen .{0,20}(tun|machen)|aufforderung',
  rules: `rechtlich\\w*|vorschriften|regeln|gesetz\\w*|(durfen|darfst|darf|sollen|sollten|soll) .{0,20}(nicht|nie|niemals|auf keinen fall|keinesfalls|nicht sagen|versprechen)|nie versprechen|berufsordnung|werberecht|heilmittelwerbegesetz|hwg|garantie(n)?|ruckerstattung|gewahrleistung|haftung|einschrankungen|auflagen`,
  story: `(${your} |die )?(geschichte|werdegang|entstehung)|wie (sind sie|bist du|kam es|kamen sie|kamst du|seid ihr) .{0,15}(dazu|darauf|gekommen|hierher)?|uber (sie|dich|mich|uns)$|warum haben sie .{0,12}(angefangen|gegrundet|begonnen)`,
  'story.lowMoment': 'tiefpunkt|schwerste[rn]? (moment|zeit)|schlimmste[rn]? (moment|zeit)',
  'story.discovery': 'was (haben sie|hast du) (entdeckt|gefunden)|entdeckung',
  'story.breakthrough': 'wendepunkt|durchbruch|was hat den unterschied gemacht',
  'story.results': 'was ist (heute|daraus geworden|jetzt)',
  scenes: `(wahre|echte) (szenen?|momente?|geschichten?)|fallbeispiele?|fallstudien?|erfolgsgeschichten?|kundengeschichten?|beispiel .{0,20}${clients}|anekdoten?|moment .{0,12}mit ${clients}|erzahlen sie von (einem|einer) ${clients}`,
  proof: `beweise?|belege?|referenzen|bewertungen|rezensionen|kundenstimmen|empfehlungen|qualifikation(en)?|ausbildung(en)?|zertifikat\\w*|auszeichnungen?|presse|zulassung|(wie lange|seit wann) .{0,25}(schon|gibt es|tatig|selbststandig|selbstandig|dabei|im geschaft)|wie viele (${clients}|projekte)|was sagen ${your}? ?${clients} uber|erfahrung(en)?$|jahre erfahrung|(das|was|so) (sagen|meinen|urteilen) (unsere|meine) ${clients}|(unsere|meine) ${clients} (sagen|meinen)`,
  platforms: `plattform(en)?|soziale[nr]? (medien|netzwerke?)|social media|kanal(e|en)?|wo (posten|werben)|wo (erreichen|erreichst|finden|findest|findet|sind|seid|bist) .{0,25}(${clients}|online|aktiv|im (netz|internet))`,
  goal90Days:
    '(ziel|ziele)( .{0,12})?( fur| in)?( die| den)?( nachsten)? ?(90|drei|3)? ?(tage|tagen|monate|monaten|quartal|jahr)?|in 90 tagen|nachsten (90 tage|drei monate)|was mochten sie erreichen|was soll .{0,15}90 tagen',
  brandVoice: `tonalitat|(ton|tonfall|stil|sprachstil|schreibstil)( der| ihrer|$)|wie soll .{0,15}klingen|klingen|markenstimme|ansprache`,
  ownWriting: 'eigene[rn]? (texte?|text|schreibprobe)|textprobe|schreibprobe|selbst geschrieben',
  neverWords:
    'worter .{0,15}(nie|vermeiden|nicht|hassen|tabu)|(nie|verbotene|welche) .{0,8}worter|no go worter|tabuworter|worte .{0,15}(nie|vermeiden|nicht)',
  pronoun:
    'pronomen|wie spricht man von ihnen|ich oder (als |in der )?wir|wir oder (als |in der )?ich|wir form',
  'market.country': `land|lander|region|einzugsgebiet|wo (leben|wohnen|sitzen) .{0,15}${clients}|(in|aus) welche[mnr] (land|region|gegend|stadt)`,
  'market.language': '(in )?(welche[rn]? )?sprachen?',
  'market.spelling': 'schreibweise|rechtschreibung',
  'market.currency': 'wahrung',
  'practical.bookingLink':
    '(buchungs|termin|web|shop|bestell|internet)(link|seite|adresse|kalender)|^(webseite|website|internetseite|homepage|link|url)$|wo (kann man|konnen sie|konnen .{0,12}) (buchen|kaufen|bestellen)|online ?buchung',
  'practical.address': `anschrift|adresse|postanschrift|standort|^anfahrt|wegbeschreibung|lageplan|wo (finde|finden|findest|findet|treffen) (wir|ich|man|sie|du|${clients}) (sie|uns|mich|euch|dich|${your} ?${business}?)|(so|hier) (finden sie|findest du|findet ihr) (uns|mich|zu (uns|mir))|wo (sind|seid|bist) (sie|wir|ihr|du)( zu finden)?|wo (ist|liegt) (${your}|die|das|der) ${business}|wo liegt`,
  'practical.phone': '^telefon$|(telefon|ruf|handy|mobil)nummer|^(tel|handy)$|unter welcher nummer',
  'practical.hours':
    '(offnungs|geschafts|sprech|buro|arbeits)zeiten|wann (haben sie|habt ihr|sind sie|ist) .{0,15}(offen|geoffnet|da|erreichbar)',
  'practical.cancelling':
    'storno\\w*|absage\\w*|absagen|kundigung\\w*|rucktritt|terminausfall|stornierung\\w*',
  'practical.sendingTool':
    '(newsletter|e ?mail|mail|versand) ?(tool|programm|software|dienst|system|anbieter|marketing)|womit (verschicken|versenden|senden)|(welches|mit welchem) (tool|programm|system) .{0,25}(mails?|newsletter)',
  businessStage: 'phase|wie weit ist|stadium',
  assets: 'was haben sie (schon|bereits)|vorhandene (materialien|unterlagen)|was gibt es schon',
  revenue: 'umsatz|jahresumsatz',
  brandColors: '(marken|haus|firmen)?farben?',
  helpNeeded: 'wo .{0,15}hilfe|wobei brauchen|hilfe (brauchen|benotigen)|unterstutzung',
}

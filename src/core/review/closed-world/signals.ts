import { firstPersons, helping, ofExperience, people, winning, winnings } from '../phrases/number-nouns.ts'

type Words = ReadonlySet<string>

/** Words of a language by which it is told what a number claims. */
export interface Signals {
  /** People and firms one may claim to have helped. */
  people: Words
  /** The same as the end of a compound. */
  peopleEnd?: RegExp
  helping: Words
  /** What a client wins, saves or loses, as verbs and as nouns. */
  winning: Words
  winnings: Words
  experience: Words
  /** Who writes, and who reads. */
  firstPersons: Words
  reader: Words
  /** What a number of years stands behind where it tells how long somebody has done something. */
  lasting: Words
  since: Words
  /** What a date or day stands behind where something ends then. */
  until: Words
  /** “in just”, “within”: what a promised time stands behind. */
  within: Words
  only: Words
  left: Words
  places: Words
  /** With these a sentence makes something up, and claims nothing. */
  supposing: Words
  /** What somebody says they have made. */
  achieving: Words
  /** Larger than the number: “more than”, “über”. */
  beyond: RegExp
  /** Between the two numbers of a share: “out of”, “von”, “de cada”. */
  outOf: readonly (readonly string[])[]
  fractions: Words
  /** “Half of the people I meet” is a way of speaking; half of one's clients is a statistic. */
  halves: Words
  stars: Words
  /** What is said of an offer that ends. */
  closing: Words
  /** Between a fraction and what it is of. */
  partOf: Words
  /** In front of a number of things the text already speaks of. */
  among: Words
  /** What is offered for some minutes or weeks. */
  offering: Words
  /** How long something takes, and when one hears or gets something. */
  taking: Words
}

const set = (words: string): Words => new Set(words.trim().split(/\s+/u))
const beyond = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}])(?:${words})\s$`, 'iu')

const english: Signals = {
  ...{ people, helping, winning, winnings, firstPersons, experience: ofExperience },
  reader: set('you your'),
  lasting: set('for over past last spent nearly almost than after'),
  since: set('since'),
  until: set('by until till before'),
  within: set('within inside under in'),
  only: set('only just last'),
  left: set('left remaining remain available open'),
  places: set(
    'places place spots spot seats seat openings slots copies dates days rooms tickets chairs appointments',
  ),
  supposing: set('imagine suppose if say picture whether'),
  achieving: set(
    'built sold delivered published written recorded installed completed finished run taught launched produced shipped baked designed made held given hosted',
  ),
  beyond: beyond('more than|over|at least|upwards of'),
  outOf: [['out', 'of', 'every'], ['out', 'of'], ['in', 'every'], ['in']],
  halves: set('half'),
  fractions: set('half third thirds quarter quarters fifth fifths majority'),
  stars: set('star stars'),
  closing: set(
    'closes close closing ends book order register enrol enroll sign doors offer price prices discount sale deadline',
  ),
  partOf: set('of my our'),
  among: set('between these those other next first last another both every per each'),
  offering: set(
    'call session sessions visit course programme program guide video workshop lesson class consultation assessment audit masterclass training appointment plan',
  ),
  taking: set(
    'takes lasts runs reply replies respond responds answer answers deliver delivers delivered delivery ship ships shipped dispatch dispatched refund refunded ready',
  ),
}

const german: Signals = {
  people: set(`
    kunden kundinnen familien unternehmen firmen betriebe betrieben menschen frauen männer teilnehmer leser praxen
    patienten klienten mandanten schüler mitglieder gäste paare eltern mütter väter personen leute abonnenten follower
    bewertungen rezensionen mitarbeiter gründer haushalte haushalten vereine schulen
  `),
  peopleEnd: /(?:innen|kunden|schüler|teilnehmer|betriebe|betrieben|familien|firmen|haushalte)$/u,
  helping: set(`
    geholfen begleitet beraten betreut unterrichtet vertrauen vertrauten trainiert geschult ausgebildet unterstützt
    gebaut eingebaut installiert saniert über mehr bereits schon fast rund knapp gebracht gelernt
  `),
  winning: set(`
    gespart spart sparen gewonnen gewinnt verloren verliert abgenommen steigerte gesteigert steigern erhöht verdoppelt
    gesenkt senken reduziert verdient eingenommen gebucht verkauft zurückgewonnen einsparen eingespart
  `),
  winnings: set(
    'kilo kilos pfund anfragen aufträge kunden termine buchungen abonnenten follower seiten punkte zentimeter',
  ),
  experience: set(
    'erfahrung berufserfahrung praxis berufspraxis beruf branche handwerk tätigkeit selbstständigkeit expertise',
  ),
  firstPersons: set(
    'ich wir mein meine meiner meinem meinen meines unser unsere unserer unserem unseren unseres mir mich uns',
  ),
  reader: set('du dir dich dein deine deiner ihnen'),
  lasting: set('seit über mehr fast rund knapp'),
  since: set('seit'),
  until: set('bis vor'),
  within: set('innerhalb binnen in'),
  only: set('nur noch letzte letzten lediglich'),
  left: set('frei übrig verfügbar offen'),
  places: set('plätze platz termine restplätze exemplare stück zimmer karten'),
  supposing: set('angenommen stell stellen wenn falls ob'),
  achieving: set(
    'gebaut verkauft geliefert veröffentlicht geschrieben fertiggestellt gegeben gehalten hergestellt saniert verlegt montiert',
  ),
  beyond: beyond('mehr als|über|mindestens'),
  outOf: [['von'], ['aus']],
  halves: set('hälfte'),
  fractions: set('hälfte drittel viertel fünftel mehrheit'),
  stars: set('sterne sternen'),
  closing: set(
    'endet schließt anmelden anmeldung bestellen bestellt buchen buchung angebot preis rabatt frist sichern',
  ),
  partOf: set('der meiner unserer aller von'),
  among: set('zwischen diese diesen anderen nächsten ersten letzten weitere beiden pro je alle'),
  offering: set('gespräch termin sitzung kurs programm workshop video training beratung stunde leitfaden'),
  taking: set(
    'dauert dauern antworte antworten antwort lieferung liefern geliefert versand versenden verschickt fertig rückmeldung lieferzeit',
  ),
}

const spanish: Signals = {
  people: set(`
    clientes clientas pacientes familias empresas personas mujeres hombres alumnos alumnas lectores lectoras socios
    parejas madres padres negocios seguidores suscriptores reseñas opiniones hogares equipos estudiantes miembros
    restaurantes tiendas profesionales usuarios médicos médicas
  `),
  helping: set(`
    ayudado ayudamos ayudé acompañado acompañamos formado formados confían confiado atendido atendidos trabajado enseñado
    asesorado instalado más ya casi unas unos
  `),
  winning: set(`
    ahorrado ahorra ahorran ahorrar ahorró ganado gana ganan ganar ganó perdido pierde pierden perder perdió bajado bajó
    aumentado aumenta aumentó subido reducido reduce redujo duplicado vendido vendió facturado facturó recuperado
  `),
  winnings: set('kilos clientes reservas ventas pedidos seguidores puntos citas consultas'),
  experience: set('experiencia oficio práctica profesión trayectoria ejercicio'),
  firstPersons: set(
    'yo mi mis nuestro nuestra nuestros nuestras nosotros nosotras me nos llevo llevamos he hemos',
  ),
  reader: set('tú tu tus usted su sus te'),
  lasting: set('llevo llevamos lleva durante más casi hace tras'),
  since: set('desde'),
  until: set('hasta antes'),
  within: set('menos apenas en'),
  only: set('solo sólo solamente últimas últimos quedan apenas'),
  left: set('libres disponibles quedan'),
  places: set('plazas plaza cupos huecos unidades ejemplares entradas sitios'),
  supposing: set('imagina imagine si supón supongamos'),
  achieving: set(
    'hecho vendido entregado publicado escrito cosido construido producido fabricado terminado impartido',
  ),
  beyond: beyond('más de|al menos'),
  outOf: [['de', 'cada'], ['de']],
  halves: set('mitad'),
  fractions: set('mitad tercio tercios cuarto cuartos mayoría'),
  stars: set('estrellas'),
  closing: set(
    'cierra cierran termina acaba reserva reservar pide inscríbete inscripción oferta precio descuento plazo',
  ),
  partOf: set('de'),
  among: set('entre estos estas esos esas otros otras próximos primeros últimos cada por los las'),
  offering: set('llamada sesión visita curso programa guía vídeo taller clase consulta'),
  taking: set(
    'dura duran tarda tardan respondemos respondo respuesta entrega entregamos envío enviamos plazo listo',
  ),
}

const french: Signals = {
  people: set(`
    clients clientes patients patientes familles entreprises personnes femmes hommes élèves lecteurs lectrices parents
    couples mères abonnés membres avis restaurants boutiques foyers équipes stagiaires participants participantes
  `),
  helping: set(`
    aidé aidés aidées accompagné accompagnés accompagnées formé formés confiance conseillé servi installé travaillé plus
    déjà près presque
  `),
  winning: set(`
    gagné gagne gagnent gagner économisé économise économiser perdu perd perdent perdre augmenté augmente doublé réduit
    vendu vendent récupéré
  `),
  winnings: set('kilos clients réservations ventes commandes abonnés points devis'),
  experience: set('expérience métier pratique exercice carrière'),
  firstPersons: set("je j'ai mon ma mes nous notre nos me moi"),
  reader: set('tu ton ta tes vous votre vos te'),
  lasting: set('depuis pendant plus presque près après'),
  since: set('depuis'),
  until: set("jusqu'au jusqu'à avant"),
  within: set('moins seulement en sous'),
  only: set('seulement que plus dernières derniers reste'),
  left: set('libres disponibles restantes restants'),
  places: set('places place exemplaires créneaux rendez-vous dates'),
  supposing: set('imaginez imagine si supposons'),
  achieving: set('fait vendu livré publié écrit construit réalisé produit fabriqué posé donné'),
  beyond: beyond('plus de|au moins'),
  outOf: [['sur']],
  halves: set('moitié'),
  fractions: set('moitié tiers quart quarts majorité'),
  stars: set('étoiles'),
  closing: set(
    'ferme ferment termine réservez réserver commandez inscription inscrivez-vous offre prix remise tarif',
  ),
  partOf: set('des de'),
  among: set('entre ces autres prochains premiers premières derniers dernières chaque par tous toutes les'),
  offering: set('appel séance visite cours programme guide vidéo atelier consultation rendez-vous'),
  taking: set(
    'dure durent répond répondons réponds réponse livraison livrons livré expédions expédié délai prêt',
  ),
}

const polish: Signals = {
  people: set(`
    klientów klientek klienci klientki klientom klientkom klientami klientkami osób osoby osobom osobami firm firmy firmom
    firmami rodzin rodziny rodzinom rodzinami kobiet kobiety kobietom mężczyzn mężczyznom uczniów uczniowie uczniom uczennic
    uczennicom kursantów kursantek kursantom kursantkom pacjentów pacjentek pacjentom pacjentkom par parom opinii zespołów
    zespołom przedsiębiorców przedsiębiorcom właścicieli właścicielom uczestników uczestniczek uczestnikom uczestniczkom szkół
    szkołom domów ludzi ludziom obserwujących restauracji
  `),
  helping: set(`
    pomogłam pomogłem pomogliśmy pomogła pomógł zaufało nauczyłam nauczyłem przeszkoliłam przeszkoliłem przeszkoliliśmy
    przygotowałam przygotowałem obsłużyliśmy ponad już prawie zaufały
  `),
  winning: set(`
    zaoszczędził zaoszczędziła zaoszczędzili oszczędza oszczędzasz zyskał zyskała zyskasz zyskuje stracił straciła schudła
    schudł schudniesz zwiększył zwiększyła podwoił podwoiła sprzedał sprzedała zarobił zarobiła zarobisz
  `),
  winnings: set('kilo kilogramów klientów zapytań zamówień rezerwacji obserwujących punktów'),
  experience: set('doświadczenia doświadczenie praktyki praktyka pracy zawodzie branży'),
  firstPersons: set(`
    ja my mój moja moje moi mojego mojej mojemu moją moim moich moimi nasz nasza nasze nasi naszego naszej naszemu naszą
    naszym naszych naszymi mnie nas jestem prowadzę uczę
  `),
  reader: set('ty twój twoja twoje ci cię pan pani państwo'),
  lasting: set('od ponad przez prawie'),
  since: set('od'),
  until: set('do przed'),
  within: set('ciągu zaledwie w'),
  only: set('tylko zaledwie ostatnie ostatnich zostało zostały'),
  left: set('wolne wolnych zostało zostały dostępne'),
  places: set('miejsca miejsc miejsce terminy terminów egzemplarzy sztuk'),
  supposing: set('wyobraź jeśli gdyby załóżmy czy'),
  achieving: set(
    'zbudowałam zbudowałem sprzedałam sprzedałem napisałam napisałem wydałam wydałem zrobiłam zrobiłem wykonaliśmy',
  ),
  beyond: beyond('ponad|więcej niż|co najmniej'),
  outOf: [['na'], ['z']],
  halves: set('połowa połowę połowy połowie połową'),
  fractions: set('połowa połowę połowy połowie połową trzecie czwarte większość większości większością'),
  stars: set('gwiazdki gwiazdek'),
  closing: set('kończy zamów zamówienia zapisz zapisy zarezerwuj oferta cena cenie promocja rabat termin'),
  partOf: set(''),
  among: set(
    'między pomiędzy te tych inne innych następne pierwsze pierwszych ostatnie ostatnich każde każdy co',
  ),
  offering: set('rozmowa sesja wizyta kurs program poradnik wideo warsztat lekcja konsultacja'),
  taking: set(
    'trwa trwają odpowiadam odpowiadamy odpowiedź dostawa wysyłka wysyłamy dostarczamy odpisuję gotowe',
  ),
}

const italian: Signals = {
  people: set(
    'clienti famiglie aziende persone donne uomini studenti studentesse pazienti lettori coppie madri imprese negozi recensioni iscritti allievi allieve',
  ),
  helping: set('aiutato seguito formato accompagnato fidano servito insegnato lavorato oltre più già quasi'),
  winning: set(
    'risparmiato risparmia risparmiare guadagnato guadagna perso perde aumentato ridotto raddoppiato venduto',
  ),
  winnings: set('chili clienti prenotazioni vendite ordini iscritti punti'),
  experience: set('esperienza mestiere pratica professione attività'),
  firstPersons: set('io mio mia miei mie noi nostro nostra nostri nostre ho abbiamo mi ci'),
  reader: set('tu tuo tua tuoi tue lei suo voi vostro ti'),
  lasting: set('da oltre per quasi dopo'),
  since: set('dal'),
  until: set('entro prima'),
  within: set('meno appena in entro'),
  only: set('solo soltanto ultimi ultime appena restano'),
  left: set('liberi libere disponibili rimasti rimaste'),
  places: set('posti posto date copie pezzi appuntamenti'),
  supposing: set('immagina immaginate se supponi'),
  achieving: set('fatto venduto consegnato pubblicato scritto costruito prodotto realizzato'),
  beyond: beyond('più di|oltre|almeno'),
  outOf: [['su']],
  halves: set('metà'),
  fractions: set('metà terzo terzi quarto quarti maggioranza'),
  stars: set('stelle'),
  closing: set('chiude termina scade prenota ordina iscriviti iscrizioni offerta prezzo sconto'),
  partOf: set('dei delle di degli'),
  among: set('tra fra questi queste altri altre prossimi primi prime ultimi ultime ogni per i le gli'),
  offering: set('chiamata sessione visita corso programma guida video lezione consulenza'),
  taking: set('dura durano rispondo rispondiamo risposta consegna spedizione spediamo pronto'),
}

const dutch: Signals = {
  people: set(
    'klanten gezinnen bedrijven mensen vrouwen mannen leerlingen deelnemers patiënten leden lezers ouders volgers reviews cliënten',
  ),
  helping: set('geholpen begeleid getraind opgeleid vertrouwen gewerkt geadviseerd ruim al bijna meer'),
  winning: set(
    'bespaard bespaart besparen gewonnen verloren afgevallen verhoogd verdubbeld verlaagd verdiend verkocht',
  ),
  winnings: set('kilo klanten boekingen aanvragen volgers punten'),
  experience: set('ervaring praktijk vak beroep werkervaring'),
  firstPersons: set('ik wij we mijn ons onze mij'),
  reader: set('je jij jouw u uw'),
  lasting: set('al ruim bijna meer sinds'),
  since: set('sinds'),
  until: set('tot voor uiterlijk'),
  within: set('binnen in'),
  only: set('slechts maar nog laatste alleen'),
  left: set('vrij over beschikbaar'),
  places: set('plekken plaatsen plek plaats exemplaren stuks'),
  supposing: set('stel als indien'),
  achieving: set('gemaakt verkocht geleverd gepubliceerd geschreven gebouwd'),
  beyond: beyond('meer dan|ruim|minstens'),
  outOf: [['van', 'de'], ['op', 'de'], ['op']],
  halves: set('helft'),
  fractions: set('helft derde kwart meerderheid'),
  stars: set('sterren'),
  closing: set('sluit eindigt boek bestel aanmelden inschrijven aanbieding prijs korting'),
  partOf: set('van'),
  among: set('tussen deze die andere volgende eerste laatste elke per beide de'),
  offering: set('gesprek sessie bezoek cursus programma gids video workshop les consult'),
  taking: set('duurt duren antwoord antwoorden levering leveren geleverd verzending verzonden klaar'),
}

const byLanguage: Readonly<Record<string, Signals>> = {
  ...{ en: english, de: german, es: spanish, fr: french, pl: polish, it: italian, nl: dutch },
}

/** Languages in which it is told what a number claims; elsewhere percentages, money and multiples alone are. */
export const languagesOfSignals: readonly string[] = Object.keys(byLanguage)

const none = new Set<string>()
const silent: Signals = {
  ...{ people: none, helping: none, winning: none, winnings: none, experience: none, firstPersons: none },
  ...{ reader: none, lasting: none, since: none, until: none, within: none, only: none, left: none },
  ...{ places: none, supposing: none, achieving: none, fractions: none, stars: none, partOf: none },
  ...{ among: none, offering: none, taking: none, closing: none, halves: none },
  beyond: /$^/u,
  outOf: [],
}

export const signalsOf = (language: string): Signals => byLanguage[language] ?? silent

export const isPeople = ({ people, peopleEnd }: Signals, key: string): boolean =>
  people.has(key) || peopleEnd?.test(key) === true

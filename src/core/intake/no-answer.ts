import { plainWords } from './slot-of.ts'

/** What people write where they answer elsewhere, later or not at all, as plain words in four languages. */
const said = [
  // Elsewhere.
  '(please |pls )?(see|refer to|same as|as|like|check|look at|siehe|wie|ver|vease|mira|igual que|lo mismo que|voir|cf|comme) (also |auch )?(above|below|before|previous\\w*|earlier|oben|unten|vorher|bereits gesagt|vorstehend|arriba|abajo|anterior|antes|ci dessus|ci dessous|plus haut|plus bas)( answer| question)?',
  '(please |pls )?(see|same as|as in|siehe|wie( bei)?|ver|igual que( en)?|voir|comme) (my |meine )?(answer |antwort |respuesta |reponse )?(to |in |auf |zu |a |la )?(question |frage |pregunta |q ?|no |nr |number |nummer |numero |punkt |point )?\\d{1,2}( above| oben)?',
  '(please |pls )?((see|check|look at|as|it s|it is|is|siehe|steht|ver|esta|voir)( also)?( on| at| in| auf| en| sur)?|on|at|auf|en|sur) (the|our|my|der|die|unserer?|meiner?|la|el|nuestra|mi|le|notre|mon)? ?(web ?site|web ?page|homepage|web|site|site web|webseite|pagina web|attach\\w+|attached file|anhang|anlage|adjunto|piece jointe)',
  '(yes |ja |si |oui )?(please |pls )?(see|check|siehe|ver|voir) (the |our |my |die |unsere |meine |la |las |los |nuestros |nuestras |notre |nos )?\\w+( \\w+)? (above|below|attached|enclosed|oben|unten|anbei|arriba|abajo|adjunt\\w+|ci dessus|ci dessous|ci joint\\w*)',
  '(yes |ja |si |oui )?(?:they re |they are |it s |it is |sind |stehen |estan )?(all )?(please |pls )?(see |on |auf |en |sur )(the |our |my |der |die |unserer |meiner |la |nuestra |mi |le |notre )?(web ?site|homepage|web|site|site web|webseite|google|facebook|instagram|trustpilot)',
  '(same|ditto|idem|dito|s o|s u|dasselbe|das gleiche|lo mismo|la meme chose|already (said|answered)|schon (gesagt|beantwortet))',
  '(please )?(ask|frag\\w*|pregunta\\w*|demand\\w+) (me|\\w+)( please| bitte)?',
  // Later.
  '(t ?b ?[dca]|todo|to be (confirmed|defined|decided|discussed|filled in)|to follow|to come|coming( soon)?|later|soon|pending|folgt( noch)?|spater|noch offen|wird nachgereicht|pendiente|por (definir|confirmar)|mas tarde|luego|a (definir|confirmer|venir|completer)|plus tard)( will send .{0,12}| i ll send .{0,20})?',
  // "TBC, will ask Tom": a number in it would say something.
  '(t ?b ?[dca]|todo|to be (confirmed|defined|decided|discussed|filled in)) (will|need|i|we|have|has|let|must|waiting|checking|asking|pending|once|when|after|soon|depends|with|muss|wird|ich|wir|nach)( [^ \\d]+){0,8}',
  '(sure |yes |ok |okay )?(i |we )?(will|ll|can|could) (send|add|do|answer|fill|get|give|forward|share|find|look)( \\w+){0,4} (later|soon|tomorrow|tonight|afterwards|next week|in a bit)',
  '(ich |wir )?(schicke|sende|reiche|liefere|maile)n?( \\w+){0,4} (nach|spater|morgen|noch|zu)',
  '(not|noch|aun|todavia|pas) (yet|nicht|no|encore)|not decided( yet)?|undecided',
  // Not at all.
  '(skip|pass|leave (it )?blank|left blank|blank|empty|leer|vacio|vide)',
  '(not applicable|does(n t| not) apply|doesn t apply|not relevant|irrelevant|entfallt|nicht zutreffend|trifft nicht zu|no aplica|no procede|sans objet|non applicable)',
  '(i |we )?(d rather|would rather|prefer) not( to)?( say| answer| tell)?|(private|confidential|vertraulich|keine angabe|privado|confidencial|confidentiel)',
  '(i (m |am )?)?(not (really )?sure|unsure)( yet| about (this|that)| what you mean)?|(i )?(really )?(don t|do not|dont) (really )?know( yet)?|(i have )?no idea|hard to say|(das )?weiss (ich )?(noch )?nicht|keine ahnung|no (lo )?se|ni idea|je ne sais pas( encore)?|aucune idee',
  '(none|nothing|nope|no|nein|keine?[nrs]?|nichts|ninguno|ninguna|nada|non|aucune?|rien)( really| at all| so far| yet| that i know of| bisher)?',
  '((we|i) (have|ve|ve got|have got|don t have|do not have|haven t|haven t got) (none|no|not|any|got)( any| one)?( \\w+){0,2}( yet| so far| at the moment)?|(noch |bisher )?(haben wir|hab ich|habe ich|wir haben|gibt es) (noch |bisher |leider )?keine?n?( \\w+)?|(aun |todavia )?no (tenemos|tengo|hay)( \\w+){0,2}|(nous n en avons|je n en ai|on n en a|il n y en a) pas( encore)?)',
  // What leads to more of a page.
  '(read|learn|see|show|view) (more|all)( \\w+)?|mehr (lesen|erfahren|anzeigen)|weiterlesen|leer mas|ver (mas|todo)|lire la suite|en savoir plus|voir plus',
  // Only to nod, or to ask back.
  '((yes|yeah|yep|yup|sure|exactly|right|correct|absolutely|definitely|ok|okay|true|totally|ja|genau|stimmt|richtig|si|exacto|correcto|oui|exactement|voila|d accord|that s (right|it|correct|true)|das stimmt|mm ?hm+|uh ?huh|hm+|um+|uh+|ah|oh|well) ?)+',
  '(sorry |pardon |hm+ )?((can|could) you (please )?(repeat|say) (that|it|the question)( again)?|what (do|did) you mean( by that)?|pardon|sorry|come again|wie bitte|wie meinen sie( das)?|como|que quiere decir|pardon|comment)( please)?',
  '(inaudible|unintelligible|crosstalk|laughs?|laughter|silence|pause|unverstandlich|lacht|inaudible risas|risas|rires)( \\d+)*',
].map((words) => `(?:${words})`)
/** Behind any of them: "See above really". */
const hedge =
  '(?: (?:really|basically|mostly|pretty much|i think|i guess|i suppose|sorry|for now|right now|at the moment|though|lol|haha|please|eigentlich|im grunde|denke ich|glaube ich|derzeit|de momento|creo|la verdad|pour le moment|je pense|en fait))*'
const nothing = new RegExp(`^(?:${said.join('|')})${hedge}$`, 'u')

/** Whether an answer, taken as a whole, answers nothing: "see above", "will send later", "I'd rather not say", "Yes, exactly." */
export const isNoAnswer = (text: string): boolean => {
  const words = plainWords(text)
  return words === '' ? !/\p{L}|\p{N}|\p{S}/u.test(text) : nothing.test(words)
}

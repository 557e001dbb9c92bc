/** How a language promises a remedy for what may go wrong. */
export interface PromiseWords {
  supposing: RegExp
  /** That it goes wrong. */
  failing: RegExp
  remedy: RegExp
  /** What costs nothing anyhow where the first step does. */
  plainly: RegExp
  /** What is no promise: how one cancels, that a talk obliges to nothing. */
  otherwise: RegExp
}

export const promiseWords: Readonly<Record<string, PromiseWords>> = {
  en: {
    supposing: /(?<!\p{L})(?:if|should|what if|in case|unless)(?!\p{L})/iu,
    failing:
      /(?<!\p{L})(?:not|\p{L}+n[’']t|never|fails?|failed|refus\p{L}*|declin\p{L}*|dies?|died|breaks?|broken|wrong|unhappy|dissatisf\p{L}*|reject\p{L}*|worse|relaps\p{L}*|comes? back|returns?)(?!\p{L})/iu,
    remedy:
      /(?<!\p{L})(?:on us|on the house|at (?:no (?:extra )?(?:cost|charge)|our (?:own )?(?:cost|expense))|free of charge|for free|you (?:do not|don[’']t|won[’']t|will not) (?:pay|owe)(?: us)?(?: a| anything)?|you (?:pay|owe) (?:us )?nothing|(?:we|i)(?:[’']ll| will)? (?:keep|carry on|go on) \p{L}+ing|(?:send|give|make|build|plant|do) (?:you )?another|as (?:often|many times) as it takes|until (?:it|you|they) (?:does|do|is|are|works?)|(?:we|i) pay)(?!\p{L})/iu,
    plainly: /^(?:free of charge|for free)$/iu,
    otherwise:
      /cancel|reschedul|postpon|move (?:it|your)|(?:can[’']?t|cannot|unable to) (?:come|make it|attend)|not yet|no obligation|reschedul|postpon|move (?:it|your)|no obligation|first call|the call|subscri|want to go on|decide not|not for you yet|insur|warrant/iu,
  },
  de: {
    supposing: /(?<!\p{L})(?:wenn|falls|sollten?|was,? wenn|geht|klappt|gefällt|funktioniert)(?!\p{L})/iu,
    failing:
      /(?<!\p{L})(?:nicht|kein\p{L}*|nie|rückfällig|abgelehnt|ablehn\p{L}*|scheiter\p{L}*|ein|kaputt\p{L}*|unzufrieden|wieder|schief|zurückkomm\p{L}*)(?!\p{L})/iu,
    remedy:
      /(?<!\p{L})(?:(?:kostenlos|gratis|kostenfrei)\p{L}*|(?:für (?:sie|dich) )?frei(?= ?[.,;!]|$)|für (?:sie|dich) frei|ohne (?:aufpreis|zusatzkosten|(?:weitere )?kosten|berechnung)|auf (?:unsere|meine) kosten|(?:zahlen|zahlst|schulden) (?:sie |du )?nichts|so (?:oft|lange),? bis|geht auf (?:uns|mich|unsere \p{L}+|meine \p{L}+))(?!\p{L})/iu,
    plainly: /^(?:(?:kostenlos|gratis|kostenfrei)\p{L}*)$/iu,
    otherwise:
      /(?:nicht|verhindert) (?:kommen|da)|noch nicht|storn|absag|abgesag|verschieb|umbuch|unverbindlich|erstgespräch (?:ist|bleibt)|kennenlern|abmeld|garantie des/iu,
  },
  es: {
    supposing: /(?<!\p{L})(?:si|en caso|y si)(?!\p{L})/iu,
    failing:
      /(?<!\p{L})(?:no|nunca|denieg\p{L}*|denegar\p{L}*|fall\p{L}*|romp\p{L}*|rechaz\p{L}*|suspend\p{L}*|insatisf\p{L}*|vuelv\p{L}*|recae\p{L}*|mal)(?!\p{L})/iu,
    remedy:
      /(?<!\p{L})(?:gratis|gratuit\p{L}*|sin (?:ningún )?(?:coste|costo|cargo|pagar)(?: (?:más|nada|alguno))?|no (?:pagas|paga|te cobr\p{L}*|le cobr\p{L}*|debes|debe) ?(?:nada)?|(?:de|por) (?:nuestra|mi) cuenta|corre de (?:nuestra|mi) cuenta|hasta que (?:lo )?\p{L}+)(?!\p{L})/iu,
    plainly: /^(?:gratis|gratuit\p{L}*)$/iu,
    otherwise:
      /no puedo (?:ir|venir|asistir)|aún no|todavía no|cancel|anul|cambi\p{L}* (?:la|de) (?:cita|fecha)|sin compromiso|aplaz|avis/iu,
  },
  fr: {
    supposing: /(?<!\p{L})(?:si|s['’]il|s['’]ils|s['’]elle|en cas|et si)(?!\p{L})/iu,
    failing:
      /(?<!\p{L})(?:ne|n['’]\p{L}+|pas|jamais|refus\p{L}*|échou\p{L}*|échec|cass\p{L}*|insatisf\p{L}*|déçu\p{L}*|revien\p{L}*|panne|mal)(?!\p{L})/iu,
    remedy:
      /(?<!\p{L})(?:gratuit\p{L}*|sans (?:frais|supplément|rien payer|surcoût)|à (?:nos|mes) frais|(?:vous )?(?:est|sont|sera|seront) (?:rendue?s?|offerte?s?)|offert\p{L}*|vous ne (?:payez|devez) rien|jusqu['’]à ce qu\p{L}*)(?!\p{L})/iu,
    plainly: /^(?:gratuit\p{L}*|offert\p{L}*)$/iu,
    otherwise:
      /(?:peux|pouvez) pas (?:venir|être)|pas encore|annul|report|déplac|sans engagement|décommand|désinscri/iu,
  },
  pl: {
    supposing: /(?<!\p{L})(?:jeśli|jeżeli|gdyby|w razie|a co,? (?:jeśli|gdy))(?!\p{L})/iu,
    failing:
      /(?<!\p{L})(?:nie|odmów\p{L}*|odmow\p{L}*|odrzuc\p{L}*|zepsu\p{L}*|pękn\p{L}*|wróc\p{L}*|wraca\p{L}*|niezadowol\p{L}*|źle)(?!\p{L})/iu,
    remedy:
      /(?<!\p{L})(?:bezpłatn\p{L}*|za darmo|gratis|bez (?:opłat|dopłat|dopłaty|kosztów)|oddam\p{L}*|oddajemy|zwrac\p{L}*|zwrócę|na (?:nasz|mój) koszt|aż (?:do skutku|się uda)|nic (?:pani |pan )?nie (?:płac|zapłac)\p{L}*)(?!\p{L})/iu,
    plainly: /^(?:bezpłatn\p{L}*|za darmo|gratis)$/iu,
    otherwise: /nie mog\p{L}* (?:przy|być)|jeszcze nie|odwoł|przełoż|anul|bez zobowiązań|rezygn|wypis/iu,
  },
}

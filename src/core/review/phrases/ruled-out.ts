import type { PhraseList } from '../words/phrases-by-language.ts'

/** What a rule of the client rules out, and how copy says it all the same in other words than the rule's. */
export interface RuledOut extends PhraseList {
  /** In a sentence of the rules that forbids. */
  named: RegExp
}

export const ruledOut: readonly RuledOut[] = [
  {
    named:
      /(?:steuer|rechts)\p{L}*-?.{0,24}(?:beratung|auskunft|auskünfte|tipps?|rat(?:schläge)?)(?!\p{L})/iu,
    phrases: {
      de: [
        '*steuer/*steuern/freibetrag/finanzamt *? *? *? *? *? entfällt/entfallen/sparen/sparst/senken/frei/zahlen/zahlst/absetzen/fällt/zurück/erspart',
        'steuerlich absetzbar/abziehbar/absetzen/geltend/begünstigt',
        'von der steuer *? absetzen/abziehen/abschreiben',
        'steuerfrei/steuerfreie/steuerfreien/steuerfreier',
        'haben/hast/hat *? *? *? anspruch auf',
        'rechtlich gesehen/einwandfrei/bindend/sicher/möglich/erlaubt',
        'vertrag/kündigung/klausel/testament ist/sind *? ungültig/gültig/unwirksam/wirksam/nichtig',
        'können/kannst sie/du? *? *? *? klagen/anfechten/zurücktreten/einklagen/widersprechen',
        'gesetz *? sagt/verlangt/erlaubt/verbietet',
        'pflichtteil/verjährt/verjährung/erbanteil',
      ],
    },
  },
  {
    named: /dräng|(?:kein|ohne|nie).{0,12}druck|verknapp|eile(?!\p{L})/iu,
    phrases: {
      de: [
        'jetzt/heute/sofort/gleich *? *? entscheiden/zusagen/unterschreiben/zugreifen/handeln',
        'nicht *? warten/zögern/zuwarten/aufschieben/überlegen',
        'zögern/zögere/warten/warte/überlegen/überlege sie? nicht *? lange/länger/mehr',
        'sonst/dann/bald *? *? zu spät',
        'schnell/rasch entscheiden/zugreifen/sein',
        'letzte chance/gelegenheit',
      ],
    },
  },
  {
    named: /ankauf|ankaufen|(?:nichts|keine?\p{L}*) .{0,20}kaufen/iu,
    phrases: {
      de: [
        'kaufe/kaufen/kaufst wir/ich? *? *? *? *? ab/an/auf',
        'nehme/nehmen wir/ich *? *? *? *? zahlung/bezahlung',
        'gegen bezahlung/geld/bares *? *? mit',
        'gegen bezahlung',
        'zahlen/zahle wir/ich? *? *? *? für gute/alte/schöne/ihre/deine',
        'machen/mache wir/ich? ihnen/dir? *? angebot für ihre/deine/die/das/alte',
      ],
    },
  },
  {
    named: /förder|zuschuss|zuschüsse/iu,
    phrases: {
      de: [
        'förderung/zuschuss/zuschüsse/fördergeld/fördergelder/staat/bund/land *? *? *? *? # *? euro/prozent/franken',
        '# *? euro/prozent/franken *? *? förderung/zuschuss/zuschüsse/fördergeld/fördergelder',
        'förderung/zuschuss ist/wäre/gibt *? *? sicher/garantiert/fix',
      ],
    },
  },
  {
    named: /diagnos|heilversprech|medizinisch\p{L}*.{0,16}(?:rat|beratung|aussage)/iu,
    phrases: {
      de: [
        'leidest/leiden du/sie? *? *? unter/an',
        'das ist/klingt/deutet *? *? *? entzündung/allergie/depression/adhs/arthrose/bandscheibenvorfall/blockade/trauma/angststörung',
        'haben/hast sie/du *? *? entzündung/allergie/depression/adhs/arthrose/bandscheibenvorfall/blockade/trauma/angststörung',
      ],
    },
  },
]

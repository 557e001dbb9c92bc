import type { PhraseList } from '../words/phrases-by-language.ts'

/** What readers are told to do with their bodies; `hard` where it may harm at once. */
export interface ExercisePhrases extends PhraseList {
  hard: boolean
}

export const exercisePhrases: readonly ExercisePhrases[] = [
  {
    hard: true,
    phrases: {
      en: [
        'hold your breath',
        'take *? *? mg/milligrams/drops/capsules/tablets',
        'skip breakfast/lunch/dinner/meals',
        'fast for *? *? hours/days',
        'cold shower/plunge/bath for *? *? minutes/seconds',
        'stop eating',
        'drink *? *? litres/liters',
      ],
      de: [
        'halten/halte sie/du? die/den luft/atem an',
        'nehmen/nimm sie/du? *? *? mg/tropfen/kapseln/tabletten',
        'fasten/faste sie/du? *? *? stunden/tage',
        'lassen/lass sie/du? das frühstück/abendessen weg',
        'eisbad',
      ],
      es: [
        'aguanta/aguante la respiración',
        'toma/tome *? *? mg/gotas/cápsulas/pastillas',
        'ayuna/ayune *? *? horas/días',
        'sáltate/sáltese el/la desayuno/comida/cena',
      ],
      fr: [
        'retenez/retiens votre/ta/la respiration',
        'prenez/prends *? *? mg/gouttes/gélules/comprimés',
        'jeûnez/jeûne *? *? heures/jours',
        'sautez/saute le/un petit/repas/déjeuner',
      ],
      pl: [
        'wstrzymaj oddech',
        'weź/przyjmuj *? *? mg/kropli/kapsułki/tabletki',
        'pomiń śniadanie/kolację',
        'głoduj *? *? godzin/dni',
      ],
    },
  },
  {
    hard: false,
    phrases: {
      en: [
        'repeat *? *? times',
        'hold it? for *? *? seconds/minutes/breaths',
        'lie/lying down? on your back/side/front/stomach',
        'stand on one leg',
        'stretch your',
        'bend your knees/knee',
        'breathe in/out for',
        '* repetitions',
        '* squats',
        'press your',
      ],
      de: [
        'wiederholen/wiederhole sie/du? *? *? mal',
        '* wiederholungen',
        'legen/leg sie/du? sich/dich auf den/die rücken/seite/bauch',
        'auf einem bein stehen',
        'dehnen/dehne sie/du? die/den/das/ihre/deine',
        'beugen/beuge sie/du? die/das knie',
        'atmen/atme sie/du? ein/aus/tief',
        '* kniebeugen',
      ],
      es: [
        'repite/repita *? veces',
        '* repeticiones',
        'túmbate/túmbese boca/de',
        'estira/estire la/el/los/las',
        'inspira/inspire durante',
        'mantén/mantenga *? segundos',
        '* sentadillas',
      ],
      fr: [
        'répétez/répète *? fois',
        '* répétitions',
        'allongez/allonge vous/toi sur',
        'étirez/étire votre/ton/vos/le/la',
        'inspirez/inspire pendant',
        'tenez/tiens *? secondes',
        '* squats',
      ],
      pl: ['powtórz *? razy', '* powtórzeń', 'połóż się na', 'rozciągnij', 'wdech przez', '* przysiadów'],
    },
  },
]

import type { PhraseList } from '../words/phrases-by-language.ts'

/** Words after which somebody may come to harm. */
export interface SafetyPhrases extends PhraseList {
  rule: 'safety-doctor' | 'safety-absolute' | 'safety-works-for-all'
  severity: 'error' | 'warning'
  sentence: string
}

const doctors =
  'doctor/gp/physician/specialist/therapist/lawyer/solicitor/attorney/accountant/adviser/advisor/vet/psychologist/psychiatrist'
const ärzte =
  'arzt/ärztin/facharzt/therapeuten/therapeutin/anwalt/anwältin/steuerberater/steuerberaterin/tierarzt/arztbesuch/psychologen'
const médicos =
  'médico/médica/doctor/doctora/especialista/terapeuta/abogado/abogada/asesor/asesora/gestor/veterinario/psicólogo'
const médecins =
  'médecin/docteur/spécialiste/thérapeute/avocat/avocate/comptable/conseiller/vétérinaire/psychologue'
const lekarze =
  'lekarza/lekarzem/specjalisty/specjalistą/terapeuty/prawnika/prawnikiem/księgowego/weterynarza/psychologa'

export const safetyPhrases: readonly SafetyPhrases[] = [
  {
    ...{ rule: 'safety-doctor', severity: 'error' },
    sentence: 'keeps people from asking somebody who has to be asked. Take it out.',
    phrases: {
      en: [
        `no need to see/ask/consult/visit/call/check/speak/talk with/to? a/your/the? ${doctors}`,
        `don't/not need/have to see/ask/consult/visit/speak to? a/your/the? ${doctors}`,
        `don't/not need a/your/the? ${doctors}/prescription/diagnosis/referral`,
        `without a/your? ${doctors} visit/appointment/bill/bills`,
        'stop/come/coming/stopping taking/off your/the/their? medication/medicine/medicines/tablets/pills/antidepressants/insulin/painkillers/drugs',
        'throw/throwing away your/the medication/medicine/tablets/pills/painkillers',
        'replace/replaces your/the? medication/medicine/doctor/therapy/therapist/treatment',
        'ignore your/the? pain/doctor/symptoms/gp',
        'push/train/work/run/exercise through the/your pain',
        'whatever your doctor says/tells/said',
        'instead of going to the/a/your doctor',
      ],
      de: [
        `brauchen/brauchst/braucht sie/du/man? dafür/dazu? keinen/keine/kein ${ärzte}/rezept/diagnose/attest/überweisung`,
        `ohne ${ärzte}/rezept/attest/überweisung`,
        'müssen/musst sie/du? vorher? nicht zum/zur arzt/ärztin',
        'setzen/setzt/setz sie/du? ihre/deine/die medikamente/tabletten ab',
        'medikamente/tabletten/schmerzmittel absetzen/weglassen',
        'ersetzt den/die/einen/eine? arzt/ärztin/therapie/arztbesuch/behandlung/medikamente',
        'trotz schmerzen weitermachen/trainieren/weiter',
        'in den schmerz hinein/hineingehen',
        'rückfrage/rücksprache beim/mit arzt/dem ist/nicht nicht/nötig',
      ],
      es: [
        `no necesitas/necesita/hace/hay falta? ir/consultar/preguntar/ver al/a/con? tu/su/un/el/ningún? ${médicos}`,
        `sin ir/consultar/pasar al/a/por un/tu/el? ${médicos}`,
        `no necesitas/necesita un/ningún/a? ${médicos}/receta/diagnóstico`,
        'deja/dejar/deje de tomar tu/tus/su/sus/la/las? medicación/medicamentos/medicinas/pastillas',
        'sustituye/sustituyen/reemplaza a/al? tu/su/la/el? médico/medicación/terapia/tratamiento',
        'aguanta/ignora/ignore el dolor',
      ],
      fr: [
        `pas besoin de/d'un/d'une voir/consulter? un/le/votre/ton? ${médecins}/ordonnance`,
        `pas besoin d'avocat/d'ordonnance/d'avis`,
        `sans consulter/voir de/un/votre/ton? ${médecins}`,
        'arrêtez/arrêter/arrête de prendre vos/tes/votre/ton/les? médicaments/traitement',
        'arrêtez/arrêter/arrête vos/tes/votre/ton/les médicaments/traitement',
        'remplace votre/ton/le/la/un? médecin/traitement/thérapie/médicaments',
        'malgré la douleur',
      ],
      pl: [
        `nie musisz/trzeba/potrzebujesz iść/pytać/konsultować? się? do/z/o? ${lekarze}/recepty/skierowania`,
        `bez ${lekarze}/recepty/skierowania`,
        'odstaw/odstawić/odstawcie leki/tabletki',
        'zastępuje lekarza/leki/terapię/leczenie',
        'mimo bólu',
      ],
    },
  },
  {
    ...{ rule: 'safety-absolute', severity: 'error' },
    sentence: 'promises that nothing can happen. Nobody can promise that: say for whom it is not meant.',
    phrases: {
      en: [
        'safe for everyone/everybody/anyone/anybody/all',
        "you can't/cannot hurt/injure/harm yourself",
        'you can not hurt/injure/harm yourself',
        "can't/cannot do any/anything harm/wrong",
        'no/zero/without side effects',
        'no contraindications',
        'completely/totally/absolutely/perfectly/100 safe/harmless',
        '100 percent safe',
        'no risk of injury',
        'nothing can happen to you',
        'zero/no risk to you/your',
        'suitable for everyone/everybody/anyone/anybody',
        'whatever your condition/age/injury/illness/diagnosis',
        'regardless of your condition/injury/illness/diagnosis/health',
      ],
      de: [
        'sicher für alle/jeden/jede',
        'für jeden/jede/alle geeignet/unbedenklich/sicher',
        'sie/du können/kannst sich/dich dabei? nicht verletzen/wehtun',
        'ohne/keine nebenwirkungen/kontraindikationen/verletzungsgefahr',
        'völlig/absolut/vollkommen/garantiert/komplett/hundertprozentig sicher/ungefährlich/harmlos/unbedenklich/risikolos',
        'kann nichts passieren/schiefgehen',
        'ganz egal welche erkrankung/krankheit/diagnose/beschwerden',
      ],
      es: [
        'seguro/segura/apto/apta para todos/todas/todo/cualquiera',
        'no puedes/puede hacerte/hacerse daño',
        'sin/ningún efectos/efecto secundarios/secundario',
        'sin contraindicaciones',
        'totalmente/completamente/absolutamente/100 seguro/segura/inofensivo',
        'sin ningún riesgo',
        'nada puede salir mal',
      ],
      fr: [
        'sans danger/risque pour personne/tous/vous',
        'convient à tous/toutes/tout',
        'vous/tu ne pouvez/peux pas vous/te blesser',
        'sans/aucun effets/effet secondaires/secondaire',
        'sans contre indication/indications',
        'totalement/complètement/absolument/parfaitement sûr/sûre/inoffensif/inoffensive',
        'rien ne peut vous arriver',
        'aucun risque de blessure',
      ],
      pl: [
        'bezpieczne/bezpieczny/bezpieczna/odpowiednie/odpowiedni dla każdego/wszystkich',
        'nie możesz sobie zrobić krzywdy',
        'bez skutków ubocznych',
        'bez przeciwwskazań',
        'całkowicie/absolutnie/zupełnie/w bezpieczne/bezpieczny/nieszkodliwe/stu',
        'nic nie może pójść/się źle/stać',
      ],
    },
  },
  {
    ...{ rule: 'safety-works-for-all', severity: 'warning' },
    sentence: 'holds for nobody’s work without exception. Say for whom it is meant.',
    phrases: {
      en: [
        'works/work/worked for everyone/everybody/anyone/anybody/all/every',
        'anyone/everyone/anybody/everybody can do it/this/that regardless/whatever',
        'never fails',
        'guaranteed to work',
        'impossible to fail',
        "can't fail",
      ],
      de: [
        'funktioniert/klappt/wirkt/hilft bei/für jedem/jeder/allen/alle/jeden',
        'funktioniert garantiert',
        'kann nicht scheitern',
      ],
      es: ['funciona/sirve para todos/todas/todo/cualquiera', 'nunca falla', 'es imposible fallar'],
      fr: [
        'fonctionne/marche pour/à/chez tous/tout/toutes/chaque',
        'ça/cela marche à? tous?/toujours les? coups?',
        'ne rate jamais',
      ],
      pl: ['działa u/na/dla każdego/wszystkich', 'nigdy nie zawodzi'],
    },
  },
]

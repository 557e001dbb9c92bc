type Grave = 'error' | 'warning'
export interface AdRule {
  severity: Grave
  /** What the platform holds against it. */
  why: string
  phrases: readonly string[]
}

const illness =
  'depressed/depression/anxious/anxiety/bipolar/adhd/ptsd/autistic/diabetic/diabetes/overweight/obese/obesity/fat/infertile/addicted/alcoholic/suicidal/disabled/anorexic/bulimic/menopausal/menopause/insomnia/arthritis/cancer/hiv/acne'
const money = 'broke/bankrupt/bankruptcy/debt/poor/unemployed/jobless/penniless/foreclosure'
const groups =
  'divorced/widowed/single/gay/lesbian/bisexual/transgender/queer/muslim/christian/jewish/catholic/hindu/buddhist/black/asian/hispanic/latino/latina/latinx/white/pregnant/immigrant/felon/convicted'

/**
 * What an ad platform may refuse, in lists of phrases: `a/b` either word, `w?` may be missing, `*` any one word. What
 * tells or asks a reader something personal is grave; what promises money or health is grave too.
 */
export const adRules: readonly AdRule[] = [
  {
    severity: 'error',
    why: 'speaks to a personal attribute of the reader, which ad platforms refuse. Speak of the situation instead',
    phrases: [
      `are you still? so? feeling? a? an? ${illness}`,
      `are you still? ${money}`,
      `are you still? in debt`,
      `are you still? drowning/buried/deep/struggling/trapped in/with credit? card? student? medical? debt/debts`,
      `are you a? an? *? ${groups}`,
      `you are a? an? *? ${groups}`,
      'are you a? wealthy/rich/poor/broke *',
      'you are over/under/past forty/fifty/sixty/seventy/eighty/40/45/50/55/60/65/70/75/80',
      "you're over/under/past forty/fifty/sixty/seventy/eighty/40/45/50/55/60/65/70/75/80",
      'you are in your forties/fifties/sixties/seventies/40s/50s/60s/70s',
      "you're in your forties/fifties/sixties/seventies/40s/50s/60s/70s",
      `are you recently? newly? divorced/widowed/separated`,
      `you are so? ${illness}`,
      `you're ${illness}`,
      `you're ${money}`,
      `you're in debt`,
      `you are ${money}`,
      `you are in debt`,
      `your ${illness}`,
      'your crippling/mounting/crushing/growing? credit? card? student? medical? debt/debts',
      'your divorce/disability/diagnosis/bankruptcy/addiction/sexuality/ethnicity/religion/infertility/miscarriage',
      'you suffer from',
      'do/did you suffer/struggle from/with depression/anxiety/adhd/debt/addiction/insomnia/diabetes/obesity/ptsd/infertility/trauma/pain',
      'are you struggling/suffering/living/dealing with/from depression/anxiety/adhd/debt/addiction/insomnia/diabetes/obesity/ptsd/infertility/trauma/cancer/arthritis',
      'struggling/suffering with/from your? depression/anxiety/adhd/debt/addiction/insomnia/diabetes/obesity/ptsd/infertility/eating/weight',
      'as a single mother/mom/mum/father/dad/parent/woman/man',
      'as a divorced/widowed/gay/lesbian/black/muslim/christian/jewish/disabled/pregnant/transgender woman/man/mother/mom/mum/father/dad/parent/person/leader/owner',
      'as a woman/man/mother/mom/father/dad over/under/in your? fifties/forties/sixties/thirties/40/50/60/30/35/45/55/forty/fifty/sixty',
      'other single/divorced/christian/muslim/jewish/gay/lesbian/black/latina/overweight/diabetic/depressed moms/mums/mothers/dads/women/men/singles/people/parents',
      'women/men/moms/mums/people like you over/in',
      'meet other * singles',
      'your criminal record',
      'lose/losing your belly/baby/body? fat/weight',
      'your weight problem/problems/gain/loss?',
      'your credit score is',
    ],
  },
  {
    severity: 'warning',
    why: 'comes near to a personal attribute of the reader. Ad platforms may refuse it',
    phrases: [
      'single mothers/moms/mums/dads over *',
      'women/men/moms/mothers over 30/35/40/45/50/55/60/65/forty/fifty/sixty',
      'are you over/under * years? old?',
      'are you between * and * years?',
      'at your age',
      'you are/feel lonely',
      'are you lonely/burnt/burned',
      'your burnout/trauma/grief/loneliness',
      'you hate your body',
      'ashamed of your body/weight/finances',
    ],
  },
  {
    severity: 'error',
    why: 'promises income, which ad platforms refuse and nobody can keep',
    phrases: [
      'guaranteed income/results/revenue/clients/sales/returns/profit/profits/success/leads',
      'guarantee/guarantees you? income/results/clients/sales/success',
      'we/i guarantee you? * clients/sales/results/income/leads',
      'get/getting rich/wealthy quick?',
      'get rich quick',
      'become/becoming a? millionaire/rich/wealthy',
      'make/making/earn/earning money while you sleep',
      'make/making/earn/earning fast/easy/quick money/cash',
      'make/making money fast/online/quickly/overnight',
      'replace/replacing your/their income/salary/nine',
      'quit/quitting your day? job in/within/by',
      'double/triple/quadruple/10x/5x/3x your income/salary/revenue/sales/profits/profit/money',
      'six/seven/eight figure months/month/income/launch/launches/salary',
      '6/7/8 figure months/month/income/launch/launches/salary',
      'passive income',
      'financial freedom/independence',
      'work from home and earn',
      'unlimited income/earnings/earning',
    ],
  },
  {
    severity: 'warning',
    why: 'may be read as a promise. Ad platforms look closely at it',
    phrases: [
      'guaranteed/garantizado/garantizada/garantizamos/garantiert/garanti/garantie/garantito/gegarandeerd',
      'six/seven/eight figure/figures business/coach/coaches/entrepreneur/ceo/year/earner/earners?',
      '6/7/8 figure/figures business/coach/coaches/entrepreneur/ceo/year/earner/earners?',
      'six/seven/eight figures',
      'quit your job',
      'fire your boss',
      'overnight success',
      'instant/immediate/overnight results',
    ],
  },
  {
    severity: 'error',
    why: 'promises a cure or a body, which ad platforms refuse',
    phrases: [
      `cure/cures/curing your? ${illness}`,
      `heal/heals/healing your? ${illness}`,
      `reverse/reverses/reversing your? ${illness}`,
      'cure/cures/cured for? cancer/diabetes/depression/anxiety/insomnia/pain/adhd',
      'get rid of your? anxiety/depression/pain/wrinkles/cellulite/acne/diabetes forever?',
      'end your anxiety/depression/insomnia/pain',
      'eliminate/eliminates/eliminating your? anxiety/depression/pain/insomnia forever?',
      'cure/cures/heal/heals/reverse/reverses/eliminate/eliminates any/every/all/your/their/the * disorder/disorders/disease/diseases/illness/illnesses/condition/conditions/symptoms',
      'cure/cures any/every/all/your/their *',
      'miracle cure/weight/diet/pill/treatment/remedy',
      'guaranteed weight loss',
      'burn/burns/melt/melts/blast/torch away? belly? fat',
      'lose * pounds/lbs/kilos/kg/stone/inches',
      'lose up to * pounds/lbs/kilos/kg/stone',
      'lose weight fast/quickly/without/overnight',
      'never be sick/anxious/depressed/overweight again',
    ],
  },
  {
    severity: 'warning',
    why: 'uses a comparison of before and after, which ad platforms refuse for bodies and incomes',
    phrases: [
      'before and after photo/photos/picture/pictures/image/images/shot/shots/split/side/comparison/transformation/transformations/results',
      'before after photo/photos/picture/pictures/image/images/shot/shots/split/comparison',
      'side by side before and? after',
      'photo/photos/picture/pictures/image/images before and after',
      'split screen? of? before and after',
    ],
  },
  {
    severity: 'warning',
    why: 'reads like bait for clicks, which ad platforms show less',
    phrases: [
      "you won't believe",
      'you will not believe',
      'this one weird? simple? crazy? trick/secret/hack',
      'one weird trick',
      'doctors/experts/gurus/banks hate this/him/her/them?',
      "they don't want you to know",
      'what happened/happens next will',
      'will shock/blow you/your mind?',
      'shocking truth/secret/reason',
      "secret/secrets the * don't want you to know",
      'before it too late',
      'click here now?',
      'tag a friend',
      'like and share',
      '100 guaranteed',
      'risk free',
      'no risk',
      'act now',
    ],
  },
]

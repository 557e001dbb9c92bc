const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Words that say nothing about which name it is. */
export const lightWords = set(`the a an and or of for to in on at by with your my our from &`)

/** What offers are called. One of these exchanged for another still means the same offer. */
export const kindsOfOffer = set(`
  program programme method system blueprint framework academy accelerator intensive mastermind bootcamp course
  formula protocol membership masterclass process path pathway plan roadmap journey experience model approach
  incubator collective circle lab school package service
`)

/** What gifts are called. */
export const kindsOfGift = set(`
  test quiz check checklist guide map workbook planner template scorecard kit toolkit sheet playbook report worksheet
  calculator audit assessment primer handbook list inventory stocktake review
`)

/** What businesses are called behind their own name. */
export const kindsOfBusiness = set(`
  coaching consulting consultancy consultants group studio studios agency academy partners company solutions services
  bookkeeping accounting advisory advisors associates collective institute institute training media marketing design
  designs works workshop labs lab co inc llc ltd gmbh ventures strategies systems wellness fitness therapy law legal
`)

/** What a step is called in the languages whose grammar is known. */
export const stepWords = set('step schritt stap paso étape passo etapa krok etap steg trinn')

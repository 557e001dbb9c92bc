/** As people of the languages the copy is mostly written in say that there is none of what is asked. */
const words = [
  "none|no|nope|nothing|n\\/?a|not applicable|does(?: not|n['’]t) apply|there (?:is|are) none|not yet",
  "keine?|keins|nichts|nein|entfällt|keine angaben?|k\\. ?a\\.|trifft nicht zu|gibt(?: es|['’]?s)? (?:nicht|keine[ns]?)|noch (?:keine?|nichts)",
  'aucune?|rien|non|néant|sans objet|pas encore',
  'ningun[oa]|ningún|nada|no aplica|no procede|no hay|no ten(?:go|emos)|(?:todavía|aún) no|nenhuma?|não (?:há|tem|se aplica)',
  'brak|żadn(?:e|ych)|nie ma|nie dotyczy|nie mamy?|jeszcze nie',
  'nessun[oa]?|niente|geen|niets|n\\.?v\\.?t\\.?|inga|inget|ingen|intet|ei|нет|ничего',
  '(?:特に)?(?:なし|無し|ない|無い|ありません|ございません)(?:です)?|無|[暂暫]?[无無]|[没沒]有|不适用',
  'لا|لا (?:يوجد|توجد|شيء)|لا ينطبق|ليس لدينا',
  // A stroke through the field.
  '[\\p{Pd}/]+',
].join('|')
const forNow =
  "really|special|in particular|in mind|so far|yet|for now|at the moment|besonder\\p{L}+|bestimmt\\p{L}+|derzeit|bisher|en particul(?:ier|ar)|pour (?:l['’]instant|le moment)|de momento|por ahora"
const none = new RegExp(`^(?:${words})(?: (?:${forNow}))?[.!。]?$`, 'iu')

/** True for an answer that says, where there may be none of what is asked, that there is none: "none", "n/a", "keine", "なし". */
export const saysNone = (text: string): boolean => none.test(text.trim())

/** Words that stand where an answer should be. */
const standIns =
  /^(?:n\/?a|none|nothing|tbd|tba|todo|to do|test|testing|asdf\w*|qwerty|x+|lorem ipsum.*|(?:i )?do(?:n['’]t| not) know|idk|not sure|same(?: as above)?|see above|see website|[^\p{L}\p{N}]+)$/iu

/** True for words that stand where an answer should be, so that nothing can be written from them. */
export const standsIn = (text: string): boolean => standIns.test(text.trim())

/** True where nothing may be told from what stands in a field that may stay open. */
export const tellsNothing = (text: string): boolean => text.trim() === '' || saysNone(text) || standsIn(text)

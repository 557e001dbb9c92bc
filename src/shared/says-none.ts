const words =
  'none|no|nothing|n\\/?a|not applicable|keine?|nichts|nein|aucune?|rien|non|ningun[oa]|ningún|nada|nenhuma?|brak|żadne|nessun[oa]?|niente|geen|niets|inga|inget|ingen|intet|ei'
const none = new RegExp(
  `^(?:${words})(?: (?:really|special|in particular|in mind|so far|yet|besonder\\p{L}+|bestimmt\\p{L}+|en particulier|en particular))?[.!]?$`,
  'iu',
)

/** True for an answer that says, where there may be none of what is asked, that there is none: "none", "n/a", "keine". */
export const saysNone = (text: string): boolean => none.test(text.trim())

/** How a step is called by its name, up to the name, by language. */
export const stepCalled: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:step|stage)(?: (?!is )\p{L}+){0,3}? (?:is |are |we )?(?:called|named|call) (?:it )?["“'‘]?$/iu,
  de: /(?<!\p{L})Schritt(?: \p{L}+){0,2}? (?:heißt|heisst|nennt sich|nennen wir|namens|lautet) ["„“»]?$|(?<!\p{L})(?:der|dem|den|vom|zum|im) (?:\p{Ll}+ )?Schritt ["„“»]?$/u,
  es: /(?<!\p{L})(?:paso|etapa)(?: \p{L}+){0,3}? (?:se llama|lo llamamos|llamad[oa]) ["“«]?$/iu,
  fr: /(?<!\p{L})étape(?: \p{L}+){0,3}? (?:s['’]appelle|se nomme|appelée|nommée) (?:« ?|["“])?$/iu,
  pl: /(?<!\p{L})(?:krok|etap)(?: \p{L}+){0,3}? (?:nazywa się|nosi nazwę|nazwaliśmy) ["„“]?$/iu,
}

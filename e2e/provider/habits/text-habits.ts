import type { Asked, Scene } from './habit.ts'
import { atFirst, habit, written } from './habit.ts'
import { half } from './openai-wire.ts'

const line = habit('text')
const as =
  (tell: (asked: Asked) => string): Scene =>
  (asked) => ({ text: tell(asked), whole: true })
const model = 'habit of small models'
const pretty = ({ answer }: Asked): string => JSON.stringify(answer, null, 2)

const mapKeys = (value: unknown, change: (key: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((inner) => mapKeys(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [change(key), mapKeys(inner, change)]),
  )
}
const mapTexts = (value: unknown, change: (text: string) => unknown): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]))
}
const snake = (key: string): string => key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1)
const spaced = (key: string): string =>
  pascal(key)
    .replace(/[A-Z]/gu, (letter) => ` ${letter}`)
    .trim()
const numbers = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'number' ? String(inner) : inner,
  )

const schema = (asked: Asked): unknown => {
  const form = asked.body['response_format']
  return typeof form === 'object' && form !== null ? form : { type: 'object' }
}

/** A Python dict as models of that habit print it. */
const python = ({ answer }: Asked): string => {
  const told = (value: unknown): string => {
    if (value === null) return 'None'
    if (typeof value === 'boolean') return value ? 'True' : 'False'
    if (typeof value === 'string')
      return `'${JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`
    if (Array.isArray(value)) return `[${value.map(told).join(', ')}]`
    if (typeof value !== 'object') return JSON.stringify(value)
    return `{${Object.entries(value)
      .map(([key, inner]) => `'${key}': ${told(inner)}`)
      .join(', ')}}`
  }
  return told(answer)
}

/** What stands around and in an answer whose content is right and whole. */
export const textHabits = [
  line(
    'text-fence',
    'the object in a code fence',
    model,
    written(),
    as((asked) => `\`\`\`json\n${pretty(asked)}\n\`\`\``),
  ),
  line(
    'text-fence-chatter',
    'a code fence and chatter around it',
    'lmstudio-ai/lmstudio-bug-tracker#2403',
    written(),
    as(
      (asked) =>
        `Sure! Here is the JSON:\n\n\`\`\`json\n${pretty(asked)}\n\`\`\`\n\nLet me know if you want {more}.`,
    ),
  ),
  line(
    'text-fence-open',
    'a code fence that is never closed',
    model,
    written(),
    as((asked) => `\`\`\`json\n${pretty(asked)}`),
  ),
  line(
    'text-fence-tilde',
    'a fence of tildes',
    model,
    written(),
    as((asked) => `~~~\n${pretty(asked)}\n~~~`),
  ),
  line(
    'text-chatter-before',
    'a sentence before the object',
    model,
    written(),
    as(({ text }) => `Here is the answer you asked for: ${text}`),
  ),
  line(
    'text-chatter-braces',
    'a sentence with braces before the object',
    model,
    written(),
    as(({ text }) => `I fill in {{businessName}} and {offer} as asked.\n${text}`),
  ),
  line(
    'text-chatter-after',
    'a remark after the object',
    model,
    written(),
    as(({ text }) => `${text}\n\nNote: [1] I kept it short.`),
  ),
  line(
    'text-doubled',
    'the object twice',
    'openclaw/openclaw#142888',
    written(),
    as(({ text }) => `${text}\n${text}`),
  ),
  line(
    'text-draft-first',
    'a draft object of another form, then the answer',
    'sgl-project/sglang#33154 (family)',
    written(),
    as(({ text }) => `{"plan": ["hook", "proof"]}\n\n${text}`),
  ),
  line(
    'text-in-string',
    'the object as one JSON text',
    'prathyushnallamothu/ollamago#1',
    written(),
    as(({ text }) => JSON.stringify(text)),
  ),
  line(
    'text-in-list',
    'the object as the one entry of a list',
    model,
    written(),
    as(({ text }) => `[${text}]`),
  ),
  line(
    'text-wrapped-response',
    '{"response": {…}}',
    'SpringCare/VERA-MH#171',
    written(),
    as(({ text }) => `{"response":${text}}`),
  ),
  line(
    'text-wrapped-name',
    'the object under the name of its form',
    'SpringCare/VERA-MH#171 (family)',
    written(),
    as(({ answer, body }) => JSON.stringify({ [nameOf(body)]: answer })),
  ),
  line(
    'text-wrapped-properties',
    'the object under `properties`, beside the schema’s own words',
    'mkht/PSOpenAI#44 (family); ollama/ollama#8063 (family)',
    written(),
    as(({ answer }) => JSON.stringify({ type: 'object', properties: answer })),
  ),
  line(
    'text-wrapped-twice',
    '{"result": {"data": {…}}}',
    'SpringCare/VERA-MH#171 (family)',
    written(),
    as(({ text }) => `{"result":{"data":${text}}}`),
  ),
  line(
    'text-tool-call',
    'a tool call in the text: {"name", "arguments": {…}}',
    'lmstudio-ai/lmstudio-bug-tracker#2403 (family)',
    written(),
    as(({ text, body }) => `{"name":"${nameOf(body)}","arguments":${text}}`),
  ),
  line(
    'text-tool-call-text',
    'a tool call whose arguments are a JSON text',
    'lmstudio-ai/lmstudio-bug-tracker#2403 (family)',
    written(),
    as(
      ({ text, body }) => `<tool_call>${JSON.stringify({ name: nameOf(body), arguments: text })}</tool_call>`,
    ),
  ),
  line(
    'text-schema-first',
    'the schema is repeated before the answer',
    'ollama/ollama#8063 (family)',
    written(),
    as((asked) => `${JSON.stringify(schema(asked))}\n\n${asked.text}`),
  ),
  line(
    'text-key-snake',
    'keys in snake_case',
    model,
    written(),
    as(({ answer }) => JSON.stringify(mapKeys(answer, snake))),
    { sections: [1] },
  ),
  line(
    'text-key-pascal',
    'keys with a capital',
    model,
    written(),
    as(({ answer }) => JSON.stringify(mapKeys(answer, pascal))),
    { sections: [1] },
  ),
  line(
    'text-key-spaces',
    'keys as words with spaces',
    model,
    written(),
    as(({ answer }) => JSON.stringify(mapKeys(answer, spaced))),
    { sections: [1] },
  ),
  line(
    'text-key-space-around',
    'keys with blanks around them',
    model,
    written(),
    as(({ answer }) => JSON.stringify(mapKeys(answer, (key) => ` ${key} `))),
  ),
  line(
    'text-list-as-text',
    'a list as the text of a JSON list',
    'gadievron/raptor#97 (family)',
    written(),
    as(({ answer }) =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(answer).map(([key, value]) => [
            key,
            Array.isArray(value) ? JSON.stringify(value) : value,
          ]),
        ),
      ),
    ),
  ),
  line(
    'text-list-as-object',
    'a list as an object with the keys "0", "1", …',
    model,
    written(),
    as(({ answer }) =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(answer).map(([key, value]) => [key, Array.isArray(value) ? { ...value } : value]),
        ),
      ),
    ),
  ),
  line(
    'text-numbers-text',
    'numbers as texts',
    'gadievron/raptor#97; ollama/ollama#8063',
    written(4),
    as(({ answer }) => JSON.stringify(numbers(answer))),
    { sections: [1, 2, 14, 13] },
  ),
  line(
    'text-trailing-comma',
    'a comma after the last entry',
    'jsonrepair, README',
    written(),
    as((asked) => pretty(asked).replaceAll('\n}', ',\n}').replaceAll('\n  ]', ',\n  ]')),
  ),
  line(
    'text-missing-comma',
    'a comma is missing between two fields',
    'jsonrepair, README',
    written(),
    as((asked) => pretty(asked).replace('",\n', '"\n')),
  ),
  line(
    'text-comments',
    '// and /* */ comments between the fields',
    'jsonrepair, README',
    written(),
    as((asked) => pretty(asked).replace('{\n', '{\n  // the answer\n').replace(',\n', ', /* next */\n')),
  ),
  line(
    'text-raw-newlines',
    'line breaks and tabs inside of texts as they are',
    'jsonrepair, README',
    written(),
    as(({ answer }) => JSON.stringify(answer).replaceAll('\\n', '\n').replaceAll('\\t', '\t')),
    { sections: [3] },
  ),
  line(
    'text-single-quotes',
    'a Python dict: single quotes, True, None',
    'jsonrepair, README',
    written(),
    as(python),
  ),
  line(
    'text-bare-keys',
    'keys without quotes',
    'jsonrepair, README',
    written(),
    as((asked) => pretty(asked).replace(/"(\w+)":/gu, '$1:')),
  ),
  line(
    'text-curly-quotes',
    'curly quotes around keys',
    'jsonrepair, README',
    written(),
    as((asked) => pretty(asked).replace(/"(\w+)":/gu, '“$1”:')),
  ),
  line(
    'text-escaped',
    'every quote escaped, as from a text in a text',
    'prathyushnallamothu/ollamago#1 (family)',
    written(),
    as(({ text }) => JSON.stringify(text).slice(1, -1)),
  ),
  line(
    'text-bom',
    'a byte order mark before the object',
    'jsonrepair, README (family)',
    written(),
    as(({ text }) => `\uFEFF${text}`),
  ),
  line(
    'text-no-break-space',
    'no-break spaces between the fields',
    'jsonrepair, README',
    written(),
    as((asked) => pretty(asked).replaceAll('\n  ', '\n\u00A0\u00A0')),
  ),
  line(
    'text-special-tokens',
    'the end mark of the model’s template stands in the text',
    'ggml-org/llama.cpp#20215 (family)',
    written(),
    as(({ text }) => `${text}<|im_end|>`),
  ),
  line(
    'text-channel-marks',
    'marks of channels around the answer',
    'ollama/ollama#17427 (gpt-oss, family)',
    written(),
    as(({ text }) => `<|channel|>final<|message|>${text}<|return|>`),
  ),
  line(
    'text-null-extra',
    'a key that nobody asked for, with null',
    model,
    written(),
    as(({ answer }) => JSON.stringify({ ...answer, error: null })),
  ),
  line(
    'text-empty-lists',
    'lists without entries, once',
    'llama.cpp server, tried by us with a real one',
    written(2),
    atFirst(1, ({ answer }) => ({
      text: JSON.stringify(
        Object.fromEntries(
          Object.entries(answer).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
        ),
      ),
      whole: false,
    })),
  ),
  line(
    'text-cut-in-fence',
    'half of the object in a closed code fence, once',
    model,
    written(2),
    atFirst(1, (asked) => ({ text: `\`\`\`json\n${half(asked)}\n\`\`\``, whole: false })),
  ),
  line(
    'text-plain-prose',
    'prose instead of an object, once',
    model,
    written(2),
    atFirst(1, () => ({ text: 'I would love to help. What tone do you want?', whole: false })),
  ),
]

/** The name of the form that was asked for. */
function nameOf(body: Asked['body']): string {
  const form = body['response_format']
  const named = typeof form === 'object' && form !== null && 'json_schema' in form ? form.json_schema : null
  return typeof named === 'object' && named !== null && 'name' in named && typeof named.name === 'string'
    ? named.name
    : 'answer'
}
export { mapTexts }

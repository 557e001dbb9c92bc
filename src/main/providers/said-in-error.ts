/** What a server said of what went wrong, however many gateways have wrapped it. */
export interface SaidInError {
  /** Codes, types and names of errors, without capitals. */
  codes: readonly string[]
  /** Sentences, the outermost first. */
  messages: readonly string[]
  /** Names of the fields of the question that are said to be wrong. */
  params: readonly string[]
  /** A status that stands in the error, for those that come with one of success. */
  status: number | null
  /** Numbers under a name of their own, such as `n_ctx`. */
  numbers: Readonly<Record<string, number>>
  /** What the model had written when it broke the form (Groq). */
  failedGeneration: string | null
}

const codeNames = [
  ...[
    'code',
    'type',
    'status',
    'reason',
    'error_code',
    'errorCode',
    'error_type',
    'name',
    '__type',
    'quotaId',
  ],
]
const messageNames = [
  ...['message', 'msg', 'detail', 'error', 'error_description', 'error_message', 'error_msg', 'errmsg'],
  ...['status_msg', 'title', 'raw'],
]
const paramNames = ['param', 'loc', 'field', 'parameter']

/** What matters stands at the beginning, in characters. */
const mostOfAMessage = 4_000

/** Reads a body that may be an object, a list, a text, or a text with one of these in it. */
export function saidInError(body: string): SaidInError {
  const said = {
    codes: new Set<string>(),
    messages: new Set<string>(),
    params: new Set<string>(),
    status: null as number | null,
    numbers: {} as Record<string, number>,
    failedGeneration: null as string | null,
  }
  const addMessage = (text: string): void => {
    if (text.trim() !== '') said.messages.add(text.trim().slice(0, mostOfAMessage))
  }
  const readText = (text: string, depth: number): void => {
    const inner = jsonIn(text)
    if (inner === undefined || typeof inner === 'number') {
      addMessage(text)
      return
    }
    // Words around a JSON, as gateways put them before what they were told.
    if (!/^\s*[[{"]/u.test(text)) addMessage(text)
    read(inner, depth + 1)
  }
  const read = (value: unknown, depth: number): void => {
    if (depth > 8) return
    if (typeof value === 'string') return readText(value, depth)
    if (typeof value !== 'object' || value === null) return
    for (const [name, field] of Object.entries(value).slice(0, 60)) {
      if (name === 'failed_generation' && typeof field === 'string') said.failedGeneration = field
      else if (paramNames.includes(name) && field !== null) addParam(field)
      else if (messageNames.includes(name) && !(name === 'error' && isCode(field))) read(field, depth + 1)
      else if (isCode(field) && (codeNames.includes(name) || name === 'error'))
        said.codes.add(field.toLowerCase())
      else if (name === 'retryDelay' && typeof field === 'string')
        addNumber('retry_after', Number.parseFloat(field))
      else if (typeof field === 'number') addNumber(name, field)
      else if (typeof field === 'object') read(field, depth + 1)
      else if (
        /^(?:http_)?(?:code|status)$/u.test(name) &&
        typeof field === 'string' &&
        /^\d{3}$/u.test(field)
      )
        addNumber(name, Number(field))
    }
  }
  const addParam = (field: unknown): void => {
    const path = Array.isArray(field) ? field.join('.') : field
    if (typeof path === 'string' && path !== '') said.params.add(path.slice(0, 400))
  }
  const addNumber = (name: string, number: number): void => {
    const isStatus = /code|status/u.test(name) && Number.isInteger(number) && number >= 400 && number < 600
    if (isStatus) said.status ??= number
    else said.numbers[name] = number
  }
  read(body, 0)
  return {
    ...said,
    codes: [...said.codes],
    messages: [...said.messages],
    params: [...said.params],
  }
}

/** One word in the letters of code; anything with a space is a sentence. */
const isCode = (field: unknown): field is string =>
  typeof field === 'string' && /^[A-Za-z][\w.#-]{1,80}$/u.test(field)

/** The JSON a text is, or has at its end. */
function jsonIn(text: string): unknown {
  const begin = text.search(/[[{]/u)
  if (begin < 0 || !/[}\]]['"]?\s*$/u.test(text)) return undefined
  try {
    const json: unknown = JSON.parse(text.slice(begin).replace(/['"]\s*$/u, ''))
    return json
  } catch {
    return undefined
  }
}

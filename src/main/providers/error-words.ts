import type { SaidInError } from './said-in-error.ts'

/** What an error is about, as far as its codes and words tell. */
export type ErrorMeaning =
  | 'country-not-served'
  | 'refused'
  | 'quota-exhausted'
  | 'context-too-small'
  | 'model-not-found'
  | 'unauthorized'
  | 'forbidden'
  | 'overloaded'
  | 'rate-limited'
  | 'bad-request'
  | 'nothing-there'

interface Pattern {
  means: ErrorMeaning
  /** One word in the letters of code, in any field that holds such a word. */
  code?: RegExp
  /** Words of the messages. Servers that name nothing put the fact nowhere else. */
  words?: RegExp
  /** Which statuses the words are read for; left out: all that do not say that the server itself failed. */
  status?: readonly (number | null)[]
}

/**
 * Codes before words, and the first that fits, for the account before the question. Every line was reported or is in a
 * vendor's documents or types; read in November 2026.
 */
const patterns: readonly Pattern[] = [
  {
    means: 'country-not-served',
    // OpenAI (songquanpeng/one-api#1692); Gemini: "User location is not supported for the API use."
    code: /^unsupported_(?:country|region)|^(?:country|region|location)_not_supported$/u,
    words:
      /(?:country|region|territory|location)[^.]{0,30}\bnot (?:supported|available|allowed)|not (?:available|supported|offered) in your (?:country|region|location)/iu,
  },
  {
    means: 'refused',
    // Azure (compl-ai/compl-ai#20), OpenAI invalid_prompt, DashScope data_inspection_failed, Zhipu 1301, OpenRouter moderation.
    code: /^(?:content_filter|contentfilter|content_policy_violation|invalid_prompt|responsibleaipolicyviolation|data_?inspection_?failed|(?:content_)?moderation(?:_blocked|_error)?|content_moderation\w*|prohibited_content|safety|refusal|sensitive\w*|image_content_policy_violation)$/u,
    words:
      /content management policy|content (?:filter|policy|safety)|usage polic|\bflagged\b|requires moderation|inappropriate content|content (?:exists )?risk|data inspection|violat\w+ [^.]{0,40}\b(?:policy|policies|terms|guidelines)|considered high risk|不安全|敏感内容|safety (?:system|filter|reasons)/iu,
  },
  {
    means: 'quota-exhausted',
    // OpenAI, Anthropic (billing_error, also 400 with "credit balance", claude-code#66314), Moonshot, MiniMax, DashScope
    // Arrearage, new-api, OpenRouter, DeepSeek "Insufficient Balance", SiliconFlow 30011 (OpenManus#438), xAI, Azure.
    code: /^(?:insufficient_(?:user_)?(?:quota|balance|credits?|funds)(?:_error)?|exceeded_current_quota(?:_error)?|billing\w*|\w+_spend_limit_reached|linked_organization_billing_unavailable|arrearage|account_?overdue\w*|payment_required|(?:out_of|no|not_enough)_credits?|credits?_\w*exhausted|credit_limit_\w+|balance_\w*(?:insufficient|exhausted)|pre_consume_token_quota_failed|quota_(?:exceeded|exhausted|not_enough)|budget_exceeded|exceeded_budget)$/u,
    words:
      /credit balance is too low|insufficient (?:\w+ )?(?:balance|credits?|funds|quota)|balance\b[^.]{0,25}\b(?:insufficient|not enough|too low|exhausted|negative)|(?:quota|credits?) (?:is|are) (?:not enough|insufficient|exhausted|used up|depleted)|not enough (?:credits?|balance|quota|funds)|out of credits?|requires? (?:more|at least \$?[\d·]+) credits?|(?:no|any) (?:remaining )?credits?\b|used all (?:available )?credits|billing hard limit|account is not active|payment required|monthly spending limit|spend(?:ing)? (?:limit|cap)|budget has been exceeded|overdue|in arrears|limit: 0\b|exceeded your current quota(?![^]*(?:retry in|limit: [1-9]))|usage limits?\b[^.]{0,20}\breached|reached your (?:\w+ ){0,3}usage limit|key limit exceeded|credit limit|included credits|exceeded your monthly|free[- ]tier[^.]{0,30}not available|余额不足|欠费|额度不足|额度已用/iu,
  },
  {
    means: 'context-too-small',
    code: /^(?:context_length_exceeded|exceed_context_size\w*|context_window_exceeded|contextwindowexceedederror|context_too_(?:long|large)|prompt_too_long|input_too_long|max_context_length_exceeded)$/u,
    // Anthropic, OpenAI, Gemini, xAI, OpenRouter, Groq, llama.cpp, LM Studio, Copilot, MiniMax, Kimi, Mistral, Bedrock, vLLM.
    words:
      /prompt (?:is )?too long|input (?:is |length )?too long|(?:exceeds?|exceeded|greater than|beyond|larger than|overflow\w*|longer than|too large for)\b[^.]{0,60}\bcontext|context (?:limit|window|length|size)\b[^.]{0,30}\bexceed|input token count[^.]{0,40}exceeds|maximum (?:context|prompt) length|maximum context|exceeded model token limit|context the overflows|token count\b[^.]{0,30}\bexceeds the limit|reduce the length of (?:the messages|your prompt|the input)|context length is (?:only )?\d|`inputs` tokens \+|too many tokens|exceed context limit/iu,
    status: [null, 400, 413, 422, 500],
  },
  {
    means: 'model-not-found',
    code: /^(?:model_?not_?found\w*|model_?not_?exists?|model_not_available|deployment_?not_?found|unknown_model|invalid_model\w*|no_such_model|not_found_error|model_not_supported|model_decommissioned|model_deprecated)$/u,
    // OpenAI, Anthropic "model: x", Ollama (QwenLM/Qwen3-Coder#438), vLLM, Groq decommissioned, OpenRouter, DeepSeek "Model Not Exist",
    // Gemini "models/x is not found for API version", Together "Unable to access model x", Azure, Zhipu 1211.
    words:
      /\bmodel\b[^.]{0,90}?(?:not found|does not exist|doesn't exist|not exist|decommissioned|deprecated|no longer|is not (?:available|supported|a valid|found|loaded)|has been (?:retired|removed|shut down))|\bmodels\/\S+ is not (?:found|supported)|(?:unknown|invalid|no such|unsupported|could not find|cannot find|unable to access) model|(?:not work with|not supported with) the specified model|not a chat model|only supported in v1\/|模型不存在|not a valid model|^model: \S+$|no endpoints found for\b|access to (?:the )?model|no models? (?:is |are )?(?:loaded|available)|no 'model_name' with this/imu,
    status: [null, 400, 403, 404, 410, 422],
  },
  {
    means: 'unauthorized',
    code: /^(?:authentication_?error|invalid_?(?:api_?)?key\w*|api_?key_?invalid|missing_api_key|invalid_?authentication\w*|invalid_(?:access_)?token|unauthorized|unauthenticated|incorrect_api_key|no_api_key|expired_(?:api_)?key|token_expired)$/u,
    // Gemini answers 400 "API key not valid" and 403 for one that leaked, Cohere and others 403.
    words:
      /(?:invalid|incorrect|missing|wrong|expired|malformed|revoked|disabled|no) (?:\w+ )?(?:api[ _-]?key|access token|authentication|credentials?|token provided)|api[ _-]?key\b[^.]{0,30}\b(?:not valid|invalid|missing|expired|not found|required|incorrect|disabled|revoked|leaked|suspended|deactivated|blocked)|\bkey (?:has been|was|is) (?:\w+ ){0,2}(?:disabled|revoked|expired|leaked|suspended|deactivated|deleted)|authentication (?:failed|fails|required|error)|not authenticated|(?:missing|invalid) authorization header|credential is only authorized for/iu,
  },
  {
    means: 'forbidden',
    // OpenRouter names data policies and providers left out with 404 (ShamanicArts/Flow.Launcher.Plugin.AI-Assistant#2).
    // LiteLLM says 401 or 403 of a model that a key may not ask.
    code: /^(?:permission_?error|permission_denied|(?:\w+_)?access_denied|forbidden|request_forbidden|accessdenied\w*)$/u,
    words:
      /no (?:allowed providers|endpoints (?:found|available))|data policy|guardrail restrictions|must be verified|not (?:allowed|permitted|authorized) to (?:use|access|sample)|does not have (?:access|permission)|(?:organi[sz]ation|account|project|team)\b[^.]{0,40}\b(?:disabled|suspended|deactivated|banned|blocked|restricted)|requires terms acceptance/iu,
    status: [null, 400, 403, 404, 451],
  },
  {
    means: 'forbidden',
    // OpenAI says 401 also of a key that is right: a restricted one, or one that is asked with from another network.
    words: /\bmissing scopes?\b|\bIP address\b[^.]{0,40}\bnot authorized/iu,
    status: [401],
  },
  {
    means: 'overloaded',
    code: /^(?:\w*overloaded\w*|unavailable\w*|service_unavailable\w*|capacity_exceeded|server_busy|model_loading|slow_down)$/u,
    words:
      /overloaded|at capacity|server is busy|loading model|model is (?:currently )?loading|temporarily unavailable/iu,
    status: [null, 429, 498],
  },
  {
    means: 'rate-limited',
    code: /^(?:rate_?limit\w*|ramp_limit_exceeded|too_?many_?requests\w*|resource_exhausted|throttl\w+|requests|tokens)$/u,
    words: /rate.?limit|too many requests/iu,
    status: [null],
  },
  {
    means: 'bad-request',
    code: /^(?:invalid_request_error|invalid_argument|bad_?request\w*|unsupported_(?:parameter|value)|invalid_value|unknown_parameter|not_supported|invalid_request|json_validate_failed)$/u,
  },
  {
    means: 'nothing-there',
    // What frameworks say of a path that they do not have.
    words:
      /cannot (?:post|get) \/|invalid url|unknown (?:request )?url|(?:page|path|route|endpoint|url|resource) not found|^not found$|no route|404 page not found|unexpected endpoint|client sent an http request to an https server|plain http request was sent to https port/imu,
    status: [null, 400, 404],
  },
]

/** What codes and words mean together with a status (null: it came with success); null where they name nothing known. */
export function meaningOf(said: SaidInError, status: number | null): ErrorMeaning | null {
  for (const { means, code } of patterns)
    if (code && said.codes.some((word) => code.test(word)) && !isVague(means, status, said)) return means
  const messages = said.messages.map(withoutInnerStops)
  for (const { means, words, status: read } of patterns) {
    const isRead = read ? read.includes(status) : status === null || status < 500
    if (words && isRead && messages.some((message) => words.test(message))) return means
  }
  if (isOfModel(said, status)) return 'model-not-found'
  const last = patterns.find(({ code }) => code && said.codes.some((word) => code.test(word)))
  return last?.means ?? null
}

/** The words look no further than a sentence, and a full stop within a word ends none: “llama3.2” is the name of a model. */
const withoutInnerStops = (message: string): string => message.replace(/\.(?=[^\s"'`)])/gu, '·')

/** The model is named as what is wrong with the question, in words that nobody has reported. */
const isOfModel = ({ params }: SaidInError, status: number | null): boolean =>
  (status === 400 || status === 404 || status === 422) && params.includes('model')

/** Codes that vendors put on other faults too: there the words come first, and a status that says more. */
const isVague = (means: ErrorMeaning, status: number | null, { codes }: SaidInError): boolean =>
  means === 'bad-request' ||
  means === 'forbidden' ||
  // Anthropic's word for a model and for an address that is not there.
  codes.includes('not_found_error') ||
  codes.includes('resource_exhausted') ||
  (means === 'rate-limited' && status !== null)

const digits = (text: string): string => text.replace(/(\d)[,_](?=\d{3})/gu, '$1')
const firstOf = (text: string, shapes: readonly RegExp[]): number | null => {
  for (const shape of shapes) {
    const found = shape.exec(text)?.[1]
    if (found !== undefined) return Number(found)
  }
  return null
}

/** Room there is for question and answer together, the question's own tokens, and what was asked for, where said. */
export function roomIn(said: SaidInError): {
  limit: number | null
  question: number | null
  asked: number | null
} {
  const text = digits(said.messages.join('\n'))
  return {
    limit:
      said.numbers['n_ctx'] ??
      firstOf(text, [
        // "prompt is too long: 213462 tokens > 200000 maximum", "198000 + 20000 > 200000", "(8000 > 4096 - 1200)"
        /\d+(?: tokens)? > (\d+)/u,
        /maximum (?:context|prompt) length (?:is|of)\D{0,12}(\d+)/iu,
        /(\d+) maximum context length/iu,
        /context (?:size|length|window|limit)\D{0,40}?(\d+)/iu,
        /exceeds the (?:limit|maximum)[^\d]{0,50}?(\d+)/iu,
        /token limit\D{0,5}(\d+)/iu,
        /must be <= (\d+)/u,
        /tokens per minute[^:]*: Limit (\d+)/iu,
        /\bn_ctx\D{0,5}(\d+)/u,
      ]),
    question:
      said.numbers['n_prompt_tokens'] ??
      firstOf(text, [
        /(\d+)(?: tokens)? (?:in|from|of) (?:the |your )?(?:messages|prompt|input|text input)/iu,
        /context limit: (\d+) \+/iu,
        /request \((\d+) tokens\)/iu,
        /prompt is too long: (\d+)/iu,
        /input token count\D{0,5}(\d+)/iu,
        /(?:has|have|contains?|passed|given:|resulted in|keep the first|count of)\D{0,3}(\d+)(?: input| `inputs`)? tokens/iu,
        /(?:prompt|messages)\b[^.\d]{0,30}\b(\d+) tokens/iu,
      ]),
    asked: firstOf(text, [/requested:? (?:about |up to )?(\d+)(?! output)\b/iu]),
  }
}

/** Tokens that a plan's minute, or what is left on an account, allows for one question; null where it does not say so. */
export function allowedIn(
  said: SaidInError,
): { limit: number; asked: number } | { affordable: number } | null {
  const text = digits(said.messages.join('\n'))
  // OpenRouter (can1357/oh-my-pi#9569) and Groq (continuedev/continue#10218).
  const affordable = /can only afford (\d+)/iu.exec(text)?.[1]
  if (affordable !== undefined) return { affordable: Number(affordable) }
  const [, limit, asked] = /Limit:? (\d+),(?: Used:? \d+,)? Requested:? (\d+)/iu.exec(text) ?? []
  return Number(asked) > Number(limit) ? { limit: Number(limit), asked: Number(asked) } : null
}

/** The largest bound an error names below the one that was sent; null where it names none. */
export function largestIn(said: SaidInError, sent: number): number | null {
  const text = digits([...said.params, ...said.messages].join('\n'))
  const below = [...text.matchAll(/(?<![\w.])\d+(?![\w.]*\w)/gu)]
    .map(Number)
    .filter((number) => number >= 256 && number < sent)
  return below.length > 0 ? Math.max(...below) : null
}

import { always, claude, claudeRefusal, habit, json, named as says, page, refusal, written } from './habit.ts'

const line = habit('account')
/** Out at once, for all sections, and said once. */
const three = { sections: [1, 2, 3] } as const
const credit = (said: RegExp) => says('quota-exhausted', { said, questions: 3, sentence: /no credit/u })

/** What the account may not, whatever is asked. */
export const accountHabits = [
  line(
    'account-401',
    '401 invalid_api_key',
    'OpenAI docs, error codes',
    says('unauthorized', { questions: 3 }),
    always(refusal(401, { message: 'Incorrect API key provided.', code: 'invalid_api_key' })),
    three,
  ),
  line(
    'account-401-html',
    '401 with an HTML page',
    'openaustralia/theyvoteforyou#1568',
    says('unauthorized'),
    always(page(401, '<html><body>401 Unauthorized</body></html>')),
  ),
  line(
    'account-401-text',
    '401 with plain text',
    'lobehub/lobehub#9385 (family)',
    says('unauthorized'),
    always({ status: 401, headers: { 'content-type': 'text/plain' }, pieces: ['Unauthorized'] }),
  ),
  line(
    'account-401-empty',
    '401 with nothing in it',
    'router-for-me/CLIProxyAPI#2352 (family)',
    says('unauthorized'),
    always({ status: 401, pieces: [] }),
  ),
  line(
    'account-400-key',
    '400: API key not valid',
    'Gemini docs, API keys: 400 INVALID_ARGUMENT',
    says('unauthorized', { questions: 3, said: /API key not valid/u }),
    always(
      json(400, [
        {
          error: {
            code: 400,
            message: 'API key not valid. Please pass a valid API key.',
            status: 'INVALID_ARGUMENT',
            details: [{ reason: 'API_KEY_INVALID' }],
          },
        },
      ]),
    ),
    three,
  ),
  line(
    'account-403-key',
    '403 permission denied for this key',
    'Gemini docs, errors: 403 PERMISSION_DENIED',
    says(['unauthorized', 'forbidden'], { questions: 3 }),
    always(
      json(403, {
        error: { code: 403, message: 'Permission denied on resource', status: 'PERMISSION_DENIED' },
      }),
    ),
    three,
  ),
  line(
    'claude-401',
    '401 authentication_error',
    'Anthropic docs, errors',
    says('unauthorized'),
    always(claudeRefusal(401, 'authentication_error', 'invalid x-api-key')),
    claude,
  ),
  line(
    'claude-400-credit',
    '400 invalid_request_error: credit balance is too low',
    'anthropics/claude-code#66314; #4684; anthropics/anthropic-sdk-typescript#618',
    credit(/credit balance is too low/u),
    always(
      claudeRefusal(
        400,
        'invalid_request_error',
        'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
      ),
    ),
    { ...claude, ...three },
  ),
  line(
    'claude-403',
    '403 permission_error',
    'Anthropic docs, errors',
    says(['forbidden', 'unauthorized'], { questions: 3 }),
    always(
      claudeRefusal(
        403,
        'permission_error',
        'Your API key does not have permission to use the specified resource.',
      ),
    ),
    claude,
  ),
  line(
    'claude-402',
    '402 billing_error',
    'Anthropic docs, errors',
    credit(/billing/u),
    always(claudeRefusal(402, 'billing_error', 'There is an issue with your billing information.')),
    claude,
  ),
  line(
    'account-402',
    '402 Insufficient Balance',
    'continuedev/continue#9853; 666ghj/BettaFish#286 (DeepSeek)',
    credit(/Insufficient Balance/u),
    always(
      refusal(402, { message: 'Insufficient Balance', type: 'unknown_error', code: 'invalid_request_error' }),
    ),
    three,
  ),
  line(
    'account-402-afford',
    '402: more credits, or fewer max_tokens',
    'can1357/oh-my-pi#9569; QwenLM/qwen-code#73 (OpenRouter)',
    [written(2), credit(/more credits/u)],
    (asked) =>
      Number(asked.body['max_tokens'] ?? asked.body['max_completion_tokens']) > 1_000
        ? json(402, {
            error: {
              message:
                'This request requires more credits, or fewer max_tokens. You requested up to 8000 tokens, but can only afford 1000.',
              code: 402,
              metadata: { provider_name: null },
            },
          })
        : null,
  ),
  line(
    'account-429-quota',
    '429 insufficient_quota',
    'OpenAI docs, error codes',
    credit(/billing details/u),
    always(
      refusal(429, {
        message: 'You exceeded your current quota, please check your plan and billing details.',
        type: 'insufficient_quota',
        code: 'insufficient_quota',
      }),
    ),
    three,
  ),
  line(
    'account-429-minimax',
    '429 with type insufficient_balance_error',
    'modelscope/modelscope#1691',
    credit(/insufficient balance/u),
    always(
      json(429, {
        error: {
          http_code: '429',
          message: 'insufficient balance (1008)',
          type: 'insufficient_balance_error',
        },
      }),
    ),
    three,
  ),
  line(
    'account-429-moonshot',
    '429 exceeded_current_quota_error: suspended due to insufficient balance',
    '666ghj/BettaFish#524 (Moonshot)',
    credit(/insufficient balance/u),
    always(
      json(429, {
        error: {
          message:
            'Your account org-1 is suspended due to insufficient balance, please recharge your account or check your plan and billing details',
          type: 'exceeded_current_quota_error',
        },
      }),
    ),
    three,
  ),
  line(
    'account-429-gemini-zero',
    '429 RESOURCE_EXHAUSTED as a list, limit: 0',
    'continuedev/continue#10181; google-gemini/gemini-cli#19976',
    credit(/limit: 0/u),
    always(
      json(429, [
        {
          error: {
            code: 429,
            message: 'You exceeded your current quota, please check your plan and billing details. limit: 0',
            status: 'RESOURCE_EXHAUSTED',
          },
        },
      ]),
    ),
    three,
  ),
  line(
    'account-429-gemini-day',
    '429 with a QuotaFailure that names a day',
    'dcdpr/jp#1061 (Gemini)',
    says(['quota-exhausted', 'rate-limited'], { questions: 3, withinS: 60 }),
    always(
      json(429, [
        {
          error: {
            code: 429,
            status: 'RESOURCE_EXHAUSTED',
            message: 'You exceeded your current quota. Please retry in 45.8s.',
            details: [
              {
                '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
                violations: [
                  { quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier', quotaValue: '20' },
                ],
              },
              { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '45.837906927s' },
            ],
          },
        },
      ]),
    ),
    three,
  ),
  line(
    'account-429-free-day',
    '429: free models per day',
    'brianpetro/obsidian-smart-connections#565 (OpenRouter)',
    says(['quota-exhausted', 'rate-limited'], { questions: 3, withinS: 60, said: /free-models-per-day/u }),
    always(
      json(
        429,
        {
          error: {
            message:
              'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day',
            code: 429,
          },
        },
        { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800000' },
      ),
    ),
    three,
  ),
  line(
    'account-403-key-limit',
    '403 Key limit exceeded',
    'RooCodeInc/Roo-Code#515; MCPJam/inspector#1287 (OpenRouter)',
    credit(/Key limit exceeded/u),
    always(
      json(403, {
        error: {
          message: 'Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys',
          code: 403,
        },
      }),
    ),
    three,
  ),
  line(
    'account-403-balance',
    '403 INSUFFICIENT_BALANCE without `error`',
    'Wei-Shaw/sub2api#890; veniceai/api-docs#149',
    credit(/Insufficient account balance/u),
    always(json(403, { code: 'INSUFFICIENT_BALANCE', message: 'Insufficient account balance' })),
    three,
  ),
  line(
    'account-403-quota',
    '403 insufficient_user_quota',
    'oobabooga/textgen#7257 (family)',
    credit(/quota/u),
    always(
      json(403, {
        error: {
          message: 'user quota is not enough',
          type: 'new_api_error',
          code: 'insufficient_user_quota',
        },
      }),
    ),
    three,
  ),
  line(
    'account-400-arrearage',
    '400 Arrearage',
    'HKUDS/nanobot#4048 (DashScope)',
    credit(/overdue/u),
    always(
      refusal(400, {
        message: 'Access denied, please make sure your account is in good standing: overdue payment.',
        code: 'Arrearage',
        type: 'Arrearage',
      }),
    ),
    three,
  ),
  line(
    'account-403-region',
    '403 unsupported_country_region_territory',
    'songquanpeng/one-api#1692; infiniflow/ragflow#7067',
    says('country-not-served', { sentence: /country/u, questions: 3 }),
    always(
      refusal(403, {
        message: 'Country, region, or territory not supported',
        type: 'request_forbidden',
        code: 'unsupported_country_region_territory',
      }),
    ),
    three,
  ),
  line(
    'account-400-location',
    '400: user location is not supported',
    'Gemini docs, available regions',
    says('country-not-served', { questions: 3 }),
    always(
      json(400, [
        {
          error: {
            code: 400,
            message: 'User location is not supported for the API use.',
            status: 'FAILED_PRECONDITION',
          },
        },
      ]),
    ),
    three,
  ),
  line(
    'account-404-model',
    '404 model_not_found',
    'OpenAI docs, error codes',
    says('model-not-found', { sentence: /habit-model/u, questions: 3 }),
    always(
      refusal(404, {
        message: 'The model does not exist or you do not have access to it.',
        code: 'model_not_found',
      }),
    ),
    three,
  ),
  line(
    'account-404-ollama',
    '404: model not found, try pulling it first',
    'ollama docs; QwenLM/Qwen3-Coder#438',
    says('model-not-found', { said: /try pulling/u }),
    always(
      json(404, {
        error: {
          message: 'model "qwen3:70b" not found, try pulling it first',
          type: 'api_error',
          param: null,
          code: null,
        },
      }),
    ),
  ),
  line(
    'account-404-deployment',
    '404 DeploymentNotFound',
    'chatboxai/chatbox#646; assafelovic/gpt-researcher#980 (Azure)',
    says('model-not-found', { said: /deployment/u }),
    always(
      json(404, {
        error: {
          code: 'DeploymentNotFound',
          message: 'The API deployment for this resource does not exist.',
        },
      }),
    ),
  ),
  line(
    'account-400-model',
    '400: is not a valid model ID',
    'OpenRouter docs, errors',
    says('model-not-found', { said: /valid model ID/u, questions: 3 }),
    always(json(400, { error: { message: 'habit-model is not a valid model ID', code: 400 } })),
    three,
  ),
  line(
    'account-400-model-not-exist',
    '400: Model Not Exist',
    'DeepSeek docs, error codes (family)',
    says('model-not-found', { questions: 3 }),
    always(refusal(400, { message: 'Model Not Exist' })),
    three,
  ),
  line(
    'account-503-model',
    '503 with code model_not_found: no available channel',
    'MiXaiLL76/auto_ai_router#149 (family, new-api)',
    says('model-not-found', { said: /No available channel/u, questions: 3 }),
    always(
      refusal(503, {
        message: 'No available channel for model habit-model under group default',
        type: 'new_api_error',
        code: 'model_not_found',
      }),
    ),
    three,
  ),
  line(
    'claude-404',
    '404 not_found_error: model',
    'Anthropic docs, errors',
    says('model-not-found'),
    always(claudeRefusal(404, 'not_found_error', 'model: habit-model')),
    claude,
  ),
  line(
    'account-404-data-policy',
    '404: no endpoints match your data policy',
    'ShamanicArts/Flow.Launcher.Plugin.AI-Assistant#2 (OpenRouter)',
    says('forbidden', { said: /data policy/u, questions: 3 }),
    always(
      json(404, {
        error: {
          message:
            'No endpoints found matching your data policy. Enable prompt training here: https://openrouter.ai/settings/privacy',
          code: 404,
        },
      }),
    ),
    three,
  ),
  line(
    'account-404-providers',
    '404: no allowed providers are available for the selected model',
    'maximhq/bifrost#4141 (OpenRouter)',
    says(['forbidden', 'model-not-found'], { said: /No allowed providers/u, questions: 3 }),
    always(
      json(404, {
        error: { message: 'No allowed providers are available for the selected model.', code: 404 },
      }),
    ),
    three,
  ),
  line(
    'account-403-model',
    '403: the project has no access to the model',
    'OpenAI docs, error codes',
    says(['model-not-found', 'forbidden'], { questions: 3, said: /does not have access/u }),
    always(
      refusal(403, {
        message: 'Project `proj_1` does not have access to model `habit-model`',
        code: 'model_not_found',
      }),
    ),
    three,
  ),
]

import type { FinishReason } from './one-question.ts'

/**
 * Words for why an answer ended, of both vendors and of the servers that speak their languages, without capitals and
 * with one kind of dash. Sources: types of both SDKs; Gemini's FinishReason; Ollama's done_reason; text-generation-
 * inference (eos_token, stop_sequence); DeepSeek (insufficient_system_resource); Zhipu (sensitive); Bedrock
 * (guardrail_intervened); issue threads named in `e2e/provider`. Read in November 2026.
 */
const words: Readonly<Record<FinishReason | 'fault', readonly string[]>> = {
  stop: [
    ...[
      'stop',
      'stopped',
      'end_turn',
      'end',
      'eos',
      'eos_token',
      'eot',
      'eot_id',
      'end_of_text',
      'end_of_turn',
    ],
    ...[
      'stop_sequence',
      'stop_token',
      'stop_str',
      'complete',
      'completed',
      'done',
      'finish',
      'finished',
      'success',
    ],
    ...['tool_calls', 'tool_call', 'function_call', 'tool_use', 'normal', 'natural', 'finish_reason_stop'],
  ],
  truncated: [
    ...['length', 'max_tokens', 'max_token', 'max_output_tokens', 'max_completion_tokens', 'max_length'],
    ...[
      'max_new_tokens',
      'token_limit',
      'tokens_limit',
      'limit',
      'model_length',
      'context_length',
      'truncated',
    ],
    ...['context_length_exceeded', 'model_context_window_exceeded', 'max_context_length', 'length_limit'],
    ...['incomplete', 'pause_turn', 'finish_reason_length', 'finish_reason_max_tokens', 'input_limit'],
  ],
  refused: [
    ...[
      'content_filter',
      'content_filtered',
      'filtered',
      'safety',
      'refusal',
      'refused',
      'recitation',
      'blocklist',
    ],
    ...[
      'prohibited_content',
      'spii',
      'guardrail_intervened',
      'guardrails',
      'sensitive',
      'moderation',
      'blocked',
    ],
    ...['error_toxic', 'image_safety', 'language'],
  ],
  fault: [
    ...[
      'error',
      'failed',
      'failure',
      'abort',
      'aborted',
      'cancelled',
      'canceled',
      'insufficient_system_resource',
    ],
    ...[
      'network_error',
      'malformed_response',
      'malformed_function_call',
      'server_error',
      'internal_error',
      'timeout',
    ],
    ...['unavailable', 'overloaded', 'disconnect', 'disconnected', 'interrupted'],
  ],
  // Nothing that says anything: "null", "other", "unknown".
  unsaid: [],
}

const known = new Map(
  (['stop', 'truncated', 'refused', 'fault'] as const).flatMap((reason) =>
    words[reason].map((word) => [word, reason] as const),
  ),
)

/** What a word for the end means; null where it says nothing, as while the answer is still being written. */
export const finishReasonOf = (word: string): FinishReason | 'fault' | null =>
  known.get(
    word
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/gu, '_'),
  ) ?? null

import type { CheckRequest } from '../../core/ports.ts'

/** The smallest question that shows everything a run needs: a form, a stream, an answer of one word. */
export const tinyQuestion: CheckRequest = {
  system: 'You answer with one JSON object and nothing else.',
  shared: 'This is a test of the connection.',
  prompt: '<check/>\nAnswer with the word "ready" in the field "word": {"word":"ready"}',
  schemaName: 'check',
  schema: {
    type: 'object',
    properties: { word: { type: 'string' } },
    required: ['word'],
    additionalProperties: false,
  },
  // What it finds out holds for the questions of a run, which are many.
  alone: false,
  // Twenty would do; some servers refuse so small a bound, and some models think a little even when told not to.
  maxTokens: 500,
  material: { kind: 'check' },
}

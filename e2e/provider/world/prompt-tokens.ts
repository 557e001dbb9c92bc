/** Tokens of a question in the simulator, where prompts are short: system, intake, the words and what it reads. */
export const promptTokens = 3_000

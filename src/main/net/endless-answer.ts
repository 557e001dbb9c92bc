/** No answer of a model is larger. Whoever sends more is not a model, and would only fill the memory. */
export const mostBytes = 32 * 1024 * 1024

/** More bytes than `mostBytes`. */
export class EndlessAnswer extends Error {}

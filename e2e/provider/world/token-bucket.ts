/** A key's tokens a minute, as vendors count: full at first, filled evenly, a request takes what it may need. */
export interface TokenBucket {
  /** 0: the tokens are taken. Else milliseconds until they would be there, and nothing is taken. */
  take(at: number, tokens: number): number
  /** Tokens that are there now. */
  left(at: number): number
}

/** `at` in milliseconds from any zero; a request larger than a minute's tokens is let in when the bucket is full. */
export function tokenBucket(perMinute: number): TokenBucket {
  let left = perMinute
  let filledAt = 0
  const fill = (at: number): void => {
    left = Math.min(perMinute, left + ((at - filledAt) / 60_000) * perMinute)
    filledAt = at
  }
  return {
    left(at) {
      fill(at)
      return left
    },
    take(at, tokens) {
      fill(at)
      const wanted = Math.min(tokens, perMinute)
      if (wanted <= left) {
        left -= wanted
        return 0
      }
      return Math.ceil(((wanted - left) / perMinute) * 60_000)
    },
  }
}

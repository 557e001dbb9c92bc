/** Nothing came for as long as was asked about. */
export interface Silence {
  kind: 'silence'
}

/**
 * What a source gives, and a sign each time nothing comes for `wait()` milliseconds; null: silence is not told. When
 * the reader turns away, nobody waits for a source that says nothing: whoever owns its connection closes it.
 */
export async function* unlessSilent<T>(
  source: AsyncGenerator<T, undefined>,
  wait: () => number | null,
): AsyncGenerator<T | Silence, undefined> {
  let next = source.next()
  try {
    for (;;) {
      const ms = wait()
      const first = ms === null ? await next : await orAfter(ms, next)
      if (first === null) yield { kind: 'silence' }
      else if (first.done) return
      else {
        yield first.value
        next = source.next()
      }
    }
  } finally {
    void next.catch(() => undefined)
    void source.return(undefined).catch(() => undefined)
  }
}

/** Settles with `what`, or with null after `ms`. */
function orAfter<T>(ms: number, what: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms)
    const over = (): void => clearTimeout(timer)
    what.then(resolve, reject).finally(over)
  })
}

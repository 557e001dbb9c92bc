/** The value, worked out when it is first asked for. */
export function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null
  return () => (done ??= { value: work() }).value
}

/** The same for each thing it is asked about, as long as that thing is there: the answers of an intake, a text. */
export function onceFor<K extends object, T>(work: (about: K) => T): (about: K) => T {
  const known = new WeakMap<K, () => T>()
  return (about) => {
    const before = known.get(about)
    if (before) return before()
    const value = once(() => work(about))
    known.set(about, value)
    return value()
  }
}

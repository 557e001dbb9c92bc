/** Runs something after so many milliseconds unless the function it hands back is called before. */
export function later(run: () => void, ms: number): () => void {
  const timer = window.setTimeout(run, ms)
  return () => window.clearTimeout(timer)
}

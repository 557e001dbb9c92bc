/** A sentence of ours. What it quotes is somebody's words, set apart in their own direction. */
export function Sentence({ words }: { words: string }) {
  return words
    .split(/(?<=“)([^”]*)(?=”)/u)
    .map((piece, at) => (at % 2 === 1 ? <bdi key={at}>{piece}</bdi> : piece))
}

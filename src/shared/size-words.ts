/** "312 MB", "1.2 GB": a size in bytes as file windows say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [unit, name] = bytes < 1e6 ? [1e3, 'KB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB']
  const many = bytes / unit
  return `${many < 10 && unit > 1e3 ? many.toFixed(1) : Math.round(many)} ${name}`
}

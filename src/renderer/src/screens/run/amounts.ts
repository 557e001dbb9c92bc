/** Milliseconds as a clock shows them: "0:41", "12:05", "1:02:03". Negative times read as "0:00". */
export function clockTime(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000))
  const seconds = String(all % 60).padStart(2, '0')
  const minutes = Math.floor(all / 60) % 60
  const hours = Math.floor(all / 3600)
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
}

/** A count short enough for a card: 940, "1.4k", "12k". */
export function shortCount(count: number): string {
  if (count < 1000) return String(count)
  const thousands = count / 1000
  return `${thousands < 10 ? thousands.toFixed(1).replace(/\.0$/, '') : Math.round(thousands)}k`
}

/** US dollars: "$0.21"; less than a cent is said as such. */
export function money(dollars: number): string {
  return dollars > 0 && dollars < 0.01 ? 'under $0.01' : `$${dollars.toFixed(2)}`
}

/** A share in per cent with one decimal where it is small: "3.2 %", "96 %". */
export function percent(share: number): string {
  const value = share * 100
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} %`
}

/** "1 word", "612 words", "2,140 words". */
export const wordCount = (words: number): string =>
  `${words.toLocaleString('en')} word${words === 1 ? '' : 's'}`

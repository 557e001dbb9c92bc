/** Endings of names that no public directory knows (RFC 6762, 8375, 6761; ICANN keeps `internal` for private use). */
const privateEndings = ['.local', '.localhost', '.lan', '.internal', '.home.arpa']

/** True for this computer and for what lies in the same house or company: nobody outside can answer there. */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[|\]$|\.$/gu, '')
  if (name.includes(':')) return name === '::1' || /^f[cd]|^fe[89ab]/u.test(name)
  const numbers = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/u.exec(name)
  if (numbers) return isPrivateNumber(Number(numbers[1]), Number(numbers[2]))
  // A name of one word is looked up in the network one is in, and nowhere else. A bare number is an odd public address.
  return !/[.]|^\d+$|^0x/u.test(name) || privateEndings.some((ending) => name.endsWith(ending))
}

/** RFC 1918, 3927 (link-local) and 6598 (shared by carriers, used by private networks over the internet). */
function isPrivateNumber(first: number, second: number): boolean {
  if (first === 10 || first === 127) return true
  if (first === 192) return second === 168
  if (first === 169) return second === 254
  if (first === 172) return second >= 16 && second <= 31
  return first === 100 && second >= 64 && second <= 127
}

/** The bytes of a well-formed text in UTF-8; core has no encoder of the platform. */
export const utf8BytesOf = (text: string): number[] =>
  Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0
    const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f)
    if (code < 0x80) return [code]
    if (code < 0x800) return [0xc0 | (code >> 6), tail(0)]
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)]
    return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)]
  })

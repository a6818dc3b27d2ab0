const decoder = new TextDecoder('gb18030')

/** The two-byte part of GB18030, which holds all that notices are written with, by character. */
const twoByteCodes = (): ReadonlyMap<string, readonly [number, number]> => {
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return codes
}

/** A text in GB18030, as the Notepad of a Chinese Windows saves it. Throws for characters outside its two-byte part. */
export const inGb18030 = (text: string): Uint8Array => {
  const codes = twoByteCodes()
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : codes.get(char)
      if (code === undefined) throw new Error(`no two-byte code for ${char}`)
      return code
    }),
  )
}

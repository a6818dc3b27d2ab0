const BRACKETS = /[〔［【〖（([{﹝]\s*(\d{4})\s*年?\s*[〕］】〗）)\]}﹞]/u
const SERIAL = /(?:第\s*)?0*(\d+)\s*号$/u
const OFFICIAL = /^[^\s〔〕]+〔\d{4}〕[1-9]\d*号$/u

/**
 * A 发文字号 in the official form `庆文联党发〔2023〕5号`: the year in full and in 〔〕, which few keyboards have, no 第, no
 * leading zero (GB/T 9704-2012 7.2.5). What does not look like one stays as typed.
 */
export const officialDocumentNumber = (typed: string): string =>
  typed.trim().replace(BRACKETS, '〔$1〕').replace(/\s+/gu, '').replace(SERIAL, '$1号')

/** True for a 发文字号 in the official form. */
export const isOfficialDocumentNumber = (text: string): boolean => OFFICIAL.test(text)

/** Some pages write the full stop as a point; behind a word or a bracket it is one. */
const ENDED = /(?:[。！？!?；;：:…”"’）)】》〕]|[\p{Script=Han}）)%”"]\.)$/u
const WELL_ENDED = /(?:[。！？!?…”"’）)】》〕]|[\p{Script=Han}）)%”"]\.)$/u

/** True for a paragraph that ends with a mark a paragraph may end with, `；` and `：` of an enumeration included. */
export const isEnded = (paragraph: string): boolean => ENDED.test(paragraph)

/** True for a text that ends with the end of a sentence. */
export const endsSentence = (text: string): boolean => WELL_ENDED.test(text)

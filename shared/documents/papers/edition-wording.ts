/** Something about the publicity of a finding that should be settled before the notice goes out. */
export type PublicityWarningCode =
  | 'not-public-without-reason'
  | 'public-wording-missing'
  | 'public-wording-same'

/** What the clerk reads about the publicity of a finding before the notice goes out. */
export const PUBLICITY_WARNINGS: Readonly<Record<PublicityWarningCode, string>> = {
  'not-public-without-reason': '不公开的理由还没有填写。',
  'public-wording-missing': '社会公开表述还没有写，公开稿中先印为【待补录】。',
  'public-wording-same': '社会公开表述与台账中的表述相同，请核对是否需要换一种表述公开。',
}

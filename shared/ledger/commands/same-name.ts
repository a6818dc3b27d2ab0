import { type Problem, problem } from '../../problem.ts'

/** The one form of names that differ only in blanks or in the width of letters: 办公室, 办 公 室 and ＡＢ, AB. */
export const comparableName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, '').toLocaleLowerCase('zh-CN')

/** True when two names would be read as the same. */
export const isSameName = (left: string, right: string): boolean =>
  comparableName(left) === comparableName(right)

/** The problem `duplicate-name` when another record (not the one of `ownId`) already bears the name. */
export const duplicateName = (
  records: readonly { readonly id: string; readonly name: string }[],
  name: string,
  ownId?: string,
): Problem | undefined => {
  const other = records.find((record) => record.id !== ownId && isSameName(record.name, name))
  return other === undefined ? undefined : problem('duplicate-name', { name: other.name })
}

/** Sentences about earlier states of the ledger, and words of the history taken out as a file. */

/** 未生效, in the history; `change` is undefined for a line that was cut off. */
export const voidSummary = (
  change: { readonly revision: number; readonly summary: string } | undefined,
): string =>
  change === undefined
    ? '有一行修改记录没有写完整，未生效'
    : `第${change.revision}次修改（${change.summary}）没有保存到台账，未生效`

/** The history line of going back to how the ledger was after a change; `time` is local, null when not known. */
export const restoredRevision = (revision: number, time: string | null): string =>
  revision === 0
    ? '恢复到最初的空台账'
    : `恢复到第${revision}次修改后的内容${time === null ? '' : `（${time}）`}`

/** The same for a snapshot; `name` only for one that was named by hand. */
export const restoredSnapshot = (name: string | null, revision: number, time: string | null): string => {
  const when = `第${revision}次修改后${time === null ? '' : `，${time}`}`
  return name === null ? `恢复到快照（${when}）` : `恢复到快照“${name}”（${when}）`
}

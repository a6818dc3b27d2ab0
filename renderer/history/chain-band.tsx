import { Alert, Button } from 'antd'
import type { ChainCheck } from '#shared/bridge/history-view.ts'
import { momentOf } from './state-name.ts'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.chain

/** Says from which line on the history can no longer be trusted; nothing while it is whole. */
export const ChainBand = (props: {
  readonly check: ChainCheck | undefined
  readonly onAgain: () => void
}) => {
  const { check } = props
  if (check?.kind !== 'broken') return null
  return (
    <Alert
      banner
      type="error"
      data-testid="chain-band"
      title={
        check.firstBadLine > check.lines
          ? words.cutOff(check.lines)
          : words.broken(check.firstBadLine, check.lines)
      }
      description={words.brokenKept(
        check.proven && words.proven(check.proven.revision, momentOf(check.proven.time)),
      )}
      action={
        <Button size="small" onClick={props.onAgain}>
          {words.again}
        </Button>
      }
    />
  )
}

/** The last revision whose record is proven, where the chain is broken; null while all are. */
export const lastProven = (check: ChainCheck | undefined): number | null =>
  check?.kind === 'broken' ? (check.proven?.revision ?? 0) : null

/** What stands beside the title: that the history was gone through, and is whole. */
export const chainNote = (check: ChainCheck | undefined): string | undefined =>
  check === undefined ? words.checking : check.kind === 'whole' ? words.whole(check.lines) : undefined

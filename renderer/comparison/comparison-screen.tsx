import { Button, Empty, Segmented, Space } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type EditionDifference, editionDifferences } from '#shared/documents/papers/edition-differences.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { currentLocation, goTo } from '../session/navigation.ts'
import { useInspection, useOpenSession } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import styles from './comparison.module.css'
import { DifferenceRow } from './difference-row.tsx'
import { COMPARISON_WORDS } from './wording.ts'

/** Which differences are shown: by the publicity of their finding, or those of no finding. */
type Filter = 'all' | 'notPublic' | 'otherWording' | 'other'

const FILTERS: readonly Filter[] = ['all', 'notPublic', 'otherWording', 'other']

const passes = ({ publicity }: EditionDifference, filter: Filter): boolean =>
  filter === 'all' || (publicity ?? 'other') === filter

/** Back to the screen the comparison was asked for on. */
const leave = () => goTo({ screen: currentLocation().screen })

const useLeaveByEscape = () => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      // Escape in a dialog over the screen closes the dialog.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return
      leave()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** The differences as the ledger was saved last; they may lag behind typing. */
const useDifferences = (inspectionId: string): readonly EditionDifference[] | undefined => {
  const { ledger, view } = useOpenSession()
  const saved = useDeferredValue<typeof ledger | null>(ledger, null)
  return useMemo(
    () =>
      saved?.inspections.some(({ id }) => id === inspectionId) === true
        ? editionDifferences(saved, inspectionId, { today: view.today })
        : undefined,
    [saved, inspectionId, view.today],
  )
}

const Comparison = ({ inspection }: { readonly inspection: Inspection }) => {
  const differences = useDifferences(inspection.id)
  const [filter, setFilter] = useState<Filter>('all')
  useLeaveByEscape()
  const count = (wanted: Filter) => differences?.filter((each) => passes(each, wanted)).length ?? 0
  const shown = differences?.filter((each) => passes(each, filter)) ?? []
  return (
    <ScreenFrame
      flush
      title={COMPARISON_WORDS.title}
      note={differences === undefined ? undefined : COMPARISON_WORDS.note(differences.length)}
      actions={
        <Space>
          <Segmented<Filter>
            aria-label={COMPARISON_WORDS.filter}
            value={filter}
            options={FILTERS.map((value) => ({
              value,
              label: COMPARISON_WORDS.filters[value](count(value)),
            }))}
            onChange={setFilter}
          />
          <Button onClick={leave}>{COMPARISON_WORDS.back}</Button>
        </Space>
      }
    >
      <div className={styles.scroll}>
        <div className={styles.head} aria-hidden="true">
          <span>{COMPARISON_WORDS.publicEdition}</span>
          <span>{COMPARISON_WORDS.internalEdition}</span>
        </div>
        {differences?.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={COMPARISON_WORDS.none} />
        )}
        {shown.map((difference) => (
          <DifferenceRow key={difference.key} inspection={inspection} difference={difference} />
        ))}
      </div>
    </ScreenFrame>
  )
}

/** 公开稿与党内通报对照: where the two editions of the notice print different words, side by side. */
export const ComparisonScreen = () => {
  const inspection = useInspection()
  return inspection === undefined ? null : <Comparison key={inspection.id} inspection={inspection} />
}

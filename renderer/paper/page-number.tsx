import { PAGE_NUMBER, sheetOf } from '#shared/documents/page-layout.ts'
import type { PageFormat } from '#shared/documents/paper-document.ts'
import styles from './paper.module.css'
import { fontFamily, points } from './paper-metrics.ts'

/**
 * `— 1 —` under the type area, odd pages right and even pages left, one character in (GB/T 9704-2012 7.5). On a sheet that
 * lies it stands where it would on the upright one: at the left edge, read from the right.
 */
export const PageNumber = (props: { readonly number: number; readonly format: PageFormat }) => {
  const { format, number } = props
  const sheet = sheetOf(format)
  const side = number % 2 === 1 ? styles.odd : styles.even
  const text = `${PAGE_NUMBER.before}${number}${PAGE_NUMBER.after}`
  const style = { fontFamily: fontFamily('pageNumber', 'han') }
  if (format.orientation === 'portrait')
    return (
      <div
        className={`${styles.pageNumber} ${side}`}
        style={{
          ...style,
          top: points(sheet.height - sheet.margin.bottom + PAGE_NUMBER.belowTypeArea - PAGE_NUMBER.line / 2),
          left: points(sheet.margin.left),
          width: points(sheet.typeArea.width),
        }}
      >
        {text}
      </div>
    )
  return (
    <div
      className={`${styles.pageNumber} ${styles.turned} ${side}`}
      style={{
        ...style,
        left: points(sheet.margin.left - PAGE_NUMBER.belowTypeArea - PAGE_NUMBER.line / 2),
        top: points(sheet.margin.top),
        width: points(sheet.typeArea.height),
      }}
    >
      {text}
    </div>
  )
}

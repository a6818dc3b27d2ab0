import type { Picture } from '#shared/documents/paper-document.ts'
import styles from './paper.module.css'

/** A drawing at its size. As an image an SVG runs no scripts and loads nothing, whatever stands in it. */
export const PictureView = (props: { readonly picture: Picture }) => {
  const { svg, width, height, description } = props.picture
  return (
    <img
      className={styles.picture}
      style={{ width: `${width}mm`, height: `${height}mm` }}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      alt={description}
    />
  )
}

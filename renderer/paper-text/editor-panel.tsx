import { CloseOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../shell/icon-button.tsx'
import styles from './editor-panel.module.css'
import { TEXT_WORDS } from './wording.ts'

/** What opens above the editor and leaves the paper in sight. Takes the focus; Escape closes it and gives the focus back. */
export const EditorPanel = (props: {
  readonly title: string
  readonly note?: string
  /** A list to work through: leaves most of the room to what is worked on. */
  readonly list?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const panel = useRef<HTMLElement>(null)
  const { onClose } = props
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const element = panel.current
    const opener = document.activeElement
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // The first Escape belongs to the open list of a field.
      if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return
      event.stopPropagation()
      close.current()
    }
    element?.focus()
    element?.addEventListener('keydown', onKeyDown)
    return () => {
      element?.removeEventListener('keydown', onKeyDown)
      const lost = document.activeElement === document.body || document.activeElement === null
      if (lost && opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <section
      ref={panel}
      className={props.list === true ? `${styles.panel} ${styles.low}` : styles.panel}
      aria-label={props.title}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{props.title}</h2>
        {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
        <IconButton
          size="small"
          className={styles.close ?? ''}
          icon={<CloseOutlined />}
          label={TEXT_WORDS.closePanel(props.title)}
          onClick={onClose}
        />
      </div>
      <div className={styles.body}>{props.children}</div>
    </section>
  )
}

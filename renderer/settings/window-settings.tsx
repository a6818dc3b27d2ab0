import { Button, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Field, Section } from '../fields/form-parts.tsx'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import { forgetLayout } from '../session/remembered-layout.ts'
import styles from './settings-screen.module.css'
import { SETTINGS_WORDS } from './wording.ts'

const words = SETTINGS_WORDS.window

/** Sizes to choose from; 1 is 100 %. */
const ZOOMS = [0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** The zoom of the window, which the menu and the keys change too. */
const useZoom = (): readonly [number, (zoom: number) => void] => {
  const [zoom, setZoom] = useState(1)
  useEffect(() => {
    const read = () =>
      void bridge.getPreferences().then((answer) => {
        if (answer.ok) setZoom(answer.value.zoom)
      })
    read()
    // A page that is zoomed has another size.
    window.addEventListener('resize', read)
    return () => window.removeEventListener('resize', read)
  }, [])
  const change = async (next: number) => {
    const answer = await bridge.setPreferences({ zoom: next })
    if (answer.ok) setZoom(answer.value.zoom)
    else sayProblem(answer.problem)
  }
  return [zoom, (next) => void change(next)]
}

/** 界面: how this PC's window looks. */
export const WindowSettings = () => {
  const [zoom, setZoom] = useZoom()
  const zooms = [...new Set([...ZOOMS, zoom])].sort((one, other) => one - other)
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.grid}>
        <Field label={words.zoom} hint={words.zoomHint}>
          <Select
            aria-label={words.zoom}
            className={styles.narrow ?? ''}
            value={zoom}
            options={zooms.map((value) => ({ value, label: words.zoomValue(Math.round(value * 100)) }))}
            onChange={setZoom}
          />
        </Field>
        <Field label={words.layout}>
          <Button
            onClick={() => {
              forgetLayout()
              say(words.layoutReset)
            }}
          >
            {words.resetLayout}
          </Button>
        </Field>
      </div>
    </Section>
  )
}

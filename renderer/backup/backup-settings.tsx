import { InputNumber, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Preferences } from '#shared/bridge/preferences.ts'
import { Field, Section } from '../fields/form-parts.tsx'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import styles from './backup-screen.module.css'
import { refreshBackupState } from './backup-state.ts'
import { BACKUP_WORDS } from './wording.ts'

const words = BACKUP_WORDS.settings

type Kept = Pick<Preferences, 'backupReminderDays' | 'keptBackups' | 'closingQuestion'>

const QUESTIONS = (['changed', 'due', 'never'] as const).map((value) => ({
  value,
  label: words.closingChoices[value],
}))

const NumberField = (props: {
  readonly label: string
  readonly unit: string
  readonly hint: string
  readonly name: 'backupReminderDays' | 'keptBackups'
  readonly value: number
  readonly onChange: (value: number) => void
}) => {
  const { minValue, maxValue } = Preferences.shape[props.name]
  return (
    <Field label={props.label} hint={props.hint}>
      <InputNumber
        aria-label={props.label}
        min={minValue ?? 1}
        max={maxValue ?? 1}
        precision={0}
        value={props.value}
        suffix={props.unit}
        onChange={(value) => {
          if (value !== null) props.onChange(value)
        }}
      />
    </Field>
  )
}

/** 备份 in 设置: when to remind, and how many backups each place keeps. */
export const BackupSettings = () => {
  const [kept, setKept] = useState<Kept | undefined>(undefined)
  useEffect(() => {
    void bridge.getPreferences().then((answer) => {
      if (answer.ok) setKept(answer.value)
    })
  }, [])
  const change = async (changed: Partial<Kept>) => {
    const answer = await bridge.setPreferences(changed)
    if (!answer.ok) return sayProblem(answer.problem)
    setKept(answer.value)
    await refreshBackupState()
  }
  if (kept === undefined) return null
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.settings}>
        <NumberField
          label={words.days}
          unit={words.daysUnit}
          hint={words.daysHint}
          name="backupReminderDays"
          value={kept.backupReminderDays}
          onChange={(backupReminderDays) => void change({ backupReminderDays })}
        />
        <Field label={words.closing} hint={words.closingHint}>
          <Select
            aria-label={words.closing}
            options={QUESTIONS}
            value={kept.closingQuestion}
            onChange={(closingQuestion) => void change({ closingQuestion })}
          />
        </Field>
        <NumberField
          label={words.kept}
          unit={words.keptUnit}
          hint={words.keptHint}
          name="keptBackups"
          value={kept.keptBackups}
          onChange={(keptBackups) => void change({ keptBackups })}
        />
      </div>
    </Section>
  )
}

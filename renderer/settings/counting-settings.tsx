import { Radio, Select } from 'antd'
import { DEFAULT_STATUS_LABELS, STATUSES } from '#shared/ledger/status.ts'
import { Field, Section } from '../fields/form-parts.tsx'
import { run } from '../session/run-command.ts'
import { useLedger } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './settings-screen.module.css'
import { SETTINGS_WORDS } from './wording.ts'

const words = SETTINGS_WORDS.counting
const DECIMALS = [0, 1, 2] as const
const UNIT_WORDS_OF_COUNT = ['项', '条', '个'] as const

/** How this unit names the statuses and counts its figures. */
export const CountingSettings = () => {
  const { settings } = useLedger()
  return (
    <Section title={words.title} hint={words.hint}>
      <section aria-label={words.labels}>
        <h3 className={styles.part}>{words.labels}</h3>
        <div className={styles.grid}>
          {STATUSES.map((status) => (
            <Field key={status} label={DEFAULT_STATUS_LABELS[status]}>
              <TypedInput
                label={DEFAULT_STATUS_LABELS[status]}
                target={{
                  field: fieldName.unit(`label-${status}`),
                  value: settings.statusLabels[status],
                  required: true,
                  command: (text) => ({
                    name: 'settings.edit',
                    input: { patch: { statusLabels: { [status]: text } } },
                  }),
                }}
              />
            </Field>
          ))}
        </div>
      </section>
      <section aria-label={words.rate}>
        <h3 className={styles.part}>{words.rate}</h3>
        <p className={styles.partHint}>{words.rateHint}</p>
        <div className={styles.grid}>
          <Field label={words.rateBase}>
            <Radio.Group
              aria-label={words.rateBase}
              value={settings.rateBase}
              options={(['findings', 'measures'] as const).map((value) => ({
                value,
                label: words.bases[value],
              }))}
              onChange={(event) =>
                void run({ name: 'settings.edit', input: { patch: { rateBase: event.target.value } } })
              }
            />
          </Field>
          <Field label={words.decimals}>
            <Select
              aria-label={words.decimals}
              className={styles.narrow ?? ''}
              value={settings.rateDecimals}
              options={DECIMALS.map((value) => ({ value, label: words.decimalWords[value] }))}
              onChange={(rateDecimals) =>
                void run({ name: 'settings.edit', input: { patch: { rateDecimals } } })
              }
            />
          </Field>
          <Field label={words.unitWord}>
            <Radio.Group
              aria-label={words.unitWord}
              value={settings.unitWord}
              options={UNIT_WORDS_OF_COUNT.map((value) => ({ value, label: value }))}
              onChange={(event) =>
                void run({ name: 'settings.edit', input: { patch: { unitWord: event.target.value } } })
              }
            />
          </Field>
        </div>
      </section>
    </Section>
  )
}

import type { Counter, Inspection } from '#shared/ledger/inspection.ts'
import { Section } from '../fields/form-parts.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { AddRow } from './add-row.tsx'
import { RowTools } from './row-tools.tsx'
import { runRemoval } from './run-removal.ts'
import styles from './unit-screen.module.css'
import { UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.inspection

const target = (inspection: Inspection, counter: Counter, part: 'name' | 'value' | 'unit') => ({
  field: fieldName.inspection(inspection.id, `counter-${counter.id}-${part}`),
  value: counter[part],
  required: part !== 'unit',
  command: (text: string) => ({
    name: 'counter.edit' as const,
    input: { inspectionId: inspection.id, counterId: counter.id, patch: { [part]: text.trim() } },
  }),
})

/** Named figures of the round; each name is a variable of the notice. */
export const CounterList = (props: { readonly inspection: Inspection }) => {
  const { inspection } = props
  const { counters } = inspection
  return (
    <Section title={words.counters} hint={words.countersEmpty}>
      {counters.length > 0 && (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th>{words.counterName}</th>
              <th className={styles.narrow}>{words.counterValue}</th>
              <th className={styles.narrow}>{words.counterUnit}</th>
              <th>{words.counterVariable}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {counters.map((counter, at) => (
              <tr key={counter.id}>
                <td>
                  <TypedInput label={words.counterName} target={target(inspection, counter, 'name')} />
                </td>
                <td>
                  <TypedInput label={words.counterValue} target={target(inspection, counter, 'value')} />
                </td>
                <td>
                  <TypedInput label={words.counterUnit} target={target(inspection, counter, 'unit')} />
                </td>
                <td className={styles.variable}>{`{{${counter.name}}}`}</td>
                <td>
                  <RowTools
                    name={counter.name}
                    position={{
                      at,
                      of: counters.length,
                      onMove: (to) =>
                        void run({
                          name: 'counter.move',
                          input: { inspectionId: inspection.id, counterId: counter.id, at: to },
                        }),
                    }}
                    onRemove={() =>
                      void runRemoval({
                        name: 'counter.remove',
                        input: { inspectionId: inspection.id, counterId: counter.id },
                      })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddRow
        parts={[
          { part: 'name', label: words.counterName },
          { part: 'value', label: words.counterValue },
          { part: 'unit', label: words.counterUnit },
        ]}
        button={words.addCounter}
        onAdd={({ name, value, unit }) =>
          run({
            name: 'counter.add',
            input: {
              inspectionId: inspection.id,
              name,
              value: value.trim() === '' ? '0' : value.trim(),
              unit,
            },
          })
        }
      />
    </Section>
  )
}

import type { Contact, Unit } from '#shared/ledger/unit.ts'
import { Field, Section } from '../fields/form-parts.tsx'
import { useLedger } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './unit-screen.module.css'
import { UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.unit

const nameTarget = (unit: Unit, part: 'fullName' | 'shortName') => ({
  field: fieldName.unit(part),
  value: unit[part],
  command: (text: string) => ({ name: 'unit.edit' as const, input: { patch: { [part]: text } } }),
})

const contactTarget = (contact: Contact, part: keyof Contact) => ({
  field: fieldName.unit(`contact-${part}`),
  value: contact[part],
  command: (text: string) => ({ name: 'contact.edit' as const, input: { patch: { [part]: text } } }),
})

/** Names of the inspected unit and how the public reaches it. */
export const UnitFacts = () => {
  const { unit } = useLedger()
  return (
    <>
      <Section title={words.names}>
        <div className={styles.grid}>
          <Field label={words.fullName} hint={words.fullNameHint}>
            <TypedInput target={nameTarget(unit, 'fullName')} label={words.fullName} />
          </Field>
          <Field label={words.shortName} hint={words.shortNameHint}>
            <TypedInput target={nameTarget(unit, 'shortName')} label={words.shortName} />
          </Field>
        </div>
      </Section>
      <Section title={words.contact}>
        <div className={styles.grid}>
          {(['phone', 'email', 'address', 'postcode'] as const).map((part) => (
            <Field key={part} label={words[part]}>
              <TypedInput target={contactTarget(unit.contact, part)} label={words[part]} />
            </Field>
          ))}
        </div>
      </Section>
    </>
  )
}

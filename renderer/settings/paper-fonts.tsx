import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type FontCheck, type FontRoleCheck, hasFont } from '#shared/documents/fonts/font-check.ts'
import { LATIN, type PaperFontRole, paperFont } from '#shared/documents/fonts/paper-font.ts'
import { FONT_ROLE_WORDS } from '#shared/documents/fonts/wording.ts'
import type { ChosenFonts } from '#shared/ledger/paper-settings.ts'
import { Section } from '../fields/form-parts.tsx'
import { recheckFonts } from '../session/font-check.ts'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { useLedger } from '../session/session.ts'
import { fontOptions, withFont } from './font-choice.ts'
import styles from './settings-screen.module.css'
import { SETTINGS_WORDS } from './wording.ts'

const words = SETTINGS_WORDS.fonts

const choose = (fonts: ChosenFonts | null) => run({ name: 'settings.edit', input: { patch: { fonts } } })

const FontSelect = (props: {
  readonly check: FontCheck
  readonly role: PaperFontRole
  readonly chosen: ChosenFonts | undefined
}) => {
  const { check, role, chosen } = props
  return (
    <Select
      aria-label={`${FONT_ROLE_WORDS[role]}：${words.inFile}`}
      className={styles.font ?? ''}
      value={paperFont(role, chosen).name}
      options={fontOptions(check, role, chosen).map(({ label, options }) => ({
        label,
        options: [...options],
      }))}
      labelRender={({ value }) => value}
      optionRender={({ value, label }) => (
        <span style={{ fontFamily: hasFont(check.candidates, String(value)) ? `"${value}"` : 'inherit' }}>
          {label}
        </span>
      )}
      popupMatchSelectWidth={false}
      onChange={(font) => void choose(withFont(chosen, role, font))}
    />
  )
}

const Presence = (props: { readonly role: FontRoleCheck }) => {
  const { present, shown } = props.role
  return present ? (
    <span className={styles.present}>
      <CheckCircleFilled aria-hidden /> {words.present}
    </span>
  ) : (
    <span className={styles.missing}>
      <ExclamationCircleFilled aria-hidden /> {words.missing}
      {shown !== null && <span className={styles.shown}>{words.shown(shown)}</span>}
    </span>
  )
}

/** The families the sample is drawn in: as the preview draws the role on this PC. */
const sampleFamily = (role: FontRoleCheck['role'], chosen: ChosenFonts | undefined): string => {
  const { name, substitutes } = role === 'latin' ? LATIN : paperFont(role, chosen)
  return [name, ...substitutes].map((font) => `"${font}"`).join(', ')
}

const RoleRow = (props: { readonly check: FontCheck; readonly checked: FontRoleCheck }) => {
  const { fonts } = useLedger().settings
  const { role, official } = props.checked
  return (
    <tr>
      <th scope="row">{FONT_ROLE_WORDS[role]}</th>
      <td>{official}</td>
      <td>{role === 'latin' ? official : <FontSelect check={props.check} role={role} chosen={fonts} />}</td>
      <td>
        <Presence role={props.checked} />
      </td>
      <td className={styles.sample} style={{ fontFamily: sampleFamily(role, fonts) }}>
        {role === 'latin' ? words.sampleFigures : words.sampleText}
      </td>
    </tr>
  )
}

const FontTable = (props: { readonly check: FontCheck }) => {
  const { fonts } = useLedger().settings
  const { roles } = props.check
  const recheck = async () => {
    await recheckFonts()
    say(words.rechecked)
  }
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.official}</th>
            <th scope="col">{words.inFile}</th>
            <th scope="col">{words.here}</th>
            <th scope="col">{words.sample}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((checked) => (
            <RoleRow key={checked.role} check={props.check} checked={checked} />
          ))}
        </tbody>
      </table>
      {roles.every(({ present }) => present) ? (
        <p className={styles.remark}>{words.allPresent}</p>
      ) : (
        <p className={styles.remark}>
          {words.missingIntro}
          {words.missingAdvice}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void recheck()}>{words.recheck}</Button>
        <Button disabled={fonts === undefined} onClick={() => void choose(null)}>
          {words.reset}
        </Button>
      </div>
    </>
  )
}

/** 文书字体: which fonts papers take, which of them this PC has, and what stands in for the others. */
export const PaperFonts = (props: { readonly check: FontCheck | undefined }) => (
  <Section title={words.title} hint={words.hint}>
    {props.check === undefined ? (
      <p className={styles.remark}>{words.looking}</p>
    ) : (
      <FontTable check={props.check} />
    )}
  </Section>
)

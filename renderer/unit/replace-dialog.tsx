import { Modal, Select } from 'antd'
import { useState } from 'react'
import styles from './unit-screen.module.css'
import { UNIT_WORDS } from './wording.ts'

const words = UNIT_WORDS.people

/** Asks who takes the place of a department or person that the ledger still names. */
export const ReplaceDialog = (props: {
  readonly name: string
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly onReplace: (id: string) => void
  readonly onClose: () => void
}) => {
  const [heir, setHeir] = useState<string | undefined>(undefined)
  return (
    <Modal
      open
      title={words.replaceTitle(props.name)}
      okText={words.replace}
      okButtonProps={{ disabled: heir === undefined }}
      onOk={() => heir !== undefined && props.onReplace(heir)}
      onCancel={props.onClose}
    >
      <p className={styles.replaceText}>{words.replaceText}</p>
      <Select
        aria-label={words.replaceText}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        value={heir ?? null}
        options={props.others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => setHeir(id ?? undefined)}
      />
    </Modal>
  )
}

import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { ArchiveItem } from '#shared/ledger/paper-settings.ts'
import { DateField } from '../fields/date-field.tsx'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { RowTools } from '../unit/row-tools.tsx'
import { runRemoval } from '../unit/run-removal.ts'
import styles from './paper-editor.module.css'
import { PAPERS_WORDS } from './wording.ts'

const words = PAPERS_WORDS.archiveItem

type TextPart = Exclude<keyof ArchiveItem, 'id' | 'date'>

const PARTS: readonly TextPart[] = ['title', 'documentNumber', 'responsible', 'pages', 'note']

const Item = (props: {
  readonly inspection: Inspection
  readonly item: ArchiveItem
  readonly at: number
}) => {
  const { inspection, item, at } = props
  const owner = { inspectionId: inspection.id, itemId: item.id }
  const text = (part: TextPart) => (
    <TypedInput
      label={words.partOf(item.title, words.parts[part])}
      placeholder={words.parts[part]}
      target={{
        field: fieldName.paper(inspection.id, 'archive-index', `item-${item.id}-${part}`),
        value: item[part],
        required: part === 'title',
        command: (typed) => ({ name: 'archiveItem.edit', input: { ...owner, patch: { [part]: typed } } }),
      }}
    />
  )
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <span className={styles.itemNumber}>{at + 1}</span>
        {text('title')}
        <RowTools
          name={item.title}
          position={{
            at,
            of: inspection.archiveItems.length,
            onMove: (to) => void run({ name: 'archiveItem.move', input: { ...owner, at: to } }),
          }}
          onRemove={() => void runRemoval({ name: 'archiveItem.remove', input: owner })}
        />
      </div>
      <div className={styles.itemParts}>
        {PARTS.filter((part) => part !== 'title').map((part) => (
          <div key={part}>{text(part)}</div>
        ))}
        <DateField
          label={words.partOf(item.title, words.date)}
          value={item.date}
          onChange={(date) => void run({ name: 'archiveItem.edit', input: { ...owner, patch: { date } } })}
        />
      </div>
    </li>
  )
}

/** 卷内文件: the papers on file the program did not make, as lines of the 整改卷目录. */
export const ArchiveCard = (props: { readonly inspection: Inspection }) => {
  const { inspection } = props
  const { archiveItems } = inspection
  const add = () =>
    void run({
      name: 'archiveItem.add',
      input: {
        inspectionId: inspection.id,
        title: words.newTitle,
        documentNumber: '',
        responsible: '',
        pages: '',
        note: '',
      },
    })
  return (
    <EditorCard title={words.card} part="archive">
      <Hint>{words.hint}</Hint>
      <ol className={styles.items}>
        {archiveItems.map((item, at) => (
          <Item key={item.id} inspection={inspection} item={item} at={at} />
        ))}
      </ol>
      <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
        {words.add}
      </Button>
    </EditorCard>
  )
}

import {
  FileExcelOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
  FileZipOutlined,
  MoreOutlined,
} from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import type { Evidence } from '#shared/ledger/finding.ts'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './evidence.module.css'
import type { EvidenceOwner, EvidenceWork } from './use-evidence-work.ts'
import { sizeWords, EVIDENCE_WORDS as words } from './wording.ts'

const ICONS: readonly (readonly [RegExp, typeof FileOutlined])[] = [
  [/\.(?:docx?|wps|rtf|odt)$/iu, FileWordOutlined],
  [/\.(?:xlsx?|et|csv|ods)$/iu, FileExcelOutlined],
  [/\.pdf$|\.ofd$/iu, FilePdfOutlined],
  [/\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$/iu, FileImageOutlined],
  [/\.(?:zip|rar|7z|tar|gz)$/iu, FileZipOutlined],
  [/\.(?:txt|md|log)$/iu, FileTextOutlined],
]

const iconOf = (name: string) => ICONS.find(([ending]) => ending.test(name))?.[1] ?? FileOutlined

type Props = {
  readonly owner: EvidenceOwner
  readonly evidence: Evidence
  readonly work: EvidenceWork
  readonly disabled: boolean
}

/** One piece of evidence: a click opens it; its note is written beside it. */
export const EvidenceItem = ({ owner, evidence, work, disabled }: Props) => {
  const [renaming, setRenaming] = useState(false)
  const { name } = evidence
  const Icon = iconOf(name)
  const target = { ...owner, evidenceId: evidence.id }
  const edit = (patch: CommandInput<'evidence.edit'>['patch']) => ({
    name: 'evidence.edit' as const,
    input: { ...target, patch },
  })
  const remove = async () => {
    const done = await run({ name: 'evidence.remove', input: target })
    if (done !== undefined) say(words.removed(done.summary))
  }
  const field = (part: string) => fieldName.evidence(owner.findingId, evidence.id, part)
  return (
    <li className={styles.item} aria-label={name}>
      <div className={styles.line}>
        <Icon className={styles.icon ?? ''} aria-hidden />
        {renaming && !disabled ? (
          <>
            <TypedInput
              label={words.name(name)}
              target={{
                field: field('name'),
                value: name,
                required: true,
                command: (next) => edit({ name: next }),
              }}
            />
            <Button size="small" onClick={() => setRenaming(false)}>
              {words.renameDone}
            </Button>
          </>
        ) : (
          <>
            <button
              type="button"
              className={styles.name}
              title={words.open(name)}
              aria-label={words.open(name)}
              onClick={() => void work.open(evidence.id)}
            >
              {name}
            </button>
            <span className={styles.facts}>
              {sizeWords(evidence.size)} · {words.addedOn(dayjs(evidence.addedAt).format('YYYY-MM-DD'))}
            </span>
          </>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'save', label: words.saveAs, onClick: () => void work.saveAs(evidence.id, name) },
              ...(disabled
                ? []
                : [
                    { key: 'rename', label: words.rename, onClick: () => setRenaming(true) },
                    { key: 'remove', label: words.remove, onClick: () => void remove() },
                  ]),
            ],
          }}
        >
          <Button type="text" size="small" icon={<MoreOutlined />} aria-label={words.menu(name)} />
        </Dropdown>
      </div>
      <div className={styles.note}>
        <TypedInput
          label={words.note(name)}
          placeholder={words.noteHint}
          variant="borderless"
          rows={{ min: 1, max: 4 }}
          disabled={disabled}
          target={{ field: field('note'), value: evidence.note, command: (note) => edit({ note }) }}
        />
      </div>
    </li>
  )
}

import { Dropdown, type MenuProps } from 'antd'
import { aspectsInOrder, findingsOfAspect } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { STATUSES } from '#shared/ledger/status.ts'
import { StatusTag } from '../fields/status-tag.tsx'
import { copyRows } from './copy-table.ts'
import {
  addAspect,
  addFinding,
  moveFinding,
  openFinding,
  removeAspect,
  removeFinding,
  setStatus,
  shiftAspect,
  shiftFinding,
} from './ledger-actions.ts'
import type { AspectRow, FindingRow, TableRow } from './table-rows.ts'
import { LEDGER_WORDS } from './wording.ts'

type Items = NonNullable<MenuProps['items']>

const otherAspects = (inspection: Inspection, except: string, choose: (aspectId: string) => void): Items =>
  aspectsInOrder(inspection.aspects).map(({ aspect, level }) => ({
    key: `to-${aspect.id}`,
    label: level === 2 ? `　${aspect.title}` : aspect.title,
    disabled: aspect.id === except,
    onClick: () => choose(aspect.id),
  }))

const findingItems = (inspection: Inspection, { row }: FindingRow): Items => {
  const { finding } = row
  const neighbours = findingsOfAspect(inspection, finding.aspectId)
  const place = neighbours.indexOf(finding)
  return [
    { key: 'open', label: LEDGER_WORDS.open, onClick: () => openFinding(finding.id, 'title') },
    {
      key: 'progress',
      label: LEDGER_WORDS.recordProgress,
      onClick: () => openFinding(finding.id, 'progress'),
    },
    {
      key: 'status',
      label: LEDGER_WORDS.setStatus,
      children: STATUSES.map((status) => ({
        key: status,
        label: <StatusTag status={status} />,
        disabled: status === finding.status,
        onClick: () => void setStatus(inspection.id, [finding.id], status),
      })),
    },
    { key: 'copy', label: LEDGER_WORDS.copyRow, onClick: () => void copyRows([row]) },
    { type: 'divider' },
    {
      key: 'up',
      label: LEDGER_WORDS.moveUp,
      disabled: place <= 0,
      onClick: () => void shiftFinding(inspection, finding, -1),
    },
    {
      key: 'down',
      label: LEDGER_WORDS.moveDown,
      disabled: place === neighbours.length - 1,
      onClick: () => void shiftFinding(inspection, finding, 1),
    },
    {
      key: 'move',
      label: LEDGER_WORDS.moveTo,
      children: otherAspects(
        inspection,
        finding.aspectId,
        (aspectId) => void moveFinding(inspection.id, finding.id, aspectId),
      ),
    },
    { type: 'divider' },
    {
      key: 'remove',
      label: LEDGER_WORDS.remove,
      onClick: () => void removeFinding(inspection.id, finding.id),
    },
  ]
}

const removalOf = (inspection: Inspection, { key, placed }: AspectRow): Items[number] => {
  if (inspection.aspects.some(({ parentId }) => parentId === key))
    return { key: 'remove', label: LEDGER_WORDS.hasSubAspects, disabled: true }
  if (placed.own.total === 0)
    return {
      key: 'remove',
      label: LEDGER_WORDS.removeAspect,
      onClick: () => void removeAspect(inspection.id, key),
    }
  return inspection.aspects.length === 1
    ? { key: 'remove', label: LEDGER_WORDS.onlyAspect, disabled: true }
    : {
        key: 'remove',
        label: LEDGER_WORDS.removeAspectMoving,
        children: otherAspects(inspection, key, (heir) => void removeAspect(inspection.id, key, heir)),
      }
}

const aspectItems = (inspection: Inspection, item: AspectRow, rename: (aspectId: string) => void): Items => {
  const { aspect, level } = item.placed
  const siblings = inspection.aspects.filter(({ parentId }) => parentId === aspect.parentId)
  const place = siblings.indexOf(aspect)
  const addSub = async () => {
    const id = await addAspect(inspection, aspect.id)
    if (id !== undefined) rename(id)
  }
  return [
    { key: 'add', label: LEDGER_WORDS.newFinding, onClick: () => void addFinding(inspection.id, aspect.id) },
    ...(level === 1 ? [{ key: 'sub', label: LEDGER_WORDS.newSubAspect, onClick: () => void addSub() }] : []),
    { type: 'divider' },
    { key: 'rename', label: LEDGER_WORDS.rename, onClick: () => rename(aspect.id) },
    {
      key: 'up',
      label: LEDGER_WORDS.moveUp,
      disabled: place <= 0,
      onClick: () => void shiftAspect(inspection, aspect, -1),
    },
    {
      key: 'down',
      label: LEDGER_WORDS.moveDown,
      disabled: place === siblings.length - 1,
      onClick: () => void shiftAspect(inspection, aspect, 1),
    },
    { type: 'divider' },
    removalOf(inspection, item),
  ]
}

/** Which row the menu belongs to, and where on the screen it opens (pixels). */
export type MenuPlace = { readonly item: TableRow; readonly x: number; readonly y: number }

/** What can be done with one row: by right click, by the menu key, or by the button at the end of an aspect. */
export const RowMenu = (props: {
  readonly place: MenuPlace
  readonly inspection: Inspection
  readonly onRename: (aspectId: string) => void
  readonly onClose: () => void
}) => {
  const { place, inspection, onRename, onClose } = props
  const items =
    place.item.kind === 'finding'
      ? findingItems(inspection, place.item)
      : aspectItems(inspection, place.item, onRename)
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      menu={{ items, onClick: onClose }}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      {/* antd aligns only to what has a size. */}
      <span style={{ position: 'fixed', left: place.x, top: place.y, width: 1, height: 1 }} />
    </Dropdown>
  )
}

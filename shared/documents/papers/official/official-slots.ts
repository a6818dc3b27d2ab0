import type { PaperSlot } from '../paper-definition.ts'

/** 附件, one a line; off until the clerk names one. */
export const ATTACHMENTS_SLOT: PaperSlot = {
  name: 'attachments',
  label: '附件（一行一个；写“整改台账”“问题清单”“任务清单”或“责任清单”的由程序附在后面）',
  defaultText: '',
  lines: 2,
}

/** Who signs, as the unit is named in full. */
export const SIGNATURE_SLOT: PaperSlot = {
  name: 'signature',
  label: '署名',
  defaultText: '{{单位}}',
  lines: 1,
}

/** Who can be asked; printed under the date with the unit's telephone. */
export const CONTACT_PERSON_SLOT: PaperSlot = {
  name: 'contactPerson',
  label: '联系人（印在附注中）',
  defaultText: '',
  lines: 1,
}

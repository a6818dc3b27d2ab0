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

/** The count of measures; both reports print it where there are measures. */
export const MEASURES_SLOT: PaperSlot = {
  name: 'measures',
  label: '整改措施情况（有措施时印）',
  defaultText: '围绕反馈问题共制定整改措施{{措施数}}条，已完成{{完成措施数}}条，未完成{{未完成措施数}}条。',
  lines: 2,
}

/** What was closed out; printed where something was. */
export const CLOSED_OUT_SLOT: PaperSlot = {
  name: 'closedOut',
  label: '对账销号情况（有已销号的问题时印）',
  defaultText: '按照规定程序逐项审核，已对账销号{{销号数}}{{量词}}。',
  lines: 2,
}

/** The work data of the unit; printed where some is registered. */
export const COUNTERS_SLOT: PaperSlot = {
  name: 'counters',
  label: '工作数据（登记了数据时印）',
  defaultText: '整改期间，{{其他数据句}}。',
  lines: 2,
}

/** Heading of what is planned next. */
export const NEXT_HEADING_SLOT: PaperSlot = {
  name: 'nextHeading',
  label: '“下一步打算”部分的标题',
  defaultText: '下一步工作打算',
  lines: 1,
}

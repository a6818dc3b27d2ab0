import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, type Result } from '../../result.ts'
import type { Ledger } from '../ledger.ts'
import {
  addArchiveItem,
  editArchiveItem,
  moveArchiveItem,
  removeArchiveItem,
} from './archive-item-commands.ts'
import { addAspect, editAspect, moveAspect, removeAspect } from './aspect-commands.ts'
import { applyForCloseOut, approveCloseOut, returnCloseOut, withdrawCloseOut } from './close-out-commands.ts'
import type { Change, CommandContext } from './command-definition.ts'
import { addCounter, editCounter, moveCounter, removeCounter } from './counter-commands.ts'
import { extendDeadline, setDeadline, withdrawExtension } from './deadline-commands.ts'
import { addDepartment, editDepartment, moveDepartment, removeDepartment } from './department-commands.ts'
import { addEvidence, editEvidence, removeEvidence } from './evidence-commands.ts'
import { addFinding, moveFinding, removeFinding } from './finding-commands.ts'
import { editFinding } from './finding-edit-command.ts'
import { setFindingStatus } from './finding-status-command.ts'
import { setFindingStatuses } from './finding-statuses-command.ts'
import { importNotice } from './import-notice.ts'
import { addInspection, editInspection, removeInspection } from './inspection-commands.ts'
import { editLeadingGroup } from './leading-group-commands.ts'
import { addMeasure, editMeasure, moveMeasure, removeMeasure } from './measure-commands.ts'
import { addMilestone, editMilestone, removeMilestone } from './milestone-commands.ts'
import {
  addChapter,
  editChapter,
  holdFindings,
  moveChapter,
  removeChapter,
} from './notice-chapter-commands.ts'
import { editNotice } from './notice-commands.ts'
import { editPaper, resetPaper } from './paper-commands.ts'
import { addPerson, editPerson, movePerson, removePerson } from './person-commands.ts'
import { addProgress, editProgress, removeProgress } from './progress-commands.ts'
import { acceptRemark, withdrawRemark } from './remark-commands.ts'
import { editSettings } from './settings-commands.ts'
import {
  editSupervision,
  issueSupervision,
  issueSupervisions,
  removeSupervision,
  replyToSupervision,
} from './supervision-commands.ts'
import { editContact, editUnit } from './unit-commands.ts'
import { widenRoundPunctuation } from './widen-punctuation-command.ts'

const definitions = [
  editUnit,
  editContact,
  addDepartment,
  editDepartment,
  removeDepartment,
  moveDepartment,
  addPerson,
  editPerson,
  removePerson,
  movePerson,
  addInspection,
  editInspection,
  removeInspection,
  importNotice,
  editLeadingGroup,
  addMilestone,
  editMilestone,
  removeMilestone,
  addCounter,
  editCounter,
  removeCounter,
  moveCounter,
  addAspect,
  editAspect,
  removeAspect,
  moveAspect,
  addFinding,
  editFinding,
  removeFinding,
  moveFinding,
  setFindingStatus,
  setFindingStatuses,
  addMeasure,
  editMeasure,
  removeMeasure,
  moveMeasure,
  addProgress,
  editProgress,
  removeProgress,
  setDeadline,
  extendDeadline,
  withdrawExtension,
  addEvidence,
  editEvidence,
  removeEvidence,
  issueSupervision,
  issueSupervisions,
  editSupervision,
  replyToSupervision,
  removeSupervision,
  applyForCloseOut,
  approveCloseOut,
  returnCloseOut,
  withdrawCloseOut,
  editNotice,
  addChapter,
  editChapter,
  removeChapter,
  moveChapter,
  holdFindings,
  editPaper,
  resetPaper,
  acceptRemark,
  withdrawRemark,
  widenRoundPunctuation,
  addArchiveItem,
  editArchiveItem,
  removeArchiveItem,
  moveArchiveItem,
  editSettings,
] as const

const [first, ...others] = definitions

/** Checks a command that comes from outside: its name, its input, and the optional `typing` token. */
export const commandSchema = z.discriminatedUnion('name', [
  first.envelope,
  ...others.map(({ envelope }) => envelope),
])

/** Everything the clerk can change in the ledger, as data: `{ name, input, typing? }`. */
export type Command = z.infer<typeof commandSchema>
export type CommandName = Command['name']
export type CommandInput<Name extends CommandName> = Extract<Command, { name: Name }>['input']

/** The names of all commands. */
export const COMMAND_NAMES: readonly CommandName[] = definitions.map(({ name }) => name)

/**
 * Applies a command to a ledger. Pure; input is checked against the command's schema. A command that changes nothing
 * succeeds with the very same ledger object.
 */
export const applyCommand = (
  ledger: Ledger,
  command: Command,
  context: CommandContext,
): Result<Change, Problem> =>
  definitions.find(({ name }) => name === command.name)?.apply(ledger, command.input, context) ??
  fail(problem('invalid-input', { at: 'name', fault: command.name }))

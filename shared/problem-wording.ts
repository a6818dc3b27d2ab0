import type { Problem } from './problem.ts'
import { BACKUP_PROBLEMS } from './problem-wording/backup-problems.ts'
import { COMMAND_PROBLEMS } from './problem-wording/command-problems.ts'
import { DOCUMENT_PROBLEMS } from './problem-wording/document-problems.ts'
import { EVIDENCE_PROBLEMS } from './problem-wording/evidence-problems.ts'
import { FILE_PROBLEMS } from './problem-wording/file-problems.ts'
import { HISTORY_PROBLEMS } from './problem-wording/history-problems.ts'
import type { ProblemWording, Wordings } from './problem-wording/problem-words.ts'
import { PROGRAM_PROBLEMS } from './problem-wording/program-problems.ts'

/** A code without its words is refused by the compiler. */
const WORDINGS: Required<Wordings> = {
  ...COMMAND_PROBLEMS,
  ...FILE_PROBLEMS,
  ...HISTORY_PROBLEMS,
  ...BACKUP_PROBLEMS,
  ...EVIDENCE_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...PROGRAM_PROBLEMS,
}

/** The Chinese sentences for a problem: what happened, what was kept, what to do next. */
export const describeProblem = (problem: Problem): ProblemWording =>
  WORDINGS[problem.code]((name, otherwise = '') => String(problem.details?.[name] ?? otherwise))

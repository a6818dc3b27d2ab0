import type { MessageInstance } from 'antd/es/message/interface'
import type { Problem } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'

let shown: MessageInstance | undefined

/** Hands over antd's message function of the App context, which knows theme and CSP nonce. Called once by the shell. */
export const provideMessages = (instance: MessageInstance) => {
  shown = instance
}

/** A short confirmation at the top of the window. The same words again replace the message that says them. */
export const say = (text: string) => {
  shown?.open({ key: text, type: 'success', content: text, duration: 3 })
}

/** Something did not work for a reason that stands on screen already. */
export const sayFailure = (text: string) => {
  shown?.open({ key: text, type: 'error', content: text, duration: 3 })
}

/** A problem in words: what happened, what was kept, what to do next. A closed dialog is no problem. */
export const sayProblem = (problem: Problem) => {
  if (problem.code === 'cancelled') return
  const { what, kept, next } = describeProblem(problem)
  const content = [what, kept, next].filter((part) => part !== '').join('')
  const nothingWrong = problem.code === 'nothing-to-undo' || problem.code === 'nothing-to-redo'
  shown?.open({
    key: content,
    type: nothingWrong ? 'info' : 'error',
    content,
    duration: nothingWrong ? 3 : 8,
  })
}

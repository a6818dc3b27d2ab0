import { join } from 'node:path'
import { app } from 'electron'
import { carriedOutWithoutDisplay, commandLineParameters, runCommandLine } from './command-line-mode.ts'
import { setCommandLineSwitches } from './command-line-switches.ts'
import { dataHome } from './data-home.ts'
import { faultLog } from './faults/fault-log.ts'
import { giveUpStarting, watchProcess } from './faults/process-faults.ts'
import { guardContents } from './security/guarded-contents.ts'
import { declareOwnProtocol } from './security/own-protocol.ts'
import { startProgram } from './start-program.ts'

/*
 * What must stand before Electron is ready, in this order: where data lie (the lock of the single instance lies
 * there too), Chromium's switches, the own protocol, the guards. Then one window over one ledger, or one command.
 */
const home = dataHome(process.env)
if (home !== undefined) app.setPath('userData', home)

const log = faultLog(join(app.getPath('userData'), 'logs'))
const parameters = commandLineParameters(process.argv)

if (parameters !== undefined) {
  const exitCode = carriedOutWithoutDisplay()
  if (exitCode === undefined) void runCommandLine(parameters, log)
  else process.exit(exitCode)
} else if (app.requestSingleInstanceLock()) {
  watchProcess(log)
  setCommandLineSwitches(app.commandLine)
  declareOwnProtocol()
  guardContents(app)
  void app
    .whenReady()
    .then(() => startProgram(log))
    .catch((error: unknown) => giveUpStarting(log, error))
} else {
  // The first instance shows its window; see start-program.ts.
  app.quit()
}

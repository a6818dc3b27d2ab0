import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import {
  type ProgramSettings,
  readProgramSettings,
  writeProgramSettings,
} from '../services/settings/program-settings.ts'

/** The settings of this PC in memory, written with every change, one write after another. */
export class SettingsKeeper {
  readonly #userData: string
  #settings: ProgramSettings
  #writing: Promise<unknown> = Promise.resolve()
  /** A Chinese sentence when the file could not be read and the usual settings are used. */
  readonly notice: string | null

  private constructor(userData: string, settings: ProgramSettings, notice: string | null) {
    this.#userData = userData
    this.#settings = settings
    this.notice = notice
  }

  /** Reads the settings; a broken file never keeps the program from starting. */
  static async read(userData: string): Promise<SettingsKeeper> {
    const { settings, notice } = await readProgramSettings(userData)
    return new SettingsKeeper(userData, settings, notice)
  }

  get current(): ProgramSettings {
    return this.#settings
  }

  /** Changes what is given; in force at once, even when writing it fails. */
  change(changed: Partial<ProgramSettings>): Promise<Result<unknown, Problem>> {
    this.#settings = { ...this.#settings, ...changed }
    const writing = this.#writing.then(() => writeProgramSettings(this.#userData, this.#settings))
    this.#writing = writing.catch(() => undefined)
    return writing
  }

  /** Waits until everything changed is written. */
  async settled(): Promise<void> {
    await this.#writing
  }
}

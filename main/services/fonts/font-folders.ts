import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the fonts of a PC come from; all of it as the running process has it unless given. */
export type FontSystem = {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const thisSystem = (): FontSystem => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
})

/**
 * The folders fonts are installed in: of the whole PC and of the user. Folders that do not exist are among them. Fonts an
 * office suite keeps to itself are not, because no other program can use them.
 */
export const fontFolders = (
  { platform, environment, home }: FontSystem = thisSystem(),
): readonly string[] => {
  if (platform === 'win32')
    return [
      join(environment.WINDIR ?? 'C:\\Windows', 'Fonts'),
      join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
    ]
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'fonts'),
    join(home, '.fonts'),
  ]
}

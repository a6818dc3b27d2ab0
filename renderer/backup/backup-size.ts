const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB'] as const

/** A size in bytes as the system's file windows show it, in steps of 1024: `14.2 GB`, `830 KB`. */
export const sizeWords = (bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)))
  const size = bytes / 1024 ** step
  return `${step === 0 || size >= 100 ? Math.round(size) : Math.round(size * 10) / 10} ${UNITS[step]}`
}

/** When the file name says it was made, in local time: `2023-05-23 15:30`; empty when the file was renamed. */
export const momentInName = (fileName: string): string => {
  const found = /_(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})_r\d+/u.exec(fileName)
  return found === null ? '' : `${found[1]}-${found[2]}-${found[3]} ${found[4]}:${found[5]}`
}

import { localDay } from './command-context.ts'

/** A moment as file names carry it, in local time: `20230523-153012`. */
export const fileMoment = (moment: Date): string =>
  `${localDay(moment)}-${moment.toTimeString().slice(0, 8)}`.replace(
    /^(\d+)-(\d+)-(\d+)-(\d+):(\d+):(\d+)$/u,
    '$1$2$3-$4$5$6',
  )

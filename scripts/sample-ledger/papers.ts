import type { CommandInput } from '#shared/ledger/commands/registry.ts'

/** What the clerk of the sample filled in for papers with a red head or a signature. */
export const PAPERS: readonly Omit<CommandInput<'paper.edit'>, 'inspectionId'>[] = [
  {
    kind: 'internal-notice',
    patch: {
      date: '2025-10-15',
      official: {
        documentNumber: '云林党组发〔2025〕21号',
        mainRecipients: '局属各党支部、机关各科室、青石岭国有林场',
        copyRecipients: '市委巡察工作领导小组办公室，市委第二巡察组，市纪委监委派驻纪检监察组',
        printDate: '2025-10-15',
      },
    },
  },
  {
    kind: 'report',
    patch: {
      date: '2025-09-26',
      texts: [{ slot: 'contactPerson', text: '许若彤' }],
      official: {
        documentNumber: '云林党组报〔2025〕18号',
        signer: '周明远',
        mainRecipients: '市委巡察工作领导小组办公室',
        printDate: '2025-09-26',
      },
    },
  },
  {
    kind: 'leader-report',
    patch: {
      date: '2025-09-26',
      texts: [{ slot: 'contactPerson', text: '许若彤' }],
      official: { mainRecipients: '市委巡察工作领导小组办公室' },
    },
  },
]

/** Papers on file that the program did not make, in the order of the file. */
export const ARCHIVE_ITEMS: readonly Omit<CommandInput<'archiveItem.add'>, 'inspectionId'>[] = [
  {
    title: '市委第二巡察组关于巡察市林业局党组的反馈意见',
    documentNumber: '云巡反馈〔2025〕12号',
    responsible: '市委第二巡察组',
    date: '2025-06-20',
    pages: '12',
    note: '',
  },
  {
    title: '中共云溪市林业局党组关于巡察反馈意见的整改方案',
    documentNumber: '云林党组发〔2025〕14号',
    responsible: '市林业局党组',
    date: '2025-07-08',
    pages: '18',
    note: '附三个清单',
  },
  {
    title: '整改专题民主生活会方案、发言提纲和会议记录',
    documentNumber: '',
    responsible: '机关党委',
    date: '2025-07-24',
    pages: '46',
    note: '',
  },
  {
    title: '党组会两次听取整改进展情况的会议纪要',
    documentNumber: '',
    responsible: '办公室',
    date: '2025-09-09',
    pages: '9',
    note: '',
  },
]

import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import type { PersonName } from './organisation.ts'

type Issued = Omit<CommandInput<'supervision.issue'>, 'inspectionId' | 'findingId' | 'measureId' | 'issuedBy'>

/** A paper of 督办 about the finding of that short name, or its measure (from 1), and the reply to it. */
export type SampleSupervision = Issued & {
  readonly shortName: string
  readonly measure?: number
  readonly issuedBy: PersonName
  readonly reply?: readonly [on: string, text: string]
}

const BASIS = '2025年8月12日党组会议第一次听取整改进展情况时议定'

/** What was pressed for, in the order of the days; the last is still waited for. */
export const SUPERVISIONS: readonly SampleSupervision[] = [
  {
    shortName: '林权登记历史遗留问题',
    kind: 'notice',
    date: '2025-08-13',
    basis: BASIS,
    requirement:
      '增加外业核查力量，8月底前核查过半；对争议宗地逐宗明确调处人和完成时间，每周报告一次办结宗数。',
    dueDate: '2025-08-29',
    issuedBy: '周明远',
    reply: ['2025-08-28', '增派4个外业小组，已完成核查1120宗，累计办结登记986宗；争议宗地已全部落实调处人。'],
  },
  {
    shortName: '固定资产管理',
    kind: 'notice',
    date: '2025-08-13',
    basis: BASIS,
    requirement: '8月25日前完成清查贴码，有账无物的逐件查明原因。',
    dueDate: '2025-08-27',
    issuedBy: '周明远',
    reply: ['2025-08-26', '清查已于8月25日结束，共清查1432件；有账无物的14件均系损坏后未核销，已申请报废。'],
  },
  {
    shortName: '危旧管护站改造',
    measure: 1,
    kind: 'notice',
    date: '2025-08-13',
    basis: BASIS,
    requirement: '抓紧落实改造资金，8月底前列入市级重点林业项目。',
    dueDate: '2025-08-25',
    issuedBy: '周明远',
    reply: ['2025-08-21', '420万元改造资金已于8月20日下达，项目列入市级重点林业项目。'],
  },
  {
    shortName: '林权登记历史遗留问题',
    kind: 'reminder',
    date: '2025-09-08',
    basis: '',
    requirement: '',
    dueDate: '2025-09-12',
    issuedBy: '丁雨薇',
    reply: [
      '2025-09-11',
      '剩余宗地多涉及跨乡镇界址和家庭内部争议，已申请延期至2025年12月31日，领导小组已同意。',
    ],
  },
  {
    shortName: '危旧管护站改造',
    measure: 2,
    kind: 'reminder',
    date: '2025-10-10',
    basis: '',
    requirement: '',
    dueDate: '2025-10-24',
    issuedBy: '丁雨薇',
  },
]

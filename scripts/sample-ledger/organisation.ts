/** The unit of the sample, its departments and people. 云溪市 and everyone in it are invented. */
export const UNIT = {
  fullName: '中共云溪市林业局党组',
  shortName: '市林业局党组',
  contact: {
    phone: '0000-8216030',
    address: '云溪市青石路26号市林业局办公室',
    postcode: '000026',
    email: 'bangongshi@linye.yunxi.example',
  },
} as const

export const DEPARTMENTS = [
  '办公室',
  '机关党委',
  '资源管理科',
  '生态修复科',
  '规划财务科',
  '青石岭国有林场',
] as const
export type DepartmentName = (typeof DEPARTMENTS)[number]

export const PEOPLE = [
  { name: '周明远', position: '党组书记、局长' },
  { name: '沈静怡', position: '党组成员、副局长' },
  { name: '罗成栋', position: '党组成员、副局长' },
  { name: '唐晓岚', position: '党组成员、机关党委书记' },
  { name: '贺志平', position: '党组成员、总工程师' },
  { name: '丁雨薇', position: '办公室主任', department: '办公室' },
  { name: '马文涛', position: '机关党委专职副书记', department: '机关党委' },
  { name: '韩立峰', position: '资源管理科科长', department: '资源管理科' },
  { name: '曾佳敏', position: '生态修复科科长', department: '生态修复科' },
  { name: '孙国栋', position: '规划财务科科长', department: '规划财务科' },
  { name: '石砚青', position: '青石岭国有林场场长', department: '青石岭国有林场' },
  { name: '许若彤', position: '办公室四级主任科员', department: '办公室' },
] as const satisfies readonly { name: string; position: string; department?: DepartmentName }[]
export type PersonName = (typeof PEOPLE)[number]['name']

/** Who keeps the sample ledger; diary lines are signed by this clerk. */
export const OPERATOR: PersonName = '许若彤'

export const LEADING_GROUP: {
  readonly leader: PersonName
  readonly deputies: readonly PersonName[]
  readonly members: readonly PersonName[]
  readonly note: string
} = {
  leader: '周明远',
  deputies: ['沈静怡', '罗成栋', '唐晓岚', '贺志平'],
  members: ['丁雨薇', '马文涛', '韩立峰', '曾佳敏', '孙国栋', '石砚青'],
  note: '领导小组下设办公室，设在局办公室，丁雨薇同志兼任办公室主任。',
}

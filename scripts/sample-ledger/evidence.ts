import { readFileSync } from 'node:fs'
import { sha256 } from '../../main/services/files/read-file.ts'

/**
 * The one document all evidence of the sample opens: it says that it is an example. Its bytes are shipped with the sample
 * and stored once, whatever names they bear.
 */
export const SAMPLE_EVIDENCE = new URL('../../resources/sample-evidence.docx', import.meta.url)

/** Hash and size of that document, as `evidence.add` takes them. */
export const sampleEvidenceFile = (): { readonly sha256: string; readonly size: number } => {
  const bytes = readFileSync(SAMPLE_EVIDENCE)
  return { sha256: sha256(bytes), size: bytes.byteLength }
}

/** What proves each finding, by its short name; without the ending. */
export const EVIDENCE_NAMES: Readonly<Record<string, readonly string[]>> = {
  理论学习联系实际: ['党组理论学习中心组学习办法（修订）', '专题研讨发言材料和调研报告汇编'],
  林长制责任落实: ['7月至9月巡林情况通报', '问题交办单和办结回执'],
  松材线虫病长效防控: ['云溪市松材线虫病三年防治方案', '疫木除治监理验收报告'],
  森林防火基础工作: ['防火隔离带清理验收单', '扑火物资盘点和出入库登记', '实战演练考核成绩'],
  绿化后期管护: ['成活率复查报告', '补植项目验收意见', '造林绿化项目后期管护办法'],
  林下经济发展: ['林下经济发展规划和评审意见', '示范基地认定文件'],
  意识形态责任落实: ['党组会专题研究意识形态工作纪要', '信息发布三级审核记录'],
  生态护林员管理: ['在册护林员核查情况表', '护林员考核办法'],
  公益林补偿资金兑付: ['补偿资金兑付明细和回单', '电话回访记录'],
  林权登记历史遗留问题: ['积压宗地分类台账', '领导小组同意延期的会议纪要'],
  采伐许可办理: ['采伐许可办事指南（新版）'],
  项目招标采购: ['采购项目复查报告', '招标采购管理办法'],
  苗木质量监管: ['苗木抽检报告', '两证一签检查记录'],
  公务用车和公务接待管理: ['公务接待清单复核表', '公务用车派车登记'],
  差旅费报销: ['差旅费凭证复核报告', '退缴款项票据'],
  固定资产管理: ['固定资产清查报告', '固定资产管理办法（修订）'],
  信访事项办理: ['信访件回访记录'],
  林业行政执法: ['案卷评查报告', '行政执法培训签到和测试成绩'],
  党组议事决策: ['党组会议议事清单和议定事项督办办法', '议定事项回看台账'],
  '“三会一课”质量': ['下半年“三会一课”计划', '会议记录点评和复查意见'],
  干部培养使用: ['年轻干部培养计划', '轮岗交流任职文件'],
  林场党支部作用发挥: ['支部委员补选结果批复', '党员护林示范岗名册'],
  党费收缴和发展党员材料: ['党费标准核定表', '发展党员档案审查意见'],
  危旧管护站改造: ['改造资金下达文件', '已投用管护站现场照片说明'],
  往来款清理: ['往来款清理台账', '核销批复'],
}

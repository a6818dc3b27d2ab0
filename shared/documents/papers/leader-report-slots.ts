import {
  ATTACHMENTS_SLOT,
  CLOSED_OUT_SLOT,
  CONTACT_PERSON_SLOT,
  COUNTERS_SLOT,
  MEASURES_SLOT,
  NEXT_HEADING_SLOT,
} from './official/official-slots.ts'
import type { PaperSlot } from './paper-definition.ts'

const OPENING =
  '{{反馈日期}}，{{巡察组}}向{{单位简称}}反馈了{{监督类别}}意见。作为{{单位简称}}主要负责人和整改工作领导小组组长，我认真履行整改第一责任人责任，坚持重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，推动反馈意见逐项落实。现将组织落实整改情况报告如下。'

const DEPLOYMENT =
  '坚持把{{监督类别}}整改作为重大政治任务，带头学习领会上级关于{{监督类别}}工作的部署要求，及时主持传达学习反馈意见，逐条对照检视，主动认领责任。成立整改工作领导小组，{{领导小组组成}}。主持研究整改方案，对{{总数}}{{量词}}反馈问题逐一明确整改措施、牵头领导、责任科室、责任人和整改时限，确保责任到人、任务到岗。'

const MEETINGS =
  '定期主持会议听取整改进展情况汇报，逐项分析难点问题，明确解决办法和完成时限。带头开展对照检查和批评与自我批评，引导班子成员把自己摆进去、把职责摆进去、把工作摆进去，以上率下推动整改落实。'

const IMPLEMENTATION =
  '对整改工作负总责，牵头协调情况复杂、涉及面广的问题；督促班子成员落实“一岗双责”，对分管领域的整改任务一抓到底；经常到责任科室和基层一线了解进度，及时帮助解决实际困难，推动各项措施落到实处。'

const CLOSE_OUT =
  '对照整改台账跟踪督办，严格审核整改结果和佐证材料，不到位的不予销号。截至目前，{{总数}}{{量词}}反馈问题中，{{整改情况句}}，整改完成率为{{完成率}}。'

const NEXT_STEPS = [
  '（一）责任再压实。继续履行好第一责任人责任，对尚未完成和需要长期坚持的整改任务盯住不放、定期调度，督促牵头领导和责任科室按期保质完成。',
  '（二）成果再巩固。组织开展整改情况“回头看”，对已经整改到位的问题逐项核查实效，严防问题反弹回潮，切实做到真改实改、改出成效。',
  '（三）机制再完善。把整改与加强党的建设、履行主责主业结合起来，针对问题成因健全制度、堵塞漏洞，推动整改成果转化为治理效能。',
]

/** The wordings of the 主要负责人组织落实整改情况报告: in the first person, one part for each duty of the first responsible. */
export const LEADER_REPORT_SLOTS: readonly PaperSlot[] = [
  {
    name: 'title',
    label: '标题',
    defaultText: '{{单位}}主要负责人组织落实{{巡察}}整改情况的报告',
    lines: 2,
  },
  { name: 'opening', label: '开头', defaultText: OPENING, lines: 5 },
  {
    name: 'deploymentHeading',
    label: '“研究部署”部分的标题',
    defaultText: '带头研究部署，扛牢整改第一责任',
    lines: 1,
  },
  { name: 'deployment', label: '“研究部署”部分的正文', defaultText: DEPLOYMENT, lines: 5 },
  {
    name: 'meetingsHeading',
    label: '“主持会议”部分的标题',
    defaultText: '主持召开会议，层层传导整改压力',
    lines: 1,
  },
  { name: 'meetings', label: '“主持会议”部分的正文', defaultText: MEETINGS, lines: 4 },
  {
    name: 'meetingsList',
    label: '会议的引语（会议取自“单位与巡察”的重要节点）',
    defaultText: '主持和参加的主要会议有：',
    lines: 1,
  },
  {
    name: 'implementationHeading',
    label: '“推动落实”部分的标题',
    defaultText: '推动任务落实，着力解决难点问题',
    lines: 1,
  },
  { name: 'implementation', label: '“推动落实”部分的正文', defaultText: IMPLEMENTATION, lines: 4 },
  {
    name: 'leadOfficials',
    label: '牵头领导情况表的引语（有牵头领导时印）',
    defaultText: '班子成员牵头整改情况见下表。',
    lines: 1,
  },
  MEASURES_SLOT,
  {
    name: 'closeOutHeading',
    label: '“督促销号”部分的标题',
    defaultText: '督促对账销号，严格检验整改成效',
    lines: 1,
  },
  { name: 'closeOut', label: '“督促销号”部分的正文', defaultText: CLOSE_OUT, lines: 4 },
  CLOSED_OUT_SLOT,
  {
    name: 'supervision',
    label: '督办情况（发出过督办单或提醒函时印）',
    defaultText: '对进展缓慢和临近时限的事项，发出督办单{{督办单数}}份、提醒函{{提醒函数}}份。',
    lines: 2,
  },
  COUNTERS_SLOT,
  NEXT_HEADING_SLOT,
  { name: 'next', label: '“下一步打算”部分的正文', defaultText: NEXT_STEPS.join('\n'), lines: 6 },
  { name: 'closing', label: '结束语', defaultText: '专此报告。', lines: 1 },
  ATTACHMENTS_SLOT,
  { name: 'signature', label: '署名', defaultText: '{{组长职务}}　{{组长}}', lines: 1 },
  CONTACT_PERSON_SLOT,
]

import {
  ATTACHMENTS_SLOT,
  CLOSED_OUT_SLOT,
  CONTACT_PERSON_SLOT,
  COUNTERS_SLOT,
  MEASURES_SLOT,
  NEXT_HEADING_SLOT,
  SIGNATURE_SLOT,
} from './official/official-slots.ts'
import type { PaperSlot } from './paper-definition.ts'

const OPENING =
  '根据{{派出方}}统一部署，{{巡察起止简写}}，{{巡察组}}对{{单位简称}}开展了{{巡察方式}}，并于{{反馈日期}}反馈了{{监督类别}}意见。{{单位简称}}对反馈意见诚恳接受、照单全收，把整改作为严肃的政治任务抓紧抓实，逐项细化措施，逐级压实责任，整改工作取得阶段性成效。现将{{监督类别}}整改进展情况报告如下。'

const ORGANISATION = [
  '（一）统一思想认识，主动认领问题。收到反馈意见后，{{单位简称}}及时召开会议传达学习，组织班子成员和各科室对照反馈意见逐条检视、逐项认领，深刻剖析原因，研究制定整改方案，把整改目标、具体措施、责任人员和完成时限落实到每一个问题。',
  '（二）健全工作机制，层层压实责任。成立{{监督类别}}整改工作领导小组，{{领导小组组成}}。主要负责同志认真履行第一责任人责任，班子成员牵头抓好分管领域的整改任务，责任科室具体落实，形成一级抓一级、层层抓落实的工作格局。',
  '（三）加强督促检查，严把整改质量。对照整改台账分工负责、对账销号、跟踪督办，定期听取进展情况汇报，集中研究难点问题；坚持完成一个、审核一个、销号一个，对进展缓慢的及时提醒督办，做到问题不解决不放过、整改不到位不销号。',
]

const NEXT_STEPS = [
  '（一）持续抓好后续整改。对仍需继续推进的问题，逐项明确节点、专人盯办，主要负责同志定期调度，确保按期完成；对需要长期坚持的问题，健全常态化推进机制，一抓到底、久久为功。',
  '（二）巩固深化整改成果。对已经整改到位的问题适时开展“回头看”，抽查措施落实情况和实际效果，发现反弹苗头及时纠正，坚决防止边改边犯、前清后乱。',
  '（三）着力健全长效机制。坚持举一反三，从具体问题入手查找制度漏洞和管理短板，及时修订完善有关制度，做到整改一个问题、完善一套制度、规范一个领域。',
  '（四）自觉接受监督检验。主动向{{派出方}}有关部门报告整改情况，自觉接受监督检查和成效评估，以整改的实际成效推动各项工作高质量发展。',
]

/** The wordings of the 整改进展情况报告, complete, with every figure, name and date as a variable. */
export const REPORT_SLOTS: readonly PaperSlot[] = [
  { name: 'title', label: '标题', defaultText: '{{单位}}关于{{巡察}}整改进展情况的报告', lines: 2 },
  { name: 'opening', label: '开头', defaultText: OPENING, lines: 5 },
  {
    name: 'organisationHeading',
    label: '“组织领导”部分的标题',
    defaultText: '加强组织领导，压实整改责任',
    lines: 1,
  },
  { name: 'organisation', label: '“组织领导”部分的正文', defaultText: ORGANISATION.join('\n'), lines: 8 },
  {
    name: 'milestones',
    label: '重要节点的引语（节点取自“单位与巡察”）',
    defaultText: '整改期间的主要会议和工作：',
    lines: 1,
  },
  {
    name: 'progressHeading',
    label: '“整改进展”部分的标题',
    defaultText: '聚焦反馈问题，扎实推进整改',
    lines: 1,
  },
  {
    name: 'progress',
    label: '总体情况',
    defaultText: '{{巡察组}}共反馈{{总数}}{{量词}}问题。截至目前，{{整改情况句}}，整改完成率为{{完成率}}。',
    lines: 3,
  },
  {
    name: 'aspects',
    label: '各方面情况表的引语',
    defaultText: '反馈问题涉及{{方面数}}个方面，各方面整改情况见下表。',
    lines: 1,
  },
  MEASURES_SLOT,
  CLOSED_OUT_SLOT,
  {
    name: 'overdue',
    label: '逾期情况（有逾期的问题时印）',
    defaultText: '有{{逾期数}}{{量词}}问题超过整改时限，进展情况和后续措施在下一部分逐项报告。',
    lines: 2,
  },
  COUNTERS_SLOT,
  {
    name: 'unfinishedHeading',
    label: '“未完成问题”部分的标题',
    defaultText: '尚未整改到位的问题及后续措施',
    lines: 1,
  },
  {
    name: 'unfinished',
    label: '未完成问题的引语（有未完成的问题时印）',
    defaultText: '目前还有{{未完成数}}{{量词}}问题没有整改到位，逐项报告如下。',
    lines: 2,
  },
  {
    name: 'allDone',
    label: '全部完成时的说明（没有未完成的问题时印）',
    defaultText: '{{巡察组}}反馈的{{总数}}{{量词}}问题已全部整改到位，没有尚未完成的问题。',
    lines: 2,
  },
  NEXT_HEADING_SLOT,
  { name: 'next', label: '“下一步打算”部分的正文', defaultText: NEXT_STEPS.join('\n'), lines: 8 },
  { name: 'closing', label: '结束语', defaultText: '专此报告。', lines: 1 },
  ATTACHMENTS_SLOT,
  SIGNATURE_SLOT,
  CONTACT_PERSON_SLOT,
]

import type { CompositionIssueCode, CompositionSeverity } from './composition-issue.ts'

type Wording = { readonly severity: CompositionSeverity; readonly message: (what: string) => string }

/** How serious each issue is and what the clerk reads; `what` is the name, brace or number it concerns. */
export const ISSUE_WORDING: Readonly<Record<CompositionIssueCode, Wording>> = {
  'unknown-variable': {
    severity: 'error',
    message: (what) => `没有名为“${what}”的变量，请改正名称，或从“插入变量”中重新选取。`,
  },
  'stray-braces': {
    severity: 'error',
    message: (what) => `“${what}”没有配对，变量要写成“{{名称}}”的样子。`,
  },
  'findings-without-chapter': {
    severity: 'error',
    message: (what) => `没有一章用来列出问题，台账中的${what}个问题都不会印出，请指定一章。`,
  },
  'second-findings-chapter': {
    severity: 'error',
    message: () => '问题已在前面一章列出，这一章不再重复，请只指定一章列出问题。',
  },
  'variable-without-value': {
    severity: 'gap',
    message: (what) => `“${what}”还没有填写，先印为【待补录：${what}】。`,
  },
  'empty-title': { severity: 'gap', message: () => '标题还没有写，先印为【待补录：标题】。' },
  'empty-preamble': { severity: 'gap', message: () => '前言还没有写，先印为【待补录】。' },
  'empty-chapter': { severity: 'gap', message: () => '本章还没有内容，先印为【待补录】。' },
  'no-findings': { severity: 'hint', message: () => '台账中还没有问题，本章没有问题可列。' },
  'empty-contact': { severity: 'gap', message: () => '联系方式还没有写，先印为【待补录：联系方式】。' },
  'empty-signature': { severity: 'gap', message: () => '署名还没有写，先印为【待补录：署名】。' },
  'unwritten-finding': { severity: 'gap', message: () => '问题和进展情况都还没有录入，先印为【待补录】。' },
  'unwritten-title': { severity: 'gap', message: () => '问题还没有录入，先印为【待补录】。' },
  'unwritten-progress': { severity: 'gap', message: () => '进展情况还没有录入，先印为【待补录】。' },
  'unwritten-public-text': {
    severity: 'gap',
    message: () => '这个问题要换一种表述公开，社会公开表述还没有写，先印为【待补录】；台账中的表述不会印出。',
  },
  'not-public': {
    severity: 'hint',
    message: () => '这个问题不公开，没有印出；编号和各项总数仍按台账计算，请在文中作出说明。',
  },
  'progress-from-diary': {
    severity: 'hint',
    message: () => '没有写通报用进展情况，印的是最近一条进展记录，请看看措辞是否合适。',
  },
  'nested-quotes': {
    severity: 'hint',
    message: () => '引号里又有双引号，按规定里层用单引号‘’，现照原样印出。',
  },
  'missing-element': {
    severity: 'gap',
    message: (what) => `${what}还没有填写，先印为【待补录：${what}】。`,
  },
  'default-recipients': {
    severity: 'hint',
    message: (what) => `没有填写主送机关，按“${what}”印出，请核对。`,
  },
  'document-number-form': {
    severity: 'hint',
    message: (what) => `发文字号“${what}”不合规范，应写成“庆文联党发〔2023〕5号”的样子。`,
  },
  'no-copy-number': { severity: 'hint', message: () => '标注密级的公文应当编份号，现在没有填写。' },
  'no-contact-person': { severity: 'hint', message: () => '没有填写联系人，附注只印联系电话。' },
  'attachment-by-hand': {
    severity: 'hint',
    message: (what) => `附件“${what}”不由程序生成，请打印后自行附上。`,
  },
  'incomplete-finding': {
    severity: 'gap',
    message: (what) => `报告要写明${what}，台账中还没有填写，先印为【待补录】。`,
  },
  'no-date': { severity: 'hint', message: () => '还没有填写成文日期，署名下面不印日期。' },
}

/** Names of the parts of a notice as messages call them. */
export const PLACE_WORDING = {
  title: '标题',
  preamble: '前言',
  contact: '联系方式',
  signature: '署名',
} as const

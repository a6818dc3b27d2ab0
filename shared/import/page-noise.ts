import { narrow } from '../text/han.ts'

/** Longest line of a page head or foot, and of noise between paragraphs, in characters. */
const LONGEST_NOISE = 160
const LONGEST_STRAY_NOISE = 80

const LABELS =
  '(?:信息)?索引号|文件名称|信息名称|(?:信息)?发布机构|发文机关|发文机构|制发机关|公开机构|成文日期|成文时间|生成日期|公开方式|公开范围|公开类别|信息公开类别|公开目录|发布日期|发布时间|发文日期|更新时间|日期|时间|(?:信息|文章|新闻|稿件)?来源|稿源|作者|记者|通讯员|(?:责任)?编辑|责编|(?:责任)?校对|审核|审稿|终审|监制|(?:浏览|访问|阅读|点击|查看|浏览次)(?:量|数|次数|人数|率)?|字号|字体(?:大小)?|分享(?:到|至)?|打印(?:本页|正文)?|关闭(?:窗口|本页)?|收藏(?:本页)?|朗读|听新闻|语音播报|当前位置|您?(?:现在|当前)?(?:所在)?的?位置|你的位置|保护视力色|视力保护色|主题(?:词|分类)|分类|有效性|废止日期|文号|发文字号|标题|名称|效力状态|发文时间|公开形式|公开时限|文章编号|体裁分类|上一[篇条]|下一[篇条]|友情链接|相关(?:附件|文章|链接|新闻|阅读)|附件下载|扫描二维码|访问次数|信息分类|标签|关键词|栏目'
const LABELLED = new RegExp(`^[【\\[(•·●■◆\\s-]*(?:${LABELS})\\s*[:】\\])]`, 'u')
const LABELS_ALONE = new RegExp(`^(?:[【\\[(•·●■◆\\s-]{0,4}(?:${LABELS})\\s?[:】\\])]{0,2}){1,6}$`, 'u')
const EMPTY_LABEL = new RegExp(`^[•·●■◆\\s-]*(?:${LABELS})\\s*:$`, 'u')
const PHRASES =
  /^(?:扫一扫|扫码|用手机|在手机|返回(?:顶部|首页|上页|列表)|回到顶部|打印本页|打印正文|关闭窗口|关闭本页|版权所有|主[办管](?:单位)?\s*:|承办(?:单位)?\s*:|Copyright|技术支持\s*:|[(（]此件.{0,8}公开|网站地图|网站标识码|.{0,6}ICP备|.{0,4}公网安备|无障碍|适老|繁体|简体|分享到|微信$|微博$|新浪微博|QQ空间|Top$|\[?\s*大\s*中\s*小\s*\]?$|A[+-]|欢迎光临|您是第|本文已被)/iu
const PATH_OF_PAGE = /^(?:首页(?:\s|\s*[>»›/|])|\S{1,20}\s*[>»›]{1,2}\s*\S{1,20}(?:\s*[>»›]{1,2}|$))/u
const SHARE = /^(?:扫一扫|分享到|打印本页|打印正文|关闭窗口|关闭本页|返回顶部|回到顶部)/u
const DATE_TIME =
  /^[[(【]?\s*\d{4}(?:-|\/|\.|年)\d{1,2}(?:-|\/|\.|月)\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*[\])】]?$/u
const TIME_OF_DAY = /\d{1,2}:\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u
const PAGE_NUMBER =
  /^(?:第\s*\d{1,3}\s*页(?:\s*[,/]?\s*共\s*\d{1,3}\s*页)?|[—–-]\s*\d{1,3}\s*[—–-]|\d{1,3}\s*\/\s*\d{1,3})$/u

/** Labels that no line of a notice has, wherever they stand: `【 2024-08-29 13:51:01 】 【 来源：区人民法院`. */
const PAGE_LABEL_INSIDE =
  /(?:^|[\s【[(\d])(?:来源|发布时间|发布日期|(?:浏览|访问|点击|阅读)(?:量|数|次数)?)\s?:/u
/** A file offered for download. */
const DOWNLOAD = /\.(?:docx?|xlsx?|pdf|wps|zip|rar)$/iu
/** Only a mark, such as a bullet, a rule or a row of dots. */
const MARKS_ONLY = /^[^\p{L}\p{N}]{1,80}$/u

/**
 * True for lines of the web page around a notice: labels of the page head (`索引号：`, `来源：… 浏览量：…`, `【字体：大 中 小】`),
 * the path of the page, share and print links, page numbers, `#` comment lines. Meant for lines before the preamble
 * and after the signature, where no sentence of the notice stands.
 */
export const isPageNoise = (line: string): boolean => {
  if (isComment(line)) return true
  if (line.length > LONGEST_NOISE) return false
  const text = joinedLabel(narrow(line).trim())
  return (
    LABELLED.test(text) ||
    LABELS_ALONE.test(text) ||
    (!text.includes('。') && (PAGE_LABEL_INSIDE.test(text) || DOWNLOAD.test(text))) ||
    PATH_OF_PAGE.test(text) ||
    (text.length <= 60 && !text.includes('。') && PHRASES.test(text)) ||
    isStrayNoise(text)
  )
}

/** Labels of a page are often spread out: `索 引 号：`. */
const joinedLabel = (text: string): string =>
  text.replace(/^[^:]{3,14}:/u, (label) =>
    label.replace(/(?<=\p{Script=Han})\s{1,3}(?=\p{Script=Han}|:)/gu, ''),
  )

const isComment = (line: string): boolean => /^[#＃]\s?\S/u.test(line)

/** True for noise that may stand between paragraphs: page numbers, share and print links, rules, `#` comments. */
export const isStrayNoise = (line: string): boolean => {
  if (isComment(line)) return true
  if (line.length > LONGEST_STRAY_NOISE) return false
  const text = narrow(line).trim()
  return PAGE_NUMBER.test(text) || MARKS_ONLY.test(text) || (text.length <= 40 && SHARE.test(text))
}

/** True for a label of the page head without value, which then stands on the next line. */
export const isEmptyPageLabel = (line: string): boolean =>
  line.length <= LONGEST_STRAY_NOISE && EMPTY_LABEL.test(joinedLabel(narrow(line).trim()))

/** True for a date (with or without time) alone on its line, as pages put it under the title. */
export const isPageDate = (line: string): boolean =>
  line.length <= LONGEST_STRAY_NOISE && DATE_TIME.test(narrow(line).trim())

/** True for a date that no clerk writes under a paper: with a time of day, or in figures with dashes. */
export const isMachineDate = (line: string): boolean =>
  TIME_OF_DAY.test(narrow(line.slice(0, LONGEST_STRAY_NOISE)))

import { expect, test } from 'vitest'
import { paragraphSlips } from '#shared/proofreading/passage-slips.ts'
import { unpairedSlips } from '#shared/proofreading/text-rules/mark-slips.ts'

/** What the rules find in a paragraph, as rule and words; what it should read like, where that is certain. */
const found = (paragraph: string) =>
  [...paragraphSlips(paragraph), ...unpairedSlips(paragraph)].map(({ rule, from, to, replacement }) => ({
    rule,
    words: paragraph.slice(from, to),
    ...(replacement === undefined
      ? {}
      : { corrected: paragraph.slice(0, from) + replacement + paragraph.slice(to) }),
  }))

test.each([
  ['至2022年11月15市委第三巡察组开展了巡察。', 'date-incomplete', '2022年11月15'],
  ['至2022 年 11 月 15 市委第三巡察组开展了巡察。', 'date-incomplete', '2022 年 11 月 15'],
  ['3月23召开会议。', 'date-incomplete', '3月23'],
  ['2024717日召开会议。', 'date-incomplete', '2024717日'],
  ['2023年9月日印发。', 'date-incomplete', '2023年9月日'],
  ['2023年2月30日召开会议。', 'date-impossible', '2023年2月30日'],
  ['２０２３年４月３１日召开会议。', 'date-impossible', '２０２３年４月３１日'],
  ['6月31日前完成。', 'date-impossible', '6月31日'],
  ['2023年13月召开会议。', 'date-impossible', '2023年13月'],
  ['2023年5月1日至3月1日。', 'date-order', '2023年5月1日至3月1日'],
  ['5月1日至3月1日。', 'date-order', '5月1日至3月1日'],
  ['2023年5月8日至5日。', 'date-order', '2023年5月8日至5日'],
  ['2023年11月至2023年9月。', 'date-order', '2023年11月至2023年9月'],
  ['对2023年至2021年的凭证。', 'date-order', '2023年至2021'],
  ['把《章程修订完善。', 'unpaired-mark', '《'],
  ['三无”问题。', 'unpaired-mark', '”'],
  ['整改完成。。', 'doubled-mark', '。。'],
  ['学习，，提高。', 'doubled-mark', '，，'],
  ['整改完成，。', 'doubled-mark', '，。'],
  ['学习、提高等...。', 'ellipsis', '...'],
  ['学习…提高。', 'ellipsis', '…'],
  ['整改完成.', 'half-width', '.'],
  ['开展活动XX次。', 'leftover', 'XX'],
  ['清退××万元。', 'leftover', '××'],
  ['清退？？万元。', 'leftover', '？？'],
  ['由某某单位负责。', 'leftover', '某某'],
  ['【待补录】', 'leftover', '待补录'],
  ['此处补充数据。', 'leftover', '此处补充'],
  ['建立整改台帐。', 'wrong-word', '台帐'],
  ['市委巡查组反馈。', 'wrong-word', '巡查组'],
  ['截止目前，全部完成。', 'wrong-word', '截止目前'],
  ['整改的的任务。', 'repeated-word', '的的'],
  ['对资料进行进行复核。', 'repeated-word', '进行进行'],
  ['加强内控制度制度建设。', 'repeated-word', '制度制度'],
  ['（云林发[2025]12号）', 'document-number', '[2025]12号'],
  ['（云林发〔2025〕第12号）', 'document-number', '〔2025〕第12号'],
  ['（云林发〔2025〕02号）', 'document-number', '〔2025〕02号'],
  ['（云林发（2025）2号）', 'document-number', '（2025）2号'],
  ['20203年2月14日反馈。', 'date-impossible', '20203年'],
  ['25年3月3日至4月25日。', 'date-incomplete', '25年3月3日'],
  ['2024年8月，2日反馈。', 'date-incomplete', '2024年8月，2日'],
  ['2024年10月21日至12月，市委巡察三组开展了巡察。', 'date-incomplete', '2024年10月21日至12月'],
  ['2024年9月24号反馈。', 'wrong-word', '2024年9月24号'],
  ['二O二三年三月召开会议。', 'wrong-word', '二O二三年'],
  ['二〇二三年五月三十二日反馈。', 'date-impossible', '五月三十二日'],
  ['二〇二三年三月十五至五月二十五日开展了巡察。', 'date-incomplete', '三月十五'],
  ['工作日8:30—25:00。', 'date-impossible', '8:30—25:00'],
  ['工作日8:70—12:00。', 'date-impossible', '8:70—12:00'],
  ['截止2023年12月31日，全部完成。', 'wrong-word', '截止'],
  ['市委四巡察组反馈。', 'wrong-word', '四'],
  ['印发《关于转发《准则》的通知》。', 'nested-mark', '《准则》'],
  ['“党建“两张皮”问题”仍在。', 'nested-mark', '“两张皮”'],
  ['"三重一大"制度。', 'half-width', '"三重一大"'],
  ['相结合--既治标。', 'half-width', '--'],
  ['普查文物7，318处。', 'number-form', '7，318'],
  ['普查文物7,31,8处。', 'number-form', '7,31,8'],
  ['收缴21.0.4万元。', 'number-form', '21.0.4'],
  ['收缴21。04万元。', 'number-form', '21。04'],
  ['受众约2,400余人次。', 'number-form', '约2,400余'],
  ['成活率超过85%以上。', 'number-form', '超过85%以上'],
  ['普查文物7,318处处。', 'repeated-word', '处处'],
  ['稳妥推进，稳妥推进，全面完成。', 'repeated-word', '稳妥推进，稳妥推进'],
  ['集团党委将将全面落实。', 'repeated-word', '将将'],
  ['（云林发〔2025〕31）', 'document-number', '31'],
  ['（云林发2025年31号）', 'document-number', '2025年31号'],
  ['（云林发﹝2025﹞31号）', 'document-number', '﹝2025﹞31号'],
  ['①落实改革；③推行互认；④降低费用。', 'heading-order', '③'],
  ['收回资金【数据】亿元。', 'leftover', '【数据】'],
  ['查处问题N起。', 'leftover', 'N'],
  ['组织学习  次。', 'leftover', '  '],
  ['立案○○件。', 'leftover', '○○'],
  ['召开会议（此处请办公室补充）。', 'leftover', '此处请办公室补充'],
])('%s has %s', (paragraph, rule, words) => {
  expect(found(paragraph)).toContainEqual(expect.objectContaining({ rule, words }))
})

test.each([
  '研究研究再研究、落实落实再落实，推动整改走深走实。',
  '认认真真查摆，常常抓、抓经常，天天有进度。',
  '报名截止2023年12月31日，截止日期不变。',
  '二〇二三年三月十五日至五月二十五日，一九九八年五月一日。',
  '从2023年3月1日至12月开展活动，2024年12月修订。',
  '师生比达到1:198，8:30—12:00，14:30—24:00。',
  '《关于转发〈准则〉的通知》《办法》、《规定》，“抓到‘点子上’”“抓到心坎里”。',
  '投入1,260.5万元，共3,126人次，近30%，约2,400人，85%以上，860余万人次。',
  '按“1+N”模式，1名领读、N名研讨，第N次。',
  '①落实改革；②推行互认。',
  '（2022）云0123民初456号，国务院令第5号，鹿政办规〔2025〕2号。',
  '整改整改再整改，5人人均3次。',
  '2022年8月19日至11月15日，市委第三巡察组对市文联党组开展了常规巡察。',
  '2023年12月4日至2024年2月2日开展巡察，2024年2月29日反馈。',
  '3月5、6日和3月8—10日分片培训，2025年3月1至5日复核。',
  '每年11月1日至次年3月31日为供暖期，11月15日至3月15日封山。',
  '2024年4月份、5月上旬召开会议，7月至9月巡林4260人次，20日内办结。',
  '2025年9月3项任务完成，5月12个支部参加，8月以来未再发现。',
  '对2021年以来、2022年至2024年的865份凭证逐份复核。',
  '制定《方案（2025—2027年）》，印发“三会一课”计划（试行），修订《办法》《细则》。',
  '落实“第一议题”制度——学习、研讨、落实……环环相扣。',
  '服务热线0932-8216030，网址http://example.cn/a//b，邮箱a.b@example.cn。',
  '《关于印发〈办法〉的通知》（云林发〔2025〕12号）、庆办发〔2019〕6号文件执行到位。',
  '由张某某、李某负责，A类X光机2台，XXL号3件。',
  '一个问题一个问题研究，一个步骤一个步骤推进，研究研究再定。',
  '进行了了解，的的确确取得实效，在在建项目中推行，对对口帮扶单位走访。',
  '做好服务服务对象的工作，修订物业管理管理办法。',
  '加强森林防火巡查组建设，夜间巡查办案。',
  '目前，{{整改情况句}}，完成率{{完成率}}。',
  '（2023）甘10民初5号判决已执行，面积18.6万亩，价格1,360.5元，比例1:500。',
])('nothing in: %s', (paragraph) => {
  expect(found(paragraph)).toEqual([])
})

test.each([
  ['至2022年11月15市委巡察。', '至2022年11月15日市委巡察。'],
  ['整改完成。。', '整改完成。'],
  ['建立整改台帐。', '建立整改台账。'],
  ['整改的的任务。', '整改的任务。'],
  ['（云林发[2025]第05号）', '（云林发〔2025〕5号）'],
  ['学习、提高等...', '学习、提高等……'],
])('%s is put right', (paragraph, corrected) => {
  expect(found(paragraph)).toContainEqual(expect.objectContaining({ corrected }))
})

test.each(['2023年2月30日召开。', '整改完成，。', '2024717日召开。', '清退XX万元。'])(
  'nothing is guessed for: %s',
  (paragraph) => {
    for (const slip of found(paragraph)) expect(slip).not.toHaveProperty('corrected')
  },
)

test('a paragraph of a million characters is read in a moment', () => {
  const long = `${'（一）由于“各种各样的2023年原因，有关工作《办法》正在推进，'.repeat(30_000)}。`
  const start = performance.now()
  paragraphSlips(long)
  unpairedSlips(long)
  expect(performance.now() - start).toBeLessThan(8000)
})

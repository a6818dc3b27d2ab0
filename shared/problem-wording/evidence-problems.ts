import { quotedName, UNCHANGED, type Wordings } from './problem-words.ts'

/** What can go wrong with 佐证材料. */
export const EVIDENCE_PROBLEMS = {
  'evidence-missing': (detail) => ({
    what: `找不到佐证材料${quotedName(detail)}的文件，它可能没有随台账一起拷贝过来。`,
    kept: '台账里的登记还在，没有改动。',
    next: '请找到原来的台账文件夹，把里面的“attachments”文件夹一并拷来；或者移除这一条，重新添加文件。',
  }),
  'evidence-damaged': (detail) => ({
    what: `佐证材料${quotedName(detail)}的文件已损坏，和添加时不一样了。`,
    kept: '台账里的登记还在，损坏的文件也原样保留，没有打开。',
    next: '请找到原来的文件重新添加一次，程序会换上完好的一份。',
  }),
  'evidence-too-large': (detail) => ({
    what: `文件${quotedName(detail)}超过4GB，不能作为佐证材料存放，备份到U盘时也会存不下。`,
    kept: UNCHANGED,
    next: '请把它压缩、分卷或截取需要的部分后再添加。',
  }),
  'evidence-changing': (detail) => ({
    what: `文件${quotedName(detail)}在添加过程中被别的程序改动了，没有添加。`,
    kept: UNCHANGED,
    next: '请保存并关闭正在编辑它的程序，再添加一次。',
  }),
  'evidence-not-file': (detail) => ({
    what: `选中的${quotedName(detail)}是文件夹，不能直接作为佐证材料。`,
    kept: UNCHANGED,
    next: '请打开文件夹，选中里面的文件再添加；文件很多时可以先压缩成一个文件。',
  }),
  'evidence-too-many': (detail) => ({
    what: `一次最多添加${detail('most')}份文件，这次有${detail('count')}份，没有添加。`,
    kept: UNCHANGED,
    next: '请分几次添加；同一类的文件也可以先压缩成一个文件。',
  }),
  'no-program': (detail) => ({
    what: `电脑上没有能打开${detail('name') === '' ? '这种文件' : quotedName(detail)}的程序。`,
    kept: '文件完好，没有改动。',
    next: '请用“另存为”取出，换一台装有相应程序的电脑查看。',
  }),
  'evidence-runs': (detail) => ({
    what: `文件${quotedName(detail)}是程序或脚本，打开就会运行，为安全起见没有打开。`,
    kept: '台账里的登记和文件都还在。',
    next: '确需查看的，请用“另存为”取出，由管理电脑的同事处理。',
  }),
} as const satisfies Wordings

import { quotedName, UNCHANGED, type Wordings } from './problem-words.ts'

/** What can go wrong with 备份, 核对 and 恢复. */
export const BACKUP_PROBLEMS = {
  'backup-not-one': (detail) => ({
    what: `文件${quotedName(detail)}不是本程序的备份，或者已经损坏得认不出来。`,
    kept: UNCHANGED,
    next: '请选择本程序做的备份或交接包，文件名以“整改台账”开头、以“.zgbak”结尾。',
  }),
  'backup-incomplete': (detail) => ({
    what: `备份文件${quotedName(detail)}不完整，像是没有写完或者被截断了。`,
    kept: '没有用它改动任何内容，这个文件也原样保留。',
    next: '请换一份备份；这一份不要再用。',
  }),
  'backup-damaged': (detail) => ({
    what: `备份文件${quotedName(detail)}已损坏${detail('part') === '' ? '' : `（${detail('part')}）`}，和写入时不一样了。`,
    kept: '没有用它改动任何内容，这个文件也原样保留。',
    next: '请换一份备份；U盘如果多次出现损坏，请更换U盘。',
  }),
  'backup-newer': (detail) => ({
    what: `备份文件${quotedName(detail)}是用更新版本的程序做的，当前版本读不了。`,
    kept: '没有用它改动任何内容，这个文件也原样保留。',
    next: '请先安装新版本的程序，再来核对或恢复。',
  }),
  'backup-other-unit': (detail) => ({
    what: `这份备份是“${detail('backupUnit', '另一个单位')}”的，现在的台账是“${detail('unit', '本单位')}”的。`,
    kept: UNCHANGED,
    next: '请核对是不是选错了文件；确要恢复的，请在恢复时明确选择。',
  }),
  'backup-needs-password': (detail) => ({
    what: `备份文件${quotedName(detail)}加了密码。`,
    kept: UNCHANGED,
    next: '请输入备份时设置的密码。',
  }),
  'backup-wrong-password': () => ({
    what: '密码不对，文件本身是完好的。',
    kept: UNCHANGED,
    next: '请重新输入，注意大小写和全角、半角。忘记的密码无法找回。',
  }),
  'backup-not-proven': (detail) => ({
    what: `备份写到${detail('place', 'U盘')}以后，读回来的内容和写入的不一样，没有备份成功。`,
    kept: '台账没有改动，以前的备份也都还在。',
    next: '请换一个U盘再备份一次；这个U盘可能有坏块。',
  }),
  'backup-too-large': (detail) => ({
    what: `备份约有${detail('gigabytes', '4')}GB，${detail('place', '这个U盘')}的格式（FAT32）放不下超过4GB的文件。`,
    kept: '台账没有改动，以前的备份也都还在。',
    next: '请换用exFAT或NTFS格式的U盘，或者备份到电脑的其他盘。',
  }),
  'target-gone': (detail) => ({
    what: `${detail('place', 'U盘')}已经拔出或断开，备份没有完成。`,
    kept: '台账没有改动，U盘上以前的备份也都还在。',
    next: '请插好U盘再备份一次。',
  }),
  'target-inside-ledger': () => ({
    what: '不能把备份放在台账自己的文件夹里：电脑出了问题，两份会一起丢。',
    kept: UNCHANGED,
    next: '请选U盘，或者另外一个盘上的文件夹。',
  }),
} as const satisfies Wordings

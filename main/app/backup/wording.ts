/** Steps of work on backups, shown with its progress. */
export const BACKUP_STEPS = {
  writing: '正在写入',
  reading: '正在从盘上读回，逐项核对',
  checkingOlder: '这一份已核对无误，正在检查以前的备份',
  proving: '正在核对备份',
  bringing: '正在恢复台账',
} as const

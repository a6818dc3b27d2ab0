export const SETTINGS_UNREADABLE =
  '本机设置文件读不出来，已改用通常的设置。台账没有受影响；经办人姓名和窗口布局请重新设置一次。'

import type { ThemeConfig } from 'antd'

const SANS =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "HarmonyOS Sans SC", "PingFang SC", sans-serif'

/** The office look for antd: one quiet red, ink on white and warm grey, radius 4, one shadow. Same values as `theme.css`. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#a61c1c',
    colorInfo: '#2a62a8',
    colorSuccess: '#2f7d46',
    colorWarning: '#a86a10',
    colorError: '#b3261e',
    colorInfoBg: '#eef3f9',
    colorSuccessBg: '#eef6f0',
    colorWarningBg: '#fff8e8',
    colorErrorBg: '#fdeeec',
    colorLink: '#2a62a8',
    colorText: '#23211e',
    colorTextSecondary: '#5f5a53',
    colorTextTertiary: '#8b857c',
    colorBorder: '#d6d1c8',
    colorBorderSecondary: '#e3dfd8',
    colorBgLayout: '#f5f3ef',
    controlItemBgActive: '#f7ebe9',
    controlItemBgActiveHover: '#f2e0dd',
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    fontFamily: SANS,
    fontSize: 14,
    controlHeight: 32,
    boxShadow: '0 4px 16px rgb(35 33 30 / 14%)',
    boxShadowSecondary: '0 4px 16px rgb(35 33 30 / 14%)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Table: { headerBg: '#f8f6f2', headerColor: '#5f5a53', rowHoverBg: '#f8f6f2', cellPaddingBlockSM: 6 },
    Tabs: { horizontalMargin: '0', titleFontSize: 14 },
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 4px' },
  },
}

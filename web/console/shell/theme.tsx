import ConfigProvider from 'antd/es/config-provider';
import type { ThemeConfig } from 'antd/es/config-provider/context';
import type { Locale } from 'antd/es/locale';
import enUS from 'antd/es/locale/en_US';
import viVN from 'antd/es/locale/vi_VN';
import themes from 'antd/es/theme';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { type Lang, selectTextLang } from '../../../i18n/languages.ts';
import { darkColorTokens } from '../../design/view/dark-tokens.ts';
import { colorTokens } from '../../design/view/tokens.ts';
import { ToastProvider } from '../components/toast.tsx';
import { usePreferences } from './preferences.tsx';

const locales: Partial<Record<Lang, Locale>> = { vi: viVN, en: enUS };

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

const watchDark = (listener: () => void): (() => void) => {
  darkQuery.addEventListener('change', listener);
  return () => darkQuery.removeEventListener('change', listener);
};

/** Returns true when the dark theme is active, either by the user's preference or by the device's setting. */
const useIsDark = (): boolean => {
  const isDeviceDark = useSyncExternalStore(watchDark, () => darkQuery.matches);
  const { theme } = usePreferences();
  return theme === 'system' ? isDeviceDark : theme === 'dark';
};

const font = '"Be Vietnam Pro", system-ui, sans-serif';

/**
 * Maps the project's color tokens to the theme of the component library. Backgrounds behind white text are dark in both
 * themes.
 */
const themeOf = (isDark: boolean): ThemeConfig => {
  const colors = isDark ? darkColorTokens : colorTokens;
  return {
    algorithm: isDark ? themes.darkAlgorithm : themes.defaultAlgorithm,
    token: {
      colorPrimary: isDark ? '#12806F' : colorTokens.leaf,
      colorLink: colors.leaf,
      colorError: isDark ? '#C8372F' : colorTokens.alarm,
      colorErrorText: colors.alarm,
      colorWarning: colors.amber,
      colorWarningBg: colors['amber-tint'],
      colorInfo: colors.sky,
      colorSuccess: colors.leaf,
      colorTextBase: colors.ink,
      colorText: colors.ink,
      colorTextSecondary: colors['ink-soft'],
      colorTextDescription: colors['ink-soft'],
      colorTextPlaceholder: colors['ink-soft'],
      colorBgLayout: colors.paper,
      colorBgContainer: colors.surface,
      colorBgElevated: colors.surface,
      colorBorder: colors.edge,
      colorBorderSecondary: colors.line,
      fontFamily: font,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 32,
      motion: false,
      boxShadow: 'none',
    },
  };
};

const useColors = (isDark: boolean): void =>
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    for (const [name, color] of Object.entries(isDark ? darkColorTokens : colorTokens)) {
      style.setProperty(`--${name}`, color);
    }
    dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);

/** Component that applies colors, typography and language to the console. */
export function ConsoleThemeProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  const { lang, density } = usePreferences();
  const isDark = useIsDark();
  useColors(isDark);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  useEffect(() => {
    document.documentElement.lang = selectTextLang('console', lang);
  }, [lang]);
  return (
    <ConfigProvider
      locale={locales[selectTextLang('console', lang)]}
      csp={{ nonce }}
      theme={themeOf(isDark)}
      wave={{ disabled: true }}
    >
      <ToastProvider>
        <div className="app">{children}</div>
      </ToastProvider>
    </ConfigProvider>
  );
}

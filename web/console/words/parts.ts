import type { ConsoleTexts } from './in-languages.ts';

const vi = { close: 'Đóng' };

const en: typeof vi = { close: 'Close' };

export const sharedPartTexts: ConsoleTexts<typeof vi> = { vi, en };

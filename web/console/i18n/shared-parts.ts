import type { ConsoleTexts } from './console-texts.ts';

const vi = { close: 'Đóng' };

const en: typeof vi = { close: 'Close' };

export const sharedPartTexts: ConsoleTexts<typeof vi> = { vi, en };

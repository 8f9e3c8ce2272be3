import type { Words } from './in-languages.ts';

const vi = { close: 'Đóng' };

const en: typeof vi = { close: 'Close' };

export const partWords: Words<typeof vi> = { vi, en };

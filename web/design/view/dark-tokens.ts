import type { ColorToken } from './tokens.ts';

/** Color tokens of the console's dark theme. */
export const darkColorTokens: Readonly<Record<ColorToken, string>> = {
  ink: '#E8EDEA',
  'ink-soft': '#A9B5B0',
  paper: '#0F1513',
  surface: '#171F1C',
  line: '#2E3A35',
  edge: '#82908B',
  leaf: '#62C7B3',
  'leaf-deep': '#8ADACA',
  'leaf-tint': '#12302A',
  lotus: '#F29ABD',
  'lotus-tint': '#3A1727',
  alarm: '#FFA198',
  'alarm-tint': '#401714',
  amber: '#F0BC68',
  'amber-tint': '#38290A',
  sky: '#93C3FF',
  'sky-tint': '#112A4B',
  focus: '#FFD54A',
};

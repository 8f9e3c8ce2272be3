import { ratePercent } from '../../../core/statistics/on-time-percent.ts';

/** Color tokens of the light theme. A `-tint` token is the background for text in the color without this suffix. */
export const colorTokens = {
  ink: '#18211E',
  'ink-soft': '#4A5753',
  paper: '#FBFAF6',
  surface: '#FFFFFF',
  line: '#D9DDD6',
  edge: '#6B7773',
  leaf: '#0B5F53',
  'leaf-deep': '#084A41',
  'leaf-tint': '#E6F1EE',
  lotus: '#A62B5F',
  'lotus-tint': '#FBEEF4',
  alarm: '#B3261E',
  'alarm-tint': '#FCEDEB',
  amber: '#8A5A00',
  'amber-tint': '#FCF3DF',
  sky: '#1F5FA8',
  'sky-tint': '#E9F1FA',
  focus: '#FFD54A',
} as const;
export type ColorToken = keyof typeof colorTokens;

/**
 * Color that stands for a meaning, such as success or alarm. An icon and text must always express the same meaning as the
 * color.
 */
export type ColorTone = 'leaf' | 'amber' | 'sky' | 'alarm';

const ratingColors = { good: 'leaf', fair: 'amber', poor: 'alarm' } as const;

/** Returns the color of a percentage of tickets answered in time. */
export const selectPercentColor = (percent: number): 'leaf' | 'amber' | 'alarm' =>
  ratingColors[ratePercent(percent)];

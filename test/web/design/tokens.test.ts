import { expect, test } from 'vitest';
import { darkColorTokens } from '../../../web/design/view/dark-tokens.ts';
import { baseStylesheet } from '../../../web/design/view/stylesheet.ts';
import { type ColorToken, colorTokens } from '../../../web/design/view/tokens.ts';
import { contrastRatio } from '../contrast.ts';

const onPaper: ColorToken[] = ['ink', 'ink-soft', 'leaf', 'alarm'];
const onSurface: ColorToken[] = ['ink', 'ink-soft', 'leaf', 'lotus', 'amber', 'sky', 'alarm'];
const textPairs: [ColorToken, ColorToken][] = [
  ...onPaper.map((text): [ColorToken, ColorToken] => [text, 'paper']),
  ...onSurface.map((text): [ColorToken, ColorToken] => [text, 'surface']),
  ...(['leaf', 'amber', 'sky', 'alarm'] as const).flatMap((tone): [ColorToken, ColorToken][] => [
    [tone, `${tone}-tint`],
    ['ink', `${tone}-tint`],
    ['ink-soft', `${tone}-tint`],
    ['leaf', `${tone}-tint`],
  ]),
  ['ink', 'lotus-tint'],
  ['ink-soft', 'lotus-tint'],
  ['ink', 'focus'],
  ['surface', 'leaf'],
  ['surface', 'leaf-deep'],
  ['surface', 'alarm'],
];

test.each(textPairs)(
  'text in the color %s has sufficient contrast on the background %s',
  (text, background) => {
    expect(contrastRatio(colorTokens[text], colorTokens[background])).toBeGreaterThanOrEqual(4.5);
  },
);

/** Dark-theme pairs. White text lies on the component library's own colors there, which `shell/theme.tsx` sets. */
const onDark = textPairs.filter(
  ([text, background]) => text !== 'surface' && background !== 'focus',
);

test.each(onDark)(
  'in the dark theme, text in the color %s has sufficient contrast on the background %s',
  (text, background) => {
    expect(
      contrastRatio(darkColorTokens[text], darkColorTokens[background]),
    ).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(['#12806F', '#C8372F'])(
  'white text has sufficient contrast on the background %s',
  (background) => {
    expect(contrastRatio('#FFFFFF', background)).toBeGreaterThanOrEqual(4.5);
  },
);

const edgePairs: [ColorToken, ColorToken][] = [
  ['edge', 'surface'],
  ['edge', 'paper'],
  ['lotus', 'surface'],
  ['lotus', 'lotus-tint'],
  ['ink', 'focus'],
  ['alarm', 'surface'],
];

test.each(edgePairs)(
  'a border in the color %s has sufficient contrast on the background %s',
  (edge, background) => {
    expect(contrastRatio(colorTokens[edge], colorTokens[background])).toBeGreaterThanOrEqual(3);
  },
);

test('the base stylesheet uses no colors besides the design tokens', () => {
  const [root = '', ...rest] = baseStylesheet.split('*{');
  expect(rest.join('*{')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
  const used = new Set(rest.join('*{').match(/(?<=var\(--)[\w-]+/g));
  const known = new Set([...Object.keys(colorTokens), 'tone', 'tint']);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  expect(Object.values(colorTokens).filter((color) => !root.includes(color))).toEqual([]);
});

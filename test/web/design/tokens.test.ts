import { expect, test } from 'vitest';
import { darkColourTokens } from '../../../web/design/view/dark-tokens.ts';
import { baseStylesheet } from '../../../web/design/view/stylesheet.ts';
import { type ColourToken, colourTokens } from '../../../web/design/view/tokens.ts';
import { contrastRatio } from '../contrast.ts';

const onPaper: ColourToken[] = ['ink', 'ink-soft', 'leaf', 'alarm'];
const onSurface: ColourToken[] = ['ink', 'ink-soft', 'leaf', 'lotus', 'amber', 'sky', 'alarm'];
const textPairs: [ColourToken, ColourToken][] = [
  ...onPaper.map((text): [ColourToken, ColourToken] => [text, 'paper']),
  ...onSurface.map((text): [ColourToken, ColourToken] => [text, 'surface']),
  ...(['leaf', 'amber', 'sky', 'alarm'] as const).flatMap((tone): [ColourToken, ColourToken][] => [
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
    expect(contrastRatio(colourTokens[text], colourTokens[background])).toBeGreaterThanOrEqual(4.5);
  },
);

/** Dark-theme pairs. White text lies on the component library's own colours there, which `shell/theme.tsx` sets. */
const onDark = textPairs.filter(
  ([text, background]) => text !== 'surface' && background !== 'focus',
);

test.each(onDark)(
  'in the dark theme, text in the color %s has sufficient contrast on the background %s',
  (text, background) => {
    expect(
      contrastRatio(darkColourTokens[text], darkColourTokens[background]),
    ).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(['#12806F', '#C8372F'])(
  'white text has sufficient contrast on the background %s',
  (background) => {
    expect(contrastRatio('#FFFFFF', background)).toBeGreaterThanOrEqual(4.5);
  },
);

const edgePairs: [ColourToken, ColourToken][] = [
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
    expect(contrastRatio(colourTokens[edge], colourTokens[background])).toBeGreaterThanOrEqual(3);
  },
);

test('the base stylesheet uses no colors besides the design tokens', () => {
  const [root = '', ...rest] = baseStylesheet.split('*{');
  expect(rest.join('*{')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
  const used = new Set(rest.join('*{').match(/(?<=var\(--)[\w-]+/g));
  const known = new Set([...Object.keys(colourTokens), 'tone', 'tint']);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  expect(Object.values(colourTokens).filter((colour) => !root.includes(colour))).toEqual([]);
});

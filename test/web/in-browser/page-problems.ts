import type { AxeRules } from '../../support/browser/axe.ts';
import { contrastRatio } from '../contrast.ts';
import { measurePage, type PageMeasures } from './measure-page.ts';
import { phoneSize, type SampleWindow, type ViewportSize } from './sample-window.ts';

/** A viewport size and the axe rules to run in it. */
export type PageView = ViewportSize & { axe: AxeRules };

/** Checks that on a phone the call link ends at the lower edge of the screen. */
const callProblems = ({ callEnd }: PageMeasures, { width, height }: PageView): string[] =>
  width === phoneSize.width && callEnd !== null && callEnd !== height
    ? [`the call to 1022 ends at ${callEnd} px of ${height} px`]
    : [];

const contrastProblems = ({ colors }: PageMeasures): string[] =>
  colors
    .map((one) => ({ ...one, ratio: contrastRatio(one.color, one.background) }))
    .filter(({ ratio, isLarge }) => ratio < (isLarge ? 3 : 4.5))
    .map(
      ({ text, color, background, ratio }) =>
        `contrast ${ratio.toFixed(2)} of ${color} on ${background}: ${text}`,
    );

const problemsIn = (measures: PageMeasures, view: PageView): string[] => [
  ...(measures.scrollWidth > view.width ? [`the page is ${measures.scrollWidth} px wide`] : []),
  ...(measures.textCount > 4 ? [] : [`only ${measures.textCount} texts are visible`]),
  ...callProblems(measures, view),
  ...contrastProblems(measures),
  ...measures.lowControls.map((control) => `lower than 48 px: ${control}`),
  ...measures.violations.map(({ rule, elements }) => `axe ${rule}: ${elements.join(' ')}`),
];

/** Lists the page's problems in each view, and the browser's console errors. */
export async function findPageProblems(
  { page, show, complaints }: SampleWindow,
  html: string,
  views: readonly [PageView, ...PageView[]],
): Promise<string[]> {
  const problems: string[] = [];
  await show(html, views[0]);
  for (const view of views) {
    const { axe, ...size } = view;
    await page.setViewportSize(size);
    const found = problemsIn(await measurePage(page, axe), view);
    problems.push(...found.map((problem) => `at ${view.width} px: ${problem}`));
  }
  return [...problems, ...complaints().map((complaint) => `browser: ${complaint}`)];
}

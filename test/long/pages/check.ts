import { availableParallelism } from 'node:os';
import { startBrowser } from '../../support/browser/browser.ts';
import { findPageProblems, type PageView } from '../../web/in-browser/page-problems.ts';
import {
  openSampleWindow,
  phoneSize,
  type SampleWindow,
} from '../../web/in-browser/sample-window.ts';
import { richestSamples, type SamplePage, samplePages } from '../../web/samples/sample-pages.ts';
import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import type { LongOptions } from '../runner/options.ts';
import { shareResource } from '../shared-resource.ts';

type Views = readonly [PageView, ...PageView[]];

const phone: PageView = { ...phoneSize, axe: 'all' };
const views: Record<'quick' | 'whole', Views> = {
  quick: [phone],
  whole: [
    phone,
    { width: 768, height: 740, axe: 'none' },
    { width: 1280, height: 900, axe: 'all-but-contrast' },
    // 1280 px wide, enlarged to 400 %
    { width: 320, height: 256, axe: 'none' },
  ],
};

const samplesOf = ({ quick }: LongOptions): readonly SamplePage[] =>
  quick ? richestSamples : samplePages;
/** Returns the part of a sample page, such as `portal vi`. */
const partOf = ({ area, lang }: SamplePage): string => `${area} ${lang}`;

/** Opens one browser for all parts of the pages check, with a window per processor. */
const windowsOf = shareResource(
  async () => {
    const browser = await startBrowser();
    const windows = await Promise.all(
      Array.from({ length: availableParallelism() }, () => openSampleWindow(browser)),
    );
    return { browser, windows };
  },
  ({ browser }) => browser.close(),
);

/** Checks the samples in parallel windows and returns how many have problems. */
const judgeAll = async (
  samples: readonly SamplePage[],
  windows: readonly SampleWindow[],
  { options, fail, progress }: CheckContext,
): Promise<number> => {
  const waiting = [...samples];
  let failed = 0;
  const work = async (window: SampleWindow): Promise<void> => {
    for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
      const problems = await findPageProblems(
        window,
        sample.html,
        views[options.quick ? 'quick' : 'whole'],
      );
      for (const problem of problems) fail(`${sample.name} ${problem}`);
      failed += problems.length > 0 ? 1 : 0;
      progress({
        done: samples.length - waiting.length,
        total: samples.length,
        summary: sample.name,
      });
    }
  };
  await Promise.all(windows.map(work));
  return failed;
};

const run = async (part: string, context: CheckContext): Promise<PartResult> => {
  const samples = samplesOf(context.options).filter((sample) => partOf(sample) === part);
  const { windows } = await windowsOf(context);
  const failed = await judgeAll(samples, windows, context);
  return { passed: samples.length - failed, failed, figures: [[`pages: ${part}`, samples.length]] };
};

/**
 * Check of every sample page in every language and width; `npm test` checks only the richest page of each template, at phone
 * width.
 */
export const pages: Check = {
  name: 'pages',
  proves: 'Every page is accessible and fits the screen, in every language and at every width.',
  minutes: { quick: 1, whole: 2 },
  parts: (options) => [...new Set(samplesOf(options).map(partOf))],
  run,
  sections: [
    {
      id: 'pages',
      title: 'Accessibility',
      promise:
        'Every page is readable and usable on phones, tablets and desktops and at 400 % zoom, in Vietnamese, Khmer and English.',
      limits: [
        'The test consists of automated checks of WCAG 2.2 A and AA, contrast, page widths, sizes of controls and the content security policy. No users of screen readers took part.',
      ],
      figures: () => [],
    },
  ],
};

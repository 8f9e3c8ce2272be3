import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplePages } from './sample-pages.ts';
import { structureProblems } from './structure-problems.ts';

/** Frames that pages are built in, and the console's document, whose screens test/local/whole opens. */
const frames = ['portal/portal', 'portal/public', 'console/console'];

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every exported function of a view that renders a page: `portal/lost-code` for lostCodePage. */
const pageFunctions = globSync('web/*/view/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^export const (\w+)Page = /gm)].map(
    ([, name = '']) => `${file.split('/')[1]}/${kebab(name)}`,
  ),
);

test('every page function has a sample, and every sample is of a page function', () => {
  const sampled = samplePages.map(({ area, template }) => `${area}/${template.split('/')[0]}`);
  expect(new Set([...sampled, ...frames])).toEqual(new Set(pageFunctions));
});

test.each(samplePages)('$name is structured for people who don’t see it', (sample) => {
  expect(structureProblems(sample)).toEqual([]);
});

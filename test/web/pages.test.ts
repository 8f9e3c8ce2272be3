import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplePages } from './samples/sample-pages.ts';
import { structureProblems } from './structure-problems.ts';

/** Page frames and the console document, which the page samples don't cover. test/local/end-to-end tests the console. */
const frames = ['portal/portal', 'console/console'];

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, '');

/** Page functions of all views as `area/template`: `portal/lost-code` for renderLostCodePage. */
const pageFunctions = globSync('web/*/view/**/*.ts').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (?:render)?(\w+)Page\b/gm),
  ].map(([, name = '']) => `${file.split('/')[1]}/${kebab(name)}`),
);

test('every function that renders a page has a sample page, and every sample page has such a function', () => {
  const sampled = samplePages.map(({ area, template }) => `${area}/${template.split('/')[0]}`);
  expect(new Set([...sampled, ...frames])).toEqual(new Set(pageFunctions));
});

test.each(samplePages)('the page $name has an accessible HTML structure', (sample) => {
  expect(structureProblems(sample)).toEqual([]);
});

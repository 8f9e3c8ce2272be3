import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCodeNames } from './find-code-names.ts';
import { readHtml } from './read-html.ts';
import { samplePages } from './samples/sample-pages.ts';
import { structureProblems } from './structure-problems.ts';

/** Page frames and the console document, which the page samples don't cover. test/local/end-to-end tests the console. */
const frames = ['portal/portal', 'console/console'];

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, '');

/** Page functions of all views as `area/template`: `portal/lost-code` for renderLostCodePage. */
const pageFunctions = globSync('web/*/view/**/*.ts').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^export (?:const|function) (?!format)(?:render)?(\w+)Page\b/gm,
    ),
  ].map(([, name = '']) => `${file.split('/')[1]}/${kebab(name)}`),
);

test('every function that renders a page has a sample page, and every sample page has such a function', () => {
  const sampled = samplePages.map(({ area, template }) => `${area}/${template.split('/')[0]}`);
  expect(new Set([...sampled, ...frames])).toEqual(new Set(pageFunctions));
});

/** Classes without styles: a placeholder for the urgent notice, and names for scripts and tests. */
const unstyledClasses: ReadonlySet<string> = new Set(['urgent', 'none', 'from-hotline']);

/** Returns the classes of a page's elements for which its stylesheets have no rule. */
const listClassesWithoutStyle = (html: string): string[] => {
  const css = [...html.matchAll(/<style>([^<]*)/g)].map(([, rules]) => rules).join('');
  const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
  const used = readHtml(html).flatMap(
    ({ attributes }) => attributes['class']?.match(/[\w-]+/g) ?? [],
  );
  return [...new Set(used)].filter((name) => !styled.has(name) && !unstyledClasses.has(name));
};

test('the stylesheets of every page have a rule for each class of its elements', () => {
  const unstyled = samplePages.flatMap(({ name, html }) =>
    listClassesWithoutStyle(html).map((missing) => `${name}: ${missing}`),
  );
  expect(unstyled).toEqual([]);
});

test.each(samplePages)('the page $name has an accessible HTML structure', (sample) => {
  expect(structureProblems(sample)).toEqual([]);
});

/** Returns the text that readers see, without scripts, styles, and code examples. */
const toVisibleText = (html: string): string =>
  html.replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');

test('no page for citizens or staff shows the identifiers of code or data', () => {
  // the API documentation is for developers
  const forReaders = samplePages.filter(({ area }) => area !== 'contract');
  const shown = forReaders.flatMap(({ name, html }) =>
    findCodeNames(toVisibleText(html)).map((found) => `${name}: ${found}`),
  );
  expect(shown).toEqual([]);
});

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const pages = globSync(['*.md', 'docs/**/*.md', 'bench/**/*.md'], { exclude: ['node_modules/**'] })
  .filter((page) => page !== 'CHANGELOG.md')
  .sort();

/** Files of other projects that the pages name. */
const otherProjects = ['bin/open311-populate-service-list'];

const layers = 'adapters|bench|bin|core|docs|functions|i18n|lib|local|test|web';

/** Returns the paths in code spans that begin with a top-level folder. Paths with placeholders are left out. */
const listPaths = (text: string): string[] =>
  [...text.matchAll(new RegExp(`\`((?:${layers})/[^\`\\s<]*)\``, 'g'))].flatMap(([, path]) =>
    path === undefined ? [] : [path],
  );

/** Returns the targets of links to files of the repository, without anchors. */
const listLinkTargets = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(
    ([, target]) => (target === undefined ? [] : [target]),
  );

const isThere = (path: string): boolean =>
  otherProjects.includes(path) || globSync(path).length > 0;

describe('file names in the documentation', () => {
  test('the pages name files, so that the next tests check something', () => {
    expect(listPaths(readFileSync('docs/contributing.md', 'utf8')).length).toBeGreaterThan(20);
  });

  test.each(pages)('every file and folder that %s names exists', (page) => {
    const paths = listPaths(readFileSync(page, 'utf8'));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test.each(pages)('every link of %s to a file leads to an existing file', (page) => {
    const targets = listLinkTargets(readFileSync(page, 'utf8'));
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });
});

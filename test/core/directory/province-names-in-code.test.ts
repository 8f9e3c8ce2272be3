import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { foldDiacritics } from '../../../core/text/fold.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const folders = [
  'adapters',
  'bin',
  'core',
  'flow-tools',
  'functions',
  'i18n',
  'lib',
  'local',
  'web',
];

/** Identifiers that contain the name of a province. Outside systems use them, so they cannot change. */
const identifiers = new Set([
  'core/events/domain-event.ts: vn.travinh.1022',
  'core/messages/compose/sms/sms-templates.ts: https://1022.travinh.gov.vn',
  'lib/config.ts: 1022TraVinh',
  'lib/config.ts: hotline-1022-tra-vinh',
  'lib/config.ts: hotline-1022-tra-vinh-dev',
  'lib/config.ts: hotline-1022-tra-vinh-local',
  'lib/config.ts: travinh.gov.vn',
]);

const names = [
  ...testDirectory.areas.filter(({ level }) => level === 'province').map(({ name }) => name),
  ...['ត្រាវិញ', 'វិញឡុង'],
];
const provinceName = new RegExp(
  names.map((name) => foldDiacritics(name).replaceAll(' ', '[ -]?')).join('|'),
);

const listSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
    ? node.text
    : undefined;

/** Returns the texts in a source file that contain the name of a province. Ignores comments, which may contain examples. */
const findProvinceNames = (file: string, source: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && provinceName.test(foldDiacritics(text)))
      found.push(`${file}: ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
};

test('source code and texts contain no province name, because names come from the directory table organization', () => {
  const found = folders
    .flatMap(listSources)
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }))
    .filter(({ source }) => provinceName.test(foldDiacritics(source)))
    .flatMap(({ file, source }) => findProvinceNames(file, source))
    .filter((place) => !identifiers.has(place));
  expect(found).toEqual([]);
});

test.each([
  ["const title = 'Tổng đài 1022 Trà Vinh';"],
  [`const text = \`1022 Tra Vinh: \${code}\`;`],
  [`const text = \`\${code} · Vĩnh Long\`;`],
  ["const text = 'នៅត្រាវិញ';"],
  ["const domain = '1022.travinh.gov.vn';"],
])('the search for province names in code finds the name in `%s`', (source) => {
  expect(findProvinceNames('example.ts', source)).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { getTableRows, type TableName, tableNames } from '../../../core/directory/tables.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { framed } from '../../../web/console/parts/framed.ts';
import { formOf } from '../../../web/console/screens/administration/form-model.ts';
import { sectionsOf } from '../../../web/console/screens/administration/form-sections.ts';
import {
  type PageShown,
  pageShown,
} from '../../../web/console/screens/administration/page-shown.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';

const publicTables = tableNames.filter((table) => sectionsOf(table) !== undefined);

const shown = (table: TableName, row: unknown, lang: Lang = 'vi'): PageShown | undefined =>
  pageShown(table, row, {
    lang,
    now: atMinute(0),
    nameOf: (unit) => `Đơn vị ${unit}`,
    isHealth: (service) => service === 'health',
  });

const htmlOf = (page: PageShown | undefined): string => (page?.kind === 'page' ? page.html : '');

describe.each(publicTables)('%s', (table) => {
  test('asks for each field once', () => {
    const form = formOf(table);
    const fields = form.kind === 'group' ? form.fields.map(({ name }) => name) : [];
    const asked = sectionsOf(table)?.flatMap((section) => section.fields);
    expect(asked?.toSorted()).toEqual(fields.toSorted());
  });

  test.each(Lang.options)('shows each row as a page in %s', (lang) => {
    for (const row of getTableRows(directory, table)) {
      expect(htmlOf(shown(table, row, lang))).toContain(`<html lang="${lang}">`);
    }
  });
});

const [announcement] = directory.announcements;

test('what is shown is what the portal shows: the words, who says so, and an urgent one on top', () => {
  const html = htmlOf(shown('announcements', announcement));
  expect(html).toContain(announcement?.title.vi);
  expect(html).toContain(`Đơn vị ${announcement?.owner}`);
  expect(html).not.toContain('strip urgent"><a');
  const urgent = { ...announcement, urgency: 'urgent' };
  expect(htmlOf(shown('announcements', urgent))).toContain('strip urgent"><a');
});

test('a row that is no page yet says which fields keep it from being one', () => {
  const row = { ...announcement, title: { vi: '' }, owner: '' };
  expect(shown('announcements', row)).toEqual({ kind: 'incomplete', fields: ['title', 'owner'] });
});

test('a table that the public doesn’t read has no page', () => {
  expect(shown('people', {})).toBeUndefined();
});

test('in its frame a page runs nothing, and its styles are let in by the nonce', () => {
  const html = framed(htmlOf(shown('announcements', announcement)), 'of-this-page');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<style>');
  expect(html).toContain('<style nonce="of-this-page">');
});

test('words that look like markup stay words in the frame', () => {
  const title = { vi: '<style>*{display:none}</style><script src="x"></script>' };
  const html = framed(htmlOf(shown('announcements', { ...announcement, title })), 'n');
  expect(html).toContain('&lt;style&gt;*{display:none}');
});

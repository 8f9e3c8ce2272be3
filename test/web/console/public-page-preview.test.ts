import { describe, expect, test } from 'vitest';
import {
  type DirectoryTableName,
  directoryTableNames,
  getDirectoryTableRows,
} from '../../../core/directory/model/tables.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { toIframeHtml } from '../../../web/console/components/preview/iframe-html.ts';
import {
  type PublicPagePreview,
  renderPublicPagePreview,
} from '../../../web/console/screens/administration/change/public-page-preview.ts';
import { getDirectoryTableForm } from '../../../web/console/screens/administration/form/form-model.ts';
import { getFormSections } from '../../../web/console/screens/administration/form/form-sections.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

const publicTables = directoryTableNames.filter((table) => getFormSections(table) !== undefined);

const shown = (
  table: DirectoryTableName,
  row: unknown,
  lang: Lang = 'vi',
): PublicPagePreview | undefined =>
  renderPublicPagePreview(table, row, {
    lang,
    now: atMinute(0),
    nameOf: (unit) => `Đơn vị ${unit}`,
    isHealth: (service) => service === 'health',
    serviceOf: () => 'welfare',
  });

const htmlOf = (page: PublicPagePreview | undefined): string =>
  page?.kind === 'page' ? page.html : '';

describe.each(publicTables)('form and page preview of the directory table %s', (table) => {
  test('the form of a directory table with public pages contains each field once', () => {
    const form = getDirectoryTableForm(table);
    const fields = form.kind === 'group' ? form.fields.map(({ name }) => name) : [];
    const formFields = getFormSections(table)?.flatMap((section) => section.fields);
    expect(formFields?.toSorted()).toEqual(fields.toSorted());
  });

  test.each(Lang.options)(
    'every directory row with a public page has a page preview in %s',
    (lang) => {
      for (const row of getDirectoryTableRows(testDirectory, table)) {
        expect(htmlOf(shown(table, row, lang))).toContain(`<html lang="${lang}">`);
      }
    },
  );
});

const [announcement] = testDirectory.announcements;

test('the preview of an announcement equals the portal page, with the urgent announcement on top', () => {
  const html = htmlOf(shown('announcements', announcement));
  expect(html).toContain(announcement?.title.vi);
  expect(html).toContain(`Đơn vị ${announcement?.owner}`);
  expect(html).not.toContain('strip urgent"><a');
  const urgent = { ...announcement, urgency: 'urgent' };
  expect(htmlOf(shown('announcements', urgent))).toContain('strip urgent"><a');
});

test('the preview of an incomplete directory row lists the missing fields instead of the page', () => {
  const row = { ...announcement, title: { vi: '' }, owner: '' };
  expect(shown('announcements', row)).toEqual({ kind: 'incomplete', fields: ['title', 'owner'] });
});

test('a directory table without public pages has no preview', () => {
  expect(shown('people', {})).toBeUndefined();
});

test("the preview of a portal page contains no script, and its style has the console's nonce", () => {
  const html = toIframeHtml(htmlOf(shown('announcements', announcement)), 'of-this-page');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<style>');
  expect(html).toContain('<style nonce="of-this-page">');
});

test('markup in an announcement is shown as text in its preview', () => {
  const title = { vi: '<style>*{display:none}</style><script src="x"></script>' };
  const html = toIframeHtml(htmlOf(shown('announcements', { ...announcement, title })), 'n');
  expect(html).toContain('&lt;style&gt;*{display:none}');
});

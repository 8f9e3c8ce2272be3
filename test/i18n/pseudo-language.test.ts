import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { citizenErrorTexts } from '../../i18n/errors.ts';
import { citizenPageTexts, reportStepTexts } from '../../i18n/portal.ts';
import { addPseudoLanguage } from './pseudo-language/add-pseudo-language.ts';
import { pseudoTranslate } from './pseudo-language/pseudo-translate.ts';

const folder = addPseudoLanguage();
afterAll(() => rmSync(folder, { recursive: true }));

const scripts = resolve('test/i18n/pseudo-language');
const Pages = z.object({
  path: z.unknown(),
  pages: z.record(z.string(), z.record(z.string(), z.string())),
  error: z.object({ headers: z.record(z.string(), z.string()), body: z.string() }),
  email: z.object({ subject: z.string() }),
});
const { path, pages, error, email } = Pages.parse(
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--import', join(scripts, 'use-copied-texts.ts'), join(scripts, 'print-pages.ts')],
      {
        env: { ...process.env, COPIED_TEXTS: folder },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    ),
  ),
);

const { homePage, ticket, report } = citizenPageTexts.en;

test.each([
  ['home', 'busy', homePage.thenTitle],
  ['report/choose', 'first', report.chooseTitle],
  ['report/place', 'cut', reportStepTexts.en.place.title],
  ['report/check', 'listed', reportStepTexts.en.check.title],
  ['citizen-ticket', 'full', ticket.timelineTitle],
])('an added language has the page %s (%s)', (page, sample, text) => {
  const html = pages[page]?.[sample] ?? '';
  expect(html).toContain('<html lang="qps">');
  expect(html).toContain(pseudoTranslate(text));
});

test('every page offers an added language, and requests for its paths are in it', () => {
  expect(pages['home']?.['quiet']).toContain('<span aria-current="true">Psëüdö</span>');
  expect(pages['home']?.['quiet']).toContain('<a href="/en" lang="en" hreflang="en">English</a>');
  expect(pages['home']?.['quiet']).toContain('hreflang="qps" href="{portal.url}/qps"');
  expect(path).toEqual({ lang: 'qps', path: '/bao-cao' });
});

test('an error is in an added language', () => {
  expect(error.headers['content-language']).toBe('qps');
  expect(error.body).toContain(pseudoTranslate(citizenErrorTexts.en['not-found'].title));
});

test('an e-mail is in the fallback language if an added language has no messages', () => {
  expect(email.subject).toContain('has been answered');
});

test('a text that an added language lacks is a type error', () => {
  const file = join(folder, 'qps/citizens/yes-no-labels.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\s*no: .*$/m, ''));
  const program = ts.createProgram(globSync(join(folder, '*.ts')), {
    ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, types: [] },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    target: ts.ScriptTarget.ESNext,
  });
  const errors = ts
    .getPreEmitDiagnostics(program)
    .map(({ file: of, messageText }) => [
      of?.fileName.replace(`${folder}/`, ''),
      ts.flattenDiagnosticMessageText(messageText, ' '),
    ]);
  expect(errors).toEqual([['qps/citizens/yes-no-labels.ts', expect.stringContaining("'no'")]]);
});

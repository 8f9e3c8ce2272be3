import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findAnswerTemplates } from '../../../../core/directory/model/answer-template.ts';
import { Directory, validateDirectory } from '../../../../core/directory/model/directory.ts';
import { fillAnswerTemplate } from '../../../../core/messages/compose/fill-template.ts';
import { formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';

const ticket = aTicket({ unit: 'UBND_XA:29254', unitName: 'UBND phường 7' });

const row = (changes: object) => ({
  code: 'karaoke',
  title: 'Karaoke',
  text: 'Trả lời về karaoke',
  validFrom: null,
  validTo: null,
  ...changes,
});

const withTemplates = (...answerTemplates: object[]) =>
  validateDirectory({ ...z.encode(Directory, testDirectory), answerTemplates });

describe('answer templates for a ticket', () => {
  test('answer templates for the ticket’s topic are listed first, then those for its service, then general ones', () => {
    const codes = (topic: string) => {
      const outcome = withTemplates(
        row({ code: 'for-all' }),
        row({ code: 'of-violations', service: 'violation' }),
        row({ code: 'of-health', service: 'health' }),
        row({ code: 'of-topic', topic: 'VP01' }),
        row({ code: 'of-yesterday', validTo: '2021-12-02' }),
      );
      if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
      return findAnswerTemplates({ ...ticket, topic }, outcome.directory, openingMorning).map(
        ({ code }) => code,
      );
    };
    expect(codes('VP01')).toEqual(['of-topic', 'of-violations', 'for-all']);
    expect(codes('VP02')).toEqual(['of-violations', 'for-all']);
  });

  test('a filled answer template contains ticket data and absolute dates', () => {
    const text = '{code}, {unit}, {area}, {topic}, {openedOn}, {dueAt}';
    expect(
      fillAnswerTemplate({ text }, ticket, { directory: testDirectory, now: openingMorning }),
    ).toBe(
      `${formatTicketCode(ticket.code)}, UBND phường 7, phường 7, tụ tập đông người, ăn nhậu, hát karaoke, 03/12/2021, 13:00 ngày 03/12/2021`,
    );
  });

  test('area and topic are capitalized only at the beginning of a sentence', () => {
    const text = '{area} đã kiểm tra. {topic} tại {area}.';
    expect(
      fillAnswerTemplate({ text }, ticket, { directory: testDirectory, now: openingMorning }),
    ).toBe('Phường 7 đã kiểm tra. Tụ tập đông người, ăn nhậu, hát karaoke tại phường 7.');
  });

  test('a filled answer template has no blanks for a ticket without topic and area', () => {
    const bare = aTicket({ topic: undefined, areaName: undefined });
    for (const template of testDirectory.answerTemplates) {
      expect(
        fillAnswerTemplate(template, bare, { directory: testDirectory, now: openingMorning }),
      ).not.toMatch(/[{}]|undefined/);
    }
  });
});

test.each([
  ['an unknown placeholder', { text: 'Kính gửi {name}, đã xử lý' }, 'unknown gap name'],
  ['an unknown topic', { topic: 'XX99' }, 'unknown topic XX99'],
  ['an unknown service', { service: 'weather' }, 'unknown service weather'],
])('directory validation refuses an answer template with %s', (_, changes, reason) => {
  expect(withTemplates(row(changes))).toMatchObject({
    kind: 'invalid',
    problems: [{ row: 'answerTemplates karaoke', reason }],
  });
});

test('templates mention the epidemic only while the service covers epidemic rules', () => {
  const epidemicTexts = (day: string) =>
    (['violation', 'suggestion', 'welfare', 'health', 'other'] as const)
      .flatMap((service) => findAnswerTemplates({ service }, testDirectory, toLocalInstant(day)))
      .filter(({ title, text }) => /dịch(?! vụ)|covid/i.test(title + text))
      .map(({ code }) => code);
  expect(epidemicTexts('2022-03-31')).toEqual(['violation-reminded']);
  for (const day of ['2022-04-01', '2025-07-01', '2026-12-01'])
    expect(epidemicTexts(day)).toEqual([]);
  const offered = findAnswerTemplates(
    { service: 'violation' },
    testDirectory,
    toLocalInstant('2026-12-01'),
  );
  expect(offered.map(({ code }) => code)).toContain('violation-reminded');
});

import { expect, test } from 'vitest';
import {
  formatDayForPage,
  formatDeadlineForPage,
  formatInstantForPage,
  formatTicketCodeForPage,
  keepTogether,
} from '../../../web/design/view/page-formats.ts';
import { localTime, sampleNow } from '../samples/sample-texts.ts';

const evening = localTime('2021-12-06T17:30:00');

test.each([
  ['vi', '17\u00a0giờ\u00a030 thứ\u00a0Hai, 6/12'],
  ['en', '17:30 on Monday, 6\u00a0December'],
  ['km', 'ម៉ោង\u00a017 និង\u00a030 នាទី ថ្ងៃច័ន្ទ ទី\u00a06 ខែ\u00a012'],
] as const)('the numbers of a date stay on one line with their units: %s', (lang, shown) => {
  expect(formatInstantForPage(evening, lang, sampleNow)).toBe(shown);
});

test('deadlines, days, ticket codes and phone numbers stay on one line', () => {
  expect(formatDeadlineForPage(evening, sampleNow, 'vi')).toContain('17\u00a0giờ\u00a030');
  expect(formatDayForPage(evening, 'en')).toBe('Monday, 6\u00a0December 2021');
  expect(formatTicketCodeForPage('4071839265')).toBe('407\u00a0183\u00a09265');
  expect(keepTogether('090 ••• •123')).toBe('090\u00a0•••\u00a0•123');
});

import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { fullTicket } from './sample-lives.ts';
import { officer, officerTicket } from './sample-officer.ts';
import { ticket } from './sample-ticket.ts';
import { answers } from './sample-words.ts';

const pairs = (page: string): (readonly [string | undefined, string | undefined])[] => {
  const texts = (tag: string) => readHtml(page).filter((one) => one.tag === tag);
  const answered = texts('dd');
  return texts('dt').map(({ text }, at) => [text, answered[at]?.text] as const);
};
const given = answers.map(({ question, answer }) => [question, answer]);

test('the officer reads the answers under the citizen’s words, and signs in them as signs', () => {
  expect(pairs(officer())).toEqual(given);
});

test('the citizen reads them with the PIN, and nobody without', () => {
  expect(pairs(ticket('vi', { full: fullTicket }))).toEqual(expect.arrayContaining(given));
  expect(ticket('vi')).not.toContain('Có khoảng bao nhiêu người?');
});

test('no list stands where nothing was asked', () => {
  expect(officer({ ticket: { ...officerTicket, answers: [] } })).not.toContain('<dl');
  const page = ticket('vi', { full: { ...fullTicket, answers: undefined } });
  expect(page.match(/<dl/g)).toHaveLength(1);
});

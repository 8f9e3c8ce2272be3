import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { officerTicket, renderSampleOfficerPage } from './samples/sample-officer.ts';
import { sampleTopicAnswers } from './samples/sample-texts.ts';
import { renderSampleTicketPage } from './samples/sample-ticket.ts';
import { fullTicket } from './samples/sample-ticket-states.ts';

const pairs = (page: string): (readonly [string | undefined, string | undefined])[] => {
  const texts = (tag: string) => readHtml(page).filter((one) => one.tag === tag);
  const answered = texts('dd');
  return texts('dt').map(({ text }, at) => [text, answered[at]?.text] as const);
};
const given = sampleTopicAnswers.map(({ question, answer }) => [question, answer]);

test("the officer page shows the citizen's answers to topic questions, escaped, below the report text", () => {
  expect(pairs(renderSampleOfficerPage())).toEqual(given);
});

test("the ticket page shows the citizen's answers to topic questions only with the PIN", () => {
  expect(pairs(renderSampleTicketPage('vi', { full: fullTicket }))).toEqual(
    expect.arrayContaining(given),
  );
  expect(renderSampleTicketPage('vi')).not.toContain('Có khoảng bao nhiêu người?');
});

test('a page has no answer list when the citizen answered no topic questions', () => {
  expect(renderSampleOfficerPage({ ticket: { ...officerTicket, answers: [] } })).not.toContain(
    '<dl',
  );
  const page = renderSampleTicketPage('vi', { full: { ...fullTicket, answers: undefined } });
  expect(page.match(/<dl/g)).toHaveLength(1);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { eventfulHistory } from './samples/sample-history.ts';
import { officerTicket, renderSampleOfficerPage } from './samples/sample-officer.ts';
import { renderSampleReportStep, sentForm } from './samples/sample-report-steps.ts';
import { localTime, sampleReportText } from './samples/sample-texts.ts';
import { renderSampleTicketPage } from './samples/sample-ticket.ts';
import { fullTicket } from './samples/sample-ticket-states.ts';

const hostile = fc
  .string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '/', ' ', 's', 'on', ';', '\n'),
  })
  .map((text) => `x${text}`);

/** Tags and attribute names of a page, without texts and values. */
const skeleton = (page: string): string[] =>
  readHtml(page).map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' '));

const unchanged = (pageWith: (text: string) => string): void => {
  const harmless = skeleton(pageWith('x'));
  fc.assert(
    fc.property(hostile, (text) => {
      expect(skeleton(pageWith(text))).toEqual(harmless);
    }),
    { numRuns: 60 },
  );
};

test.each(['topic', 'details', 'place', 'text', 'sender', 'check'] as const)(
  "citizens' input cannot change the HTML structure of the report form's step %s",
  (step) => {
    unchanged((text) => {
      const typed = { place: text, areaQuery: text, text, name: text, phone: text, email: text };
      const values = { ...sentForm, ...typed, 'answers.VP04.trade': text };
      const errors = [{ field: '', message: text }];
      const rows = [{ step: 'text' as const, label: text, lines: [text] }];
      const places = {
        choices: [],
        isCut: false,
        missed: text,
        groups: { level: 'district' as const, areas: [] },
      };
      return renderSampleReportStep('en', {
        key: text,
        service: 'violation',
        step,
        values,
        errors,
        rows,
        places,
      });
    });
  },
);

test('texts of citizens, units and the directory cannot change the HTML structure of the ticket page', () => {
  unchanged((text) => {
    const answer = { text, at: localTime('2021-12-03T08:00:00'), unit: text, additions: [] };
    const messageText = `why ${text}`;
    const events = [
      { version: 2, at: answer.at, kind: 'returned' as const, unit: text },
      { version: 3, at: answer.at, kind: 'asked' as const, unit: text, question: messageText },
      { version: 4, at: answer.at, kind: 'wrote' as const, text: messageText },
      { version: 5, at: answer.at, kind: 'refused' as const, reason: text, text: messageText },
    ];
    const full = {
      ...fullTicket,
      text,
      topicName: text,
      areaName: text,
      place: text,
      answer,
      waiting: { question: text, until: answer.at },
      events,
    };
    const unsent = { action: 'write' as const, fields: { text } };
    const errors = [{ field: 'text', message: text }];
    return renderSampleTicketPage('vi', { code: text, key: text, full, unsent, errors });
  });
});

test('texts, token and nonce cannot change the HTML structure of the officer page', () => {
  unchanged((text) =>
    renderSampleOfficerPage({
      token: text,
      nonce: text,
      unitName: text,
      // the page names the language of a text in English; Vietnamese words exclude that
      ticket: {
        ...{ ...officerTicket, text: `${sampleReportText} ${text}` },
        ...{ place: text, areaName: text, topicName: text },
      },
      events: eventfulHistory.map((event) =>
        'reason' in event ? { ...event, reason: text } : event,
      ),
      notice: { kind: 'stale', since: eventfulHistory },
      values: { text, question: text, unit: text, returnReason: text, rejection: text },
      errors: [{ field: 'text', message: text }],
    }),
  );
});

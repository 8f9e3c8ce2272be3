import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { officer, officerTicket } from './sample-officer.ts';
import { fullTicket, report, sentForm, ticket } from './sample-portal.ts';
import { at } from './sample-words.ts';

const hostile = fc
  .string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '/', ' ', 's', 'on', ';', '\n'),
  })
  .map((text) => `x${text}`);

/** What a page is made of, without what it says. */
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

test('whatever a citizen types, the refused form keeps its shape', () => {
  unchanged((text) => {
    const values = { ...sentForm, place: text, text, name: text, phone: text, email: text };
    const errors = [{ field: 'phone', message: text }];
    return report('en', { key: text, service: 'violation', values, errors });
  });
});

test('whatever a citizen, a unit and the directory write, the ticket keeps its shape', () => {
  unchanged((text) => {
    const answer = { text, at: at('2021-12-03T08:00:00'), unitName: text };
    const events = [
      { at: answer.at, kind: 'returned' as const, unitName: text, text: `why ${text}` },
    ];
    const full = {
      ...fullTicket,
      text,
      topicName: text,
      areaName: text,
      place: text,
      answer,
      events,
    };
    const errors = [{ field: 'pin', message: text }];
    return ticket('vi', { code: text, full, errors });
  });
});

test('whatever a citizen writes and a token holds, the officer’s page keeps its shape', () => {
  unchanged((text) =>
    officer({
      token: text,
      nonce: text,
      unitName: text,
      ticket: { ...officerTicket, text, place: text, areaName: text, topicName: text },
      notice: { kind: 'refused', what: 'answer', whoIsTold: 'nobody' },
      values: { text },
      errors: [{ field: 'text', message: text }],
    }),
  );
});

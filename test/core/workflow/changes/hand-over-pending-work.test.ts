import { describe, expect, test } from 'vitest';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import {
  handOver,
  lastEvening,
  midnight,
  notified,
  openedAt,
  withDistrictOffice,
} from './hand-over-harness.ts';

const requestedExtension = (post: string): Partial<Ticket> => ({
  extension: {
    ...{ state: 'asked', amount: { kind: 'working', minutes: 960 }, reason: 'chờ' },
    ...{ askedAt: openedAt, askedBy: { unit: 'P_NV:844', post } },
  },
});

describe('pending work on the night of the hand-over', () => {
  const pendingWork: [Ticket['status'], Partial<Ticket>][] = [
    ['assigned', {}],
    [
      'waiting',
      { waiting: { question: '?', askedAt: openedAt, until: toLocalInstant('2025-07-03') } },
    ],
    ['in-review', { draft: { text: 'Đã kiểm tra.', post: 'handler' } }],
  ];

  test.each(pendingWork)(
    'a ticket in status %s keeps its status, pending work and deadlines at the hand-over',
    (status, work) => {
      const ticket = withDistrictOffice({ status, ...work });
      const after = handOver(ticket)?.after;
      expect(after).toMatchObject({ status, ...work, clocks: ticket.clocks });
    },
  );

  test('the hand-over notifies the head of the successor about an answer that waits for approval', () => {
    const change = handOver(
      withDistrictOffice({ status: 'in-review', draft: { text: 'Đã kiểm tra.', post: 'handler' } }),
    );
    expect(notified(change)).toContain('UBND_XA:29278 head: taken-over');
  });

  test.each(['answered', 'closed', 'merged'] as const)(
    'a ticket in status %s is not handed over',
    (status) => {
      expect(handOver(withDistrictOffice({ status }))).toBeUndefined();
    },
  );

  test('the hand-over of a common ticket notifies each citizen under the code of their own ticket', () => {
    const other = withDistrictOffice({
      code: encodeTicketCode(testHmac.digest('code', 'merged')),
      status: 'merged',
    });
    const change = handOver(withDistrictOffice({ mergedFrom: [other.code] }), midnight, [other]);
    const notifications = (change?.alerts ?? []).filter(({ to }) => to.kind === 'citizen');
    expect(new Set(notifications.map(({ code }) => code))).toEqual(
      new Set([change?.after.code, other.code]),
    );
  });
});

describe('an undecided extension request at the hand-over', () => {
  test.each([
    ['handler', 'UBND_XA:29278 head: extension-asked'],
    ['head', 'TONG_DAI head: extension-asked'],
  ])(
    'an extension request of the ended unit’s %s is decided by a present head, who is notified',
    (post, decider) => {
      const change = handOver(withDistrictOffice(requestedExtension(post)));
      expect(change?.after.extension).toMatchObject({
        ...{ state: 'asked', reason: 'chờ', askedBy: { unit: 'UBND_XA:29278', post } },
      });
      expect(notified(change)).toContain(decider);
    },
  );

  test('an extension request whose deadline has passed ends at the hand-over', () => {
    const ticket = withDistrictOffice(requestedExtension('handler'));
    const resolve = { ...ticket.clocks.resolve, dueAt: lastEvening };
    const change = handOver({ ...ticket, clocks: { ...ticket.clocks, resolve } });
    expect(change?.after.extension).toBeUndefined();
    expect(notified(change).filter((one) => one.includes('extension'))).toEqual([]);
  });
});

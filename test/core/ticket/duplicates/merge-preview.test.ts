import { describe, expect, test } from 'vitest';
import { previewMerge } from '../../../../core/ticket/duplicates/merge-preview.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const previewContext = {
  by: { role: 'operator' as const, sub: 'me' },
  channel: 'console',
  now: atMinute(10),
  directory: testDirectory,
};
const same: Partial<Ticket> = { status: 'assigned', unit: 'UBND_XA:29254', callerHash: 'number' };
const one = aTicket(same);
const into = aTicket({ ...same, code: encodeTicketCode(testHmac.digest('code', 'into')) });
const preview = (of: Ticket, other: Ticket) => previewMerge(of, other, previewContext);

describe('the preview of a merge', () => {
  test('the preview of a merge shows both tickets after merging and after undoing the merge', () => {
    expect(preview(one, into)).toEqual({
      kind: 'possible',
      one: {
        status: 'merged',
        stops: ['acknowledge', 'resolve'],
        undoneStatus: 'assigned',
        tellsBy: ['sms'],
      },
      into: { status: 'assigned', takesIn: [one.code] },
      warnings: [],
    });
  });

  test.each<[string, Partial<Ticket>, string]>([
    ['another service', { service: 'health', topic: undefined }, 'other-service'],
    ['another place', { areaCode: '29242' }, 'other-area'],
    ['another unit', { unit: 'SO_YT' }, 'other-unit'],
    ['another or an unknown caller', { callerHash: undefined }, 'other-caller'],
  ])('the preview of a merge shows a warning about %s', (_, changes, warning) => {
    expect(preview(one, { ...into, ...changes })).toMatchObject({
      warnings: expect.arrayContaining([warning]),
    });
  });

  test('the preview of a merge that would be refused returns the reasons for the refusal', () => {
    expect(preview(one, { ...into, status: 'closed' })).toMatchObject({
      kind: 'refused',
      errors: [{ problem: 'merge-settled' }],
    });
    expect(preview(one, { ...into, unit: 'SO_YT', accused: [] })).toMatchObject({
      kind: 'possible',
    });
    expect(preview({ ...one, accused: ['SO_YT'] }, { ...into, unit: 'SO_YT' })).toMatchObject({
      errors: [{ problem: 'unit-accused' }],
    });
    expect(preview({ ...one, status: 'closed' }, into)).toEqual({ kind: 'not-now' });
  });
});

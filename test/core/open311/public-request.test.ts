import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { toJson } from '../../../core/open311/encode.ts';
import {
  type PublicationState,
  toPublicRequestData,
  toPublicRequestResponse,
} from '../../../core/open311/public-request.ts';
import { toOpen311Status, toUpdateStatus } from '../../../core/open311/status.ts';
import { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';

const published: PublicationState = {
  kind: 'published',
  words: {
    description: 'Điều đã duyệt',
    answer: 'Trả lời đã duyệt',
    address: 'Phường 7',
    agency: 'UBND phường 7',
  },
};

const told = (
  changes: Partial<Ticket>,
  exposure: PublicationState = published,
  isExtended = false,
) => {
  const known = toPublicRequestData(aTicket(changes), exposure);
  return known && toJson(toPublicRequestResponse(known, { directory, lang: 'vi', isExtended }));
};

describe('the public projection', () => {
  test('shows of a published ticket what was moderated, and none of its own words', () => {
    const request = told({ status: 'answered', answeredAt: atMinute(50), place: 'số 12, hẻm 3' });
    expect(request).toContain('"description":"Điều đã duyệt"');
    expect(request).toContain('"status_notes":"Đã xử lý: Trả lời đã duyệt"');
    expect(request).toContain('"updated_datetime":"2021-12-03T08:50:00+07:00"');
    expect(request).not.toMatch(/Hoa Sen|hẻm|số 12/);
  });
});

describe('a request that is not published', () => {
  const never: PublicationState = { kind: 'never' };
  const filed = aTicket({ topic: 'VP01', unitName: 'UBND phường 7', filedBy: 'bridge' });
  const read = (ticket: Ticket, provider?: string) => {
    const known = toPublicRequestData(ticket, never);
    const reader = { directory, lang: 'vi' as const, isExtended: true, provider };
    return known && toJson(toPublicRequestResponse(known, reader));
  };

  test('shows anybody its status and opening time alone', () => {
    expect(z.unknown().parse(JSON.parse(read(filed) ?? ''))).toEqual({
      service_request_id: filed.code,
      status: 'open',
      service_code: 'unpublished',
      service_name: 'Phản ánh chưa công khai',
      requested_datetime: '2021-12-03T08:00:00+07:00',
      updated_datetime: '2021-12-03T08:00:00+07:00',
      ...{ status_notes: null, description: null, agency_responsible: null },
      ...{ service_notice: null, expected_datetime: null },
      ...{ address: null, address_id: null, zipcode: null, lat: null, long: null },
      ...{ media_url: null, extended_attributes: { sub_status: 'open', area_code: null } },
    });
  });

  test('is the same whatever it is about, however urgent and whenever it changed', () => {
    const others = [
      aTicket({ service: 'health', topic: 'SK01', priority: 'P1', accused: ['CONG_AN'] }),
      aTicket({ service: 'welfare', topic: undefined, areaCode: undefined }),
      aTicket({ changedAt: atMinute(40), unit: 'SO_YT', unitName: 'Sở Y tế' }),
    ];
    expect(new Set(others.map((ticket) => read(ticket)))).toEqual(new Set([read(filed)]));
  });

  test('shows the service to the key that filed it, and to no other', () => {
    expect(read(filed, 'bridge')).toContain('"service_code":"VP01"');
    expect(read(filed, 'another')).toEqual(read(filed));
    expect(read(aTicket(), 'another')).toContain('"service_code":"unpublished"');
  });
});

test.each([
  ['withdrawn', 'cancelled'],
  ['not-confirmed', 'no_further_action'],
  ['no-objection', 'fixed'],
  [undefined, 'fixed'],
])('what was closed as %s has the finer state %s, as its updates say', (endReason, state) => {
  const ended: Partial<Ticket> = { status: 'closed', closedAt: atMinute(50), endReason };
  expect(told(ended, published, true)).toContain(`"sub_status":"${state}"`);
});

test('what a unit gave back is told as on its way to another, not as being handled', () => {
  expect(told({ status: 'returned' })).toContain('"status_notes":"Đang chuyển đơn vị khác"');
});

describe('the public projection of what may not be shown', () => {
  test('knows nothing of one that was taken back', () => {
    expect(told({}, { kind: 'withdrawn' })).toBeUndefined();
  });

  test.each([published, { kind: 'never' } as const])(
    'knows nothing of one that was sealed, as a formal denunciation is, whatever was published: %j',
    (exposure) => {
      expect(told({ status: 'referred', text: '', place: undefined }, exposure)).toBeUndefined();
    },
  );

  test('says what happens next as long as something does', () => {
    expect(told({ status: 'assigned' })).toContain('"service_notice":"Phiếu đã được tiếp nhận.');
    expect(told({ status: 'answered' })).toContain('"service_notice":null');
  });

  test.each(['welfare', 'health', 'other', 'a-new-one'])(
    'never shows words of %s, even published',
    (service) => {
      expect(told({ service })).not.toContain('duyệt');
    },
  );

  test('promises no time while the clock waits for the citizen', () => {
    const waiting = { question: 'Ở đâu?', askedAt: atMinute(5), until: atMinute(500) };
    expect(told({ status: 'waiting', waiting })).toContain('"expected_datetime":null');
    expect(told({})).toContain('"expected_datetime":"2021-12-03T13:00:00+07:00"');
  });

  test('has extension fields only for who asks for them', () => {
    expect(told({ status: 'assigned' })).not.toContain('extended');
    expect(told({ status: 'assigned' }, published, true)).toContain(
      '"extended_attributes":{"sub_status":"internal_referral","area_code":"29254"}',
    );
  });

  test('leads nobody to a house: a violation stands somewhere in its commune', () => {
    const near = fc.record({
      lat: fc.double({ min: 9.5, max: 10, noNaN: true }),
      long: fc.double({ min: 106, max: 106.6, noNaN: true }),
    });
    fc.assert(
      fc.property(near, (position) => {
        const words = { description: 'x', position };
        const request = told({}, { kind: 'published', words }) ?? '';
        const [, lat = '', long = ''] = /"lat":([\d.]+),"long":([\d.]+)/.exec(request) ?? [];
        for (const degrees of [lat, long]) expect(Math.round(Number(degrees) * 100) % 5).toBe(0);
        expect(Math.abs(Number(lat) - position.lat)).toBeLessThanOrEqual(0.0251);
      }),
    );
  });
});

test('a request was last updated when the public last saw it change; what is closed, when it ended', () => {
  expect(told({})).toContain('"updated_datetime":"2021-12-03T08:00:00+07:00"');
  const changedAt = atMinute(30);
  expect(told({ status: 'assigned', changedAt })).toContain(
    '"updated_datetime":"2021-12-03T08:30:00+07:00"',
  );
  expect(told({ status: 'answered', answeredAt: atMinute(20), changedAt })).toContain(
    '"updated_datetime":"2021-12-03T08:20:00+07:00"',
  );
});

test.each([
  ['new', 'open', 'open'],
  ['triage', 'open', 'for_triage'],
  ['waiting', 'open', 'unchanged'],
  ['assigned', 'open', 'internal_referral'],
  ['in-progress', 'open', 'in_progress'],
  ['returned', 'open', 'internal_referral'],
  ['extended', 'open', 'in_progress'],
  ['in-review', 'open', 'unchanged'],
  ['answered', 'closed', 'fixed'],
  ['reopened', 'open', 'reopen'],
  ['closed', 'closed', 'fixed'],
  ['refused', 'closed', 'no_further_action'],
  ['merged', 'closed', 'duplicate'],
  ['referred', 'closed', 'not_councils_responsibility'],
] as const)('a ticket that is %s is %s, and %s', (status, word, update) => {
  expect([toOpen311Status(status), toUpdateStatus(status)]).toEqual([word, update]);
  expect(TicketStatus.options).toHaveLength(14);
});

test('an end by which nothing was put right is not told as fixed', () => {
  expect(toUpdateStatus('closed', 'not-eligible')).toBe('no_further_action');
  expect(toUpdateStatus('closed', 'withdrawn')).toBe('cancelled');
  expect(toUpdateStatus('closed', 'done')).toBe('fixed');
});

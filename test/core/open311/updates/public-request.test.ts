import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { toOpen311Json } from '../../../../core/open311/requests/encode.ts';
import {
  type PublicationState,
  toPublicOpen311RequestData,
} from '../../../../core/open311/updates/public-request.ts';
import { toPublicOpen311RequestResponse } from '../../../../core/open311/updates/public-request-response.ts';
import { toOpen311Status, toOpen311UpdateStatus } from '../../../../core/open311/updates/status.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const published: PublicationState = {
  kind: 'published',
  words: {
    description: 'Điều đã duyệt',
    answer: 'Trả lời đã duyệt',
    address: 'Phường 7',
    agency: 'UBND phường 7',
  },
};

const publicRequestOf = (
  changes: Partial<Ticket>,
  exposure: PublicationState = published,
  isExtended = false,
) => {
  const known = toPublicOpen311RequestData(aTicket(changes), exposure);
  return (
    known &&
    toOpen311Json(
      toPublicOpen311RequestResponse(known, { directory: testDirectory, lang: 'vi', isExtended }),
    )
  );
};

describe('the public Open311 view of a published request', () => {
  test('the public Open311 view of a published ticket shows moderated texts, not the original ones', () => {
    const request = publicRequestOf({
      status: 'answered',
      answeredAt: atMinute(50),
      place: 'số 12, hẻm 3',
    });
    expect(request).toContain('"description":"Điều đã duyệt"');
    expect(request).toContain('"status_notes":"Đã trả lời: Trả lời đã duyệt"');
    expect(request).toContain('"updated_datetime":"2021-12-03T08:50:00+07:00"');
    expect(request).not.toMatch(/Hoa Sen|hẻm|số 12/);
  });
});

describe('the public Open311 view of an unpublished request', () => {
  const never: PublicationState = { kind: 'never' };
  const filed = aTicket({ topic: 'VP01', unitName: 'UBND phường 7', filedBy: 'bridge' });
  const read = (ticket: Ticket, provider?: string) => {
    const known = toPublicOpen311RequestData(ticket, never);
    const reader = { directory: testDirectory, lang: 'vi' as const, isExtended: true, provider };
    return known && toOpen311Json(toPublicOpen311RequestResponse(known, reader));
  };

  test('an unpublished Open311 request shows the public only its status and the time at which it was opened', () => {
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

  test('an unpublished Open311 request looks the same to the public whatever its subject, urgency and changes', () => {
    const others = [
      aTicket({ service: 'health', topic: 'SK01', priority: 'P1', accused: ['CONG_AN'] }),
      aTicket({ service: 'welfare', topic: undefined, areaCode: undefined }),
      aTicket({ changedAt: atMinute(40), unit: 'SO_YT', unitName: 'Sở Y tế' }),
    ];
    expect(new Set(others.map((ticket) => read(ticket)))).toEqual(new Set([read(filed)]));
  });

  test('an unpublished Open311 request shows its service only to the API key that filed it', () => {
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
])('an Open311 request that ended as %s has the sub-status %s', (endReason, state) => {
  const ended: Partial<Ticket> = { status: 'closed', closedAt: atMinute(50), endReason };
  expect(publicRequestOf(ended, published, true)).toContain(`"sub_status":"${state}"`);
});

test('an Open311 request returned by its unit is described as being passed to another unit', () => {
  expect(publicRequestOf({ status: 'returned' })).toContain(
    '"status_notes":"Đang chuyển đơn vị khác"',
  );
});

describe('restrictions of the public Open311 view', () => {
  test('a withdrawn publication is not visible in the public Open311 view', () => {
    expect(publicRequestOf({}, { kind: 'withdrawn' })).toBeUndefined();
  });

  test.each([published, { kind: 'never' } as const])(
    'an erased ticket such as a denunciation is not visible in the public Open311 view: %j',
    (exposure) => {
      expect(
        publicRequestOf({ status: 'referred', text: '', place: undefined }, exposure),
      ).toBeUndefined();
    },
  );

  test('an Open311 request has a service notice only while a next step is expected', () => {
    expect(publicRequestOf({ status: 'assigned' })).toContain(
      '"service_notice":"Phiếu đã được tiếp nhận.',
    );
    expect(publicRequestOf({ status: 'answered' })).toContain('"service_notice":null');
  });

  test.each(['welfare', 'health', 'other', 'a-new-one'])(
    'the public Open311 view never shows texts of service %s, even if published',
    (service) => {
      expect(publicRequestOf({ service })).not.toContain('duyệt');
    },
  );

  test('an Open311 request has no expected time while its clocks are paused for the citizen', () => {
    const waiting = { question: 'Ở đâu?', askedAt: atMinute(5), until: atMinute(500) };
    expect(publicRequestOf({ status: 'waiting', waiting })).toContain('"expected_datetime":null');
    expect(publicRequestOf({})).toContain('"expected_datetime":"2021-12-03T13:00:00+07:00"');
  });

  test('an Open311 request has extended attributes only if the client requests them', () => {
    expect(publicRequestOf({ status: 'assigned' })).not.toContain('extended');
    expect(publicRequestOf({ status: 'assigned' }, published, true)).toContain(
      '"extended_attributes":{"sub_status":"internal_referral","area_code":"29254"}',
    );
  });

  test('the public Open311 position of a violation is blurred within its commune', () => {
    const near = fc.record({
      lat: fc.double({ min: 9.5, max: 10, noNaN: true }),
      long: fc.double({ min: 106, max: 106.6, noNaN: true }),
    });
    fc.assert(
      fc.property(near, (position) => {
        const texts = { description: 'x', position };
        const request = publicRequestOf({}, { kind: 'published', words: texts }) ?? '';
        const [, lat = '', long = ''] = /"lat":([\d.]+),"long":([\d.]+)/.exec(request) ?? [];
        for (const degrees of [lat, long]) expect(Math.round(Number(degrees) * 100) % 5).toBe(0);
        expect(Math.abs(Number(lat) - position.lat)).toBeLessThanOrEqual(0.0251);
      }),
    );
  });
});

test('an Open311 request’s updated time is its last public change, or its end if closed', () => {
  expect(publicRequestOf({})).toContain('"updated_datetime":"2021-12-03T08:00:00+07:00"');
  const changedAt = atMinute(30);
  expect(publicRequestOf({ status: 'assigned', changedAt })).toContain(
    '"updated_datetime":"2021-12-03T08:30:00+07:00"',
  );
  expect(publicRequestOf({ status: 'answered', answeredAt: atMinute(20), changedAt })).toContain(
    '"updated_datetime":"2021-12-03T08:20:00+07:00"',
  );
});

const open311Statuses: Record<TicketStatus, [status: string, update: string]> = {
  new: ['open', 'open'],
  triage: ['open', 'for_triage'],
  waiting: ['open', 'unchanged'],
  assigned: ['open', 'internal_referral'],
  'in-progress': ['open', 'in_progress'],
  returned: ['open', 'internal_referral'],
  extended: ['open', 'in_progress'],
  'in-review': ['open', 'unchanged'],
  answered: ['closed', 'fixed'],
  reopened: ['open', 'reopen'],
  closed: ['closed', 'fixed'],
  refused: ['closed', 'no_further_action'],
  merged: ['closed', 'duplicate'],
  referred: ['closed', 'not_councils_responsibility'],
};

test.each(TicketStatus.options)(
  'a ticket with status %s has its own Open311 status and update status',
  (status) => {
    expect([toOpen311Status(status), toOpen311UpdateStatus(status)]).toEqual(
      open311Statuses[status],
    );
  },
);

test('the Open311 update for a ticket that ended without a solution is not “fixed”', () => {
  expect(toOpen311UpdateStatus('closed', 'not-eligible')).toBe('no_further_action');
  expect(toOpen311UpdateStatus('closed', 'withdrawn')).toBe('cancelled');
  expect(toOpen311UpdateStatus('closed', 'done')).toBe('fixed');
});

import { expect, test } from 'vitest';
import { encodeTicketCode } from '../../../core/ticket/code.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { assignedTicket } from '../../core/officer/an-officer.ts';
import { aPhoto } from '../../support/a-photo-listed.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { textOf } from '../../web/officer/read-page.ts';
import { anOfficersPhone } from './an-officers-phone.ts';

const own = encodeTicketCode(testKeyed.digest('code', 'a merged ticket'));
const words = 'Quán còn có lối vào ở hẻm sau';
const ward = 'UBND_XA:29254';

/** The ward's page of a common ticket, to which the citizen of a merged one has sent a message and a photo. */
const pageWith = async (changes: Partial<Ticket>) => {
  const common = assignedTicket({ mergedFrom: [own] });
  const merged = aTicket({
    ...{ code: own, status: 'merged', unit: 'SO_YT', version: 4 },
    photos: [aPhoto(1, { sentTo: common.code })],
    mergedInto: { code: common.code, was: 'assigned', stopped: [] },
    ...changes,
  });
  const { tickets, opens, accesses } = anOfficersPhone({ ticket: common, others: [merged] });
  const { version, code, cycle } = common;
  await tickets.commit({
    before: common,
    after: { ...common, version: version + 1 },
    event: {
      ...{ kind: 'wrote', text: words, moved: [], origin: { code: own, version: 3 } },
      ...{ code, cycle, version: version + 1, at: atMinute(5), channel: 'web' },
      by: { role: 'citizen' },
    },
    alerts: [],
  });
  const { body } = await opens();
  return { body, read: accesses.map((access) => access.code) };
};

test('an officer reads what a merged ticket’s citizen sent, as such, and the reading is logged for that ticket', async () => {
  const { body, read } = await pageWith({});
  expect(textOf(body)).toContain(words);
  expect(textOf(body)).toContain('từ người gửi một phản ánh đã gộp vào phiếu này');
  expect(body).toContain(aPhoto(1).id);
  expect(textOf(body)).not.toContain(own);
  expect(read).toContain(own);
});

test.each<[string, Partial<Ticket>]>([
  ['is about them', { accused: [ward] }],
  [
    'may be about them',
    {
      complaintHold: {
        ...{ at: atMinute(5), dueAt: atMinute(125), source: 'message' },
        suspects: [ward],
      },
    },
  ],
])('an officer reads nothing of a merged ticket that %s', async (_, changes) => {
  const { body, read } = await pageWith(changes);
  expect(textOf(body)).not.toContain(words);
  expect(body).not.toContain(aPhoto(1).id);
  expect(read).not.toContain(own);
});

import { expect, test } from 'vitest';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { assignedTicket } from '../../core/officer/officer-fixtures.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { textOf } from '../../web/officer/read-page.ts';
import { anOfficersPhone } from './officer-device-harness.ts';

const own = encodeTicketCode(testHmac.digest('code', 'a merged ticket'));
const messageText = 'Quán còn có lối vào ở hẻm sau';
const reportText = 'Sau quán có bãi giữ xe lấn hết vỉa hè';
const ward = 'UBND_XA:29254';

/** Opens the ward's page of a ticket that got a message and a photo from the citizen of a ticket merged into it. */
const pageWith = async (changes: Partial<Ticket>) => {
  const common = assignedTicket({ mergedFrom: [own] });
  const merged = aTicket({
    ...{ code: own, status: 'merged', unit: 'SO_YT', version: 4 },
    photos: [aPhoto(1, { sentTo: common.code })],
    text: reportText,
    mergedInto: { code: common.code, was: 'assigned', stopped: [] },
    ...changes,
  });
  const { tickets, opens, accesses } = anOfficersPhone({ ticket: common, others: [merged] });
  const { version, code, cycle } = common;
  await tickets.commit({
    before: common,
    after: { ...common, version: version + 1 },
    event: {
      ...{ kind: 'wrote', text: messageText, moved: [], origin: { code: own, version: 3 } },
      ...{ code, cycle, version: version + 1, at: atMinute(5), channel: 'web' },
      by: { role: 'citizen' },
    },
    alerts: [],
  });
  const { body } = await opens();
  return { body, read: accesses.map((access) => access.code) };
};

test('an officer reads the text of a report merged into the ticket', async () => {
  const { body } = await pageWith({});
  expect(textOf(body)).toContain('Nội dung 1 phản ánh gộp vào phiếu này');
  expect(textOf(body)).toContain(reportText);
});

test('an officer sees no heading for a merged report whose text was erased', async () => {
  const { body } = await pageWith({ text: '' });
  expect(textOf(body)).not.toContain('Nội dung 1 phản ánh');
});

test('an officer sees messages from a merged ticket, marked as such, and the access to that ticket is logged', async () => {
  const { body, read } = await pageWith({});
  expect(textOf(body)).toContain(messageText);
  expect(textOf(body)).toContain('từ người gửi một phản ánh đã gộp vào phiếu này');
  expect(body).toContain(aPhoto(1).id);
  expect(textOf(body)).not.toContain(own);
  expect(read).toContain(own);
});

test.each<[string, Partial<Ticket>]>([
  ['accuses their unit', { accused: [ward] }],
  [
    'may accuse their unit',
    {
      complaintHold: {
        ...{ at: atMinute(5), dueAt: atMinute(125), source: 'message' },
        suspects: [ward],
      },
    },
  ],
  [
    'is on a complaint hold that names no unit',
    { complaintHold: { at: atMinute(5), dueAt: atMinute(125), source: 'message' } },
  ],
])(
  'an officer sees no report, messages and photos from a merged ticket that %s',
  async (_, changes) => {
    const { body, read } = await pageWith(changes);
    expect(textOf(body)).not.toContain(reportText);
    expect(textOf(body)).not.toContain(messageText);
    expect(body).not.toContain(aPhoto(1).id);
    expect(read).not.toContain(own);
  },
);

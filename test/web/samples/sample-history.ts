import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { EventBody } from '../../../core/ticket/events/event-body.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { localTime, unitName } from './sample-texts.ts';

const handler: Actor = { role: 'officer', unit: 'UBND_XA:29467', post: 'handler' };
const head: Actor = { ...handler, post: 'head' };
const citizen: Actor = { role: 'citizen' };
const system: Actor = { role: 'system' };
const operator: Actor = { role: 'operator', sub: 'an operator' };

const code = encodeTicketCode(testHmac.digest('code', 'a past'));
const other = encodeTicketCode(testHmac.digest('code', 'another past'));

let version = 0;
const happened = (time: string, by: Actor, eventBody: EventBody): TicketEvent => {
  version += 1;
  const common = { code, version, cycle: 1, channel: 'link' };
  return { ...common, ...eventBody, at: localTime(`2021-12-0${time}`), by };
};

const assigned = {
  unit: 'UBND_XA:29467',
  unitName,
  kind: 'assigned' as const,
  moved: [],
};

/** Events of a ticket that was only opened and routed. */
export const openedAndRoutedEvents: TicketEvent[] = [
  happened('3T08:10:00', system, { kind: 'opened' }),
  happened('3T08:10:02', system, {
    ...assigned,
    route: {
      kind: 'routed',
      lead: 'UBND_XA:29467',
      coUnits: [],
      topic: 'VP01',
      rule: 'topic',
      because: [],
    },
  }),
];

/** Events of a ticket that has been through nearly every action. */
export const eventfulHistory: TicketEvent[] = [
  ...openedAndRoutedEvents,
  happened('3T08:12:00', handler, {
    kind: 'returned',
    unitName: 'UBND xã Hiệp Mỹ Đông, huyện Cầu Ngang',
    proposed: 'UBND_XA:29467',
    proposedName: unitName,
    reason: 'Quán nằm ở ấp Giồng Ngánh, thuộc xã Hiệp Mỹ Tây <theo bản đồ địa chính>.',
    moved: [],
  }),
  happened('3T08:14:00', operator, { ...assigned, reason: 'Đã xem bản đồ, đúng như đơn vị báo.' }),
  happened('3T08:16:00', handler, { kind: 'acknowledged', unitName }),
  happened('3T08:18:00', handler, {
    kind: 'asked',
    unitName,
    question: 'Quán tên gì, bên phải hay bên trái cổng chợ? Thường đông khách lúc mấy giờ?',
    until: localTime('2021-12-10T08:18:00'),
  }),
  happened('3T08:25:00', citizen, {
    kind: 'wrote',
    text: 'Quán không có bảng hiệu, bên trái cổng chợ nhìn vào, mái tôn xanh.\nĐông nhất là sau 20 giờ.',
    moved: [
      {
        clock: 'resolve',
        from: localTime('2021-12-03T13:03:00'),
        to: localTime('2021-12-03T13:10:00'),
      },
    ],
  }),
  happened('3T08:28:00', handler, {
    kind: 'extension-asked',
    amount: { kind: 'wall', minutes: 24 * 60 },
    reason: 'Chiều mai đoàn kiểm tra liên ngành mới xuống được.',
  }),
  happened('3T08:33:00', head, {
    kind: 'extended',
    amount: { kind: 'wall', minutes: 24 * 60 },
    reason: 'Chiều mai đoàn kiểm tra liên ngành mới xuống được.',
    moved: [
      {
        clock: 'resolve',
        from: localTime('2021-12-03T13:10:00'),
        to: localTime('2021-12-04T13:10:00'),
      },
    ],
  }),
  happened('3T08:35:00', operator, { kind: 'noted', text: 'Ghi chú nội bộ của Tổng đài' }),
  happened('3T08:36:00', system, { kind: 'rung', clock: 'resolve', percent: 50, told: [] }),
  happened('3T08:38:00', operator, { kind: 'took-in', from: other }),
];

import { findUnitInForce } from '../../core/directory/model/organization/unit.ts';
import { listTopics } from '../../core/directory/model/services/topic.ts';
import { startTicketClocks } from '../../core/sla/ticket-clocks.ts';
import type { TicketEvent } from '../../core/ticket/events/event.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../core/ticket/model/ticket-code.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
import { computeHmacHex } from '../../core/ticket/read/compute-hmac.ts';
import { toLocalDate } from '../../core/time/local-date.ts';
import { isValidOn } from '../../core/time/validity.ts';
import { testDirectory } from '../../test/support/directory/test-directory.ts';

/** Unit with the most tickets in benchmark tables. */
export const busiestUnitCode = 'UBND_XA:29254';
export const smallQueueUnitCode = 'SO_YT';
const smallQueue = 25;

const ticketsPerCaller = 3;

/**
 * Returns a unique ticket code for each benchmark ticket number. Multiplier and modulus have no common divisor, so no two
 * numbers get the same code.
 */
const codeOf = (number: number): Ticket['code'] => {
  const digest = Buffer.alloc(8);
  digest.writeBigUInt64BE((BigInt(number) * 618_033_989n + 10_22n) % 1_000_000_000n);
  return encodeTicketCode(digest);
};

export function toTestPhoneNumber(number: number): string {
  return `+8491${String(Math.floor(number / ticketsPerCaller)).padStart(7, '0')}`;
}

/** Returns the client IP address from which the test ticket with the given number was sent. */
export function toTestClientIp(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

/**
 * Virtual time at which the measurements start. It is two weeks after the hotline's opening, so that tickets of two weeks
 * exist.
 */
export const benchStartTime = new Date('2021-12-20T08:00:00+07:00');

const wards = testDirectory.areas.filter(
  (area) => area.level === 'commune' && isValidOn(area, toLocalDate(benchStartTime)),
);
const topics = listTopics(testDirectory, benchStartTime).filter(({ code }) => code !== 'VP08');

const at = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('Cannot pick an item from an empty list');
  return item;
};

/**
 * Assigns a benchmark ticket to a unit by its number. One ticket in five is open, and one in four of the open tickets
 * belongs to the busiest unit.
 */
const placeOf = (number: number) => {
  if (number < smallQueue * 40 && number % 40 === 3)
    return { ref: smallQueueUnitCode, isOpen: true };
  const isOpen = number % 5 === 0;
  const ref = number % 20 === 0 ? busiestUnitCode : `UBND_XA:${at(wards, number).code}`;
  return { ref, isOpen };
};

const sampleText =
  'Quán karaoke vẫn mở cửa sau 21 giờ, tụ tập trên 20 người, không ai đeo khẩu trang, đã nhắc nhiều lần. ';

const seal = (number: number): Uint8Array => new Uint8Array(490).fill(number & 255);

/**
 * Returns the benchmark ticket with the given number, with the status that it has after some days. The first tickets are the
 * same in every table.
 */
export function createNumberedTicket(number: number, hmac: Hmac): Ticket {
  const ageSeconds = 4 * 3600 + (number % 20_000) * 60 + (number % 53);
  const openedAt = new Date(benchStartTime.getTime() - ageSeconds * 1000);
  const topic = at(topics, number);
  const { ref, isOpen } = placeOf(number);
  const area = at(wards, number);
  const phone = toTestPhoneNumber(number);
  const priority = topic.defaultPriority;
  const clocks = startTicketClocks(
    { service: topic.service, priority, startAt: openedAt },
    testDirectory,
  );
  const ended = new Date(openedAt.getTime() + 3 * 3_600_000);
  return {
    code: codeOf(number),
    version: 3,
    status: isOpen ? 'in-progress' : 'closed',
    channel: 'web',
    lang: 'vi',
    service: topic.service,
    topic: topic.code,
    priority,
    areaCode: area.code,
    areaName: area.fullName,
    place: `Số ${number % 400}, đường Phạm Ngũ Lão`,
    text: sampleText.repeat(1 + (number % 3)),
    reporterKind: 'person',
    anonymous: true,
    contactChannels: ['sms'],
    contact: seal(number),
    callerHash: computeHmacHex('caller', phone, hmac),
    openedFrom: computeHmacHex('address', toTestClientIp(number), hmac),
    openedAt,
    clocks: {
      acknowledge: { ...clocks.acknowledge, stoppedAt: new Date(openedAt.getTime() + 1_200_000) },
      resolve: isOpen ? clocks.resolve : { ...clocks.resolve, stoppedAt: ended },
    },
    promised: { acknowledgeBy: clocks.acknowledge.dueAt, resolveBy: clocks.resolve.dueAt },
    ...(!isOpen && { answeredAt: ended, closedAt: ended }),
    unit: ref,
    unitName: findUnitInForce(testDirectory, ref, benchStartTime)?.name ?? ref,
    ...{ coUnits: [], accused: [], returnedBy: [], mergedFrom: [] },
    assignment: 1,
    cycle: 1,
    run: 1,
    escalationSteps: [],
    ...(isOpen && { nextCheckAt: clocks.resolve.dueAt }),
    secretVersion: hmac.version,
    pinVersion: 1,
    keyHash: computeHmacHex('key', String(number), hmac),
    bodyHash: computeHmacHex('body', String(number), hmac),
  };
}

export function createTicketEvents({
  code,
  openedAt,
  unit = '',
  unitName = '',
}: Ticket): TicketEvent[] {
  const common = { code, cycle: 1, channel: 'web' };
  const later = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000);
  return [
    {
      ...common,
      kind: 'assigned',
      version: 2,
      at: later(1),
      by: { role: 'system' },
      unit,
      unitName,
      moved: [],
    },
    {
      ...common,
      kind: 'acknowledged',
      version: 3,
      at: later(20),
      by: { role: 'officer', unit, post: 'handler' },
      unitName,
    },
  ];
}

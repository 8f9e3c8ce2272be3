import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testHmac } from '../test-hmac.ts';

export const openingMorning = new Date('2021-12-03T08:00:00+07:00');

export function atMinute(count: number): Date {
  return new Date(openingMorning.getTime() + count * 60_000);
}

/** Returns a new violation report from ward 7, opened on the opening morning; `changes` overrides fields. */
export function aTicket(changes: Partial<Ticket> = {}): Ticket {
  return {
    code: encodeTicketCode(testHmac.digest('code', 'a ticket')),
    version: 1,
    status: 'new',
    channel: 'web',
    lang: 'vi',
    service: 'violation',
    topic: 'VP01',
    priority: 'P2',
    areaCode: '29254',
    areaName: 'Phường 7',
    text: 'Quán karaoke Hoa Sen vẫn mở cửa, tụ tập đông người mỗi tối',
    reporterKind: 'person',
    anonymous: true,
    contactChannels: ['sms'],
    openedAt: openingMorning,
    clocks: {
      acknowledge: {
        kind: 'wall',
        rule: { kind: 'wall', minutes: 60 },
        startAt: openingMorning,
        dueAt: atMinute(60),
        minutes: 60,
      },
      resolve: {
        kind: 'wall',
        rule: { kind: 'wall', minutes: 300 },
        startAt: openingMorning,
        dueAt: atMinute(300),
        minutes: 300,
      },
    },
    promised: { acknowledgeBy: atMinute(60), resolveBy: atMinute(300) },
    coUnits: [],
    accused: [],
    returnedBy: [],
    mergedFrom: [],
    assignment: 0,
    cycle: 1,
    run: 1,
    escalationSteps: [],
    nextCheckAt: openingMorning,
    secretVersion: 'v1',
    pinVersion: 1,
    keyHash: 'key',
    bodyHash: 'body',
    ...changes,
  };
}

import type { Directory } from '../../../directory/model/directory.ts';
import {
  findUnitForArea,
  findUnitInForce,
  type UnitInForce,
} from '../../../directory/model/organization/unit.ts';
import {
  getFallbackServiceCode,
  listServiceRows,
} from '../../../directory/model/services/service.ts';
import { listTopics } from '../../../directory/model/services/topic.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { dayMs } from '../../../time/day-ms.ts';

const addMinutes = (from: Date, count: number): Date => new Date(from.getTime() + count * 60_000);

/** Returns the first commune in the directory that has a unit, and its unit. Throws if there is none. */
const findExampleCommune = (directory: Directory, now: Date) => {
  for (const area of directory.areas.filter(({ level }) => level === 'commune')) {
    const unit = findUnitForArea(directory, 'UBND_XA', area, now);
    if (unit) return { area, unit };
  }
  throw new Error('Cannot build the example ticket: the directory has no commune with a unit');
};

type Example = { ticket: Ticket; unit: UnitInForce };

const createExampleClock = (now: Date) => ({
  kind: 'working' as const,
  rule: { kind: 'working' as const, minutes: 240 },
  startAt: addMinutes(now, -60),
  dueAt: addMinutes(now, 180),
  minutes: 240,
});

/**
 * Returns an invented ticket without personal data, in which every property that a message can mention is set. Its lead unit
 * is `of`, by default the unit of a commune.
 */
export function createExampleTicket(directory: Directory, now: Date, of?: string): Example {
  const commune = findExampleCommune(directory, now);
  const unit = (of === undefined ? undefined : findUnitInForce(directory, of, now)) ?? commune.unit;
  const [first] = listServiceRows(directory, now);
  const service = first?.code ?? getFallbackServiceCode(directory);
  const topic = listTopics(directory, now).find((one) => one.service === service);
  const clock = createExampleClock(now);
  const ticket: Ticket = {
    ...{ code: TicketCode.parse('4821937058'), version: 1, status: 'waiting', channel: 'web' },
    ...{ lang: 'vi', service, topic: topic?.code, priority: 'P3' },
    ...{ areaCode: commune.area.code, areaName: commune.area.name, text: '-' },
    ...{ reporterKind: 'person', anonymous: true, contactChannels: ['sms', 'email'] },
    openedAt: clock.startAt,
    clocks: { acknowledge: clock, resolve: clock, forward: { ...clock, round: 2 } },
    promised: { acknowledgeBy: clock.dueAt, resolveBy: clock.dueAt },
    waiting: { question: '-', askedAt: now, until: new Date(now.getTime() + dayMs) },
    extension: {
      ...{ state: 'asked', amount: { kind: 'working-days', days: 5 }, reason: '-', askedAt: now },
      askedBy: { unit: unit.ref, post: 'handler' },
    },
    dataRequest: {
      ...{ right: 'see', state: 'asked', askedAt: now, askedBy: 'citizen', dueAt: clock.dueAt },
      delays: 0,
    },
    ...{ unit: unit.ref, unitName: unit.name, coUnits: [], accused: [] },
    ...{ returnedBy: [unit.ref, unit.ref], mergedFrom: [], assignment: 1, cycle: 1, run: 1 },
    ...{ escalationSteps: [], nextCheckAt: now, secretVersion: '-', pinVersion: 1 },
    ...{ keyHash: '-', bodyHash: '-' },
  };
  return { ticket, unit };
}

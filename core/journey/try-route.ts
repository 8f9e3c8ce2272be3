import * as z from 'zod';
import { areaInForce } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import { Priority, Service, serviceOf } from '../directory/service.ts';
import { topicOf } from '../directory/topic.ts';
import { UnitRef, unitInForce } from '../directory/unit.ts';
import type { FieldError } from '../messages/field-error.ts';
import type { RouteDecision } from '../routing/route-decision.ts';
import { type Step, stepsOver } from '../sla/chain.ts';
import { ticketClocks } from '../sla/ticket-clocks.ts';
import { written } from '../text/written.ts';
import { TicketCode } from '../ticket/code.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type ClockState, ladderState } from './ladder-state.ts';
import { routeTicket } from './route-ticket.ts';

/** Hypothetical report for testing the routing. */
export const RouteTest = z.strictObject({
  /** Service of the report; by default that of the topic. */
  service: Service.optional(),
  topic: z.string().max(10, 'too-long').optional(),
  areaCode: z
    .string()
    .regex(/^\d{2,5}$/, 'area-code-malformed')
    .optional(),
  /** Place in the citizen's own words. */
  place: written(300).optional(),
  accused: z.array(UnitRef).max(5, 'too-many-units').optional(),
  priority: Priority.optional(),
  /** Time of the report; by default now. */
  on: z.iso
    .datetime({ offset: true, error: 'date-malformed' })
    .transform((text) => new Date(text))
    .optional(),
});
export type RouteTest = z.infer<typeof RouteTest>;

export type TriedRoute =
  | {
      kind: 'tried';
      /** Ticket of the routing test as it would be after routing; it isn't stored. */
      ticket: Ticket;
      route: RouteDecision;
      clocks: ClockState[];
      chain: Step[];
    }
  | { kind: 'refused'; error: FieldError };

const refused = (field: string, problem: FieldError['problem']): TriedRoute => ({
  kind: 'refused',
  error: { field, problem },
});

/** Placeholder values for ticket fields that a routing test doesn't need. */
const nobodys = {
  code: TicketCode.parse('0000000000'),
  version: 1,
  status: 'new',
  channel: 'operator',
  lang: 'vi',
  text: '-',
  reporterKind: 'person',
  anonymous: true,
  assignment: 0,
  cycle: 1,
  run: 1,
  secretVersion: '-',
  pinVersion: 1,
  keyHash: '-',
  bodyHash: '-',
} as const;

const reportOf = (test: RouteTest, directory: Directory, now: Date): Ticket | TriedRoute => {
  const { topic: code, areaCode, place, accused = [], on: openedAt = now } = test;
  const topic = topicOf(directory, code, openedAt);
  if (code && !topic) return refused('topic', 'topic-unknown');
  const service = test.service ?? topic?.service ?? 'other';
  if (!directory.services.some((row) => row.code === service)) {
    return refused('service', 'service-unknown');
  }
  const area = areaCode === undefined ? undefined : areaInForce(directory, areaCode, openedAt);
  if (areaCode !== undefined && !area) return refused('areaCode', 'area-unknown');
  const priority = test.priority ?? (topic ?? serviceOf(directory, service)).defaultPriority;
  const clocks = ticketClocks({ service, priority, startAt: openedAt }, directory);
  return {
    ...nobodys,
    ...{ reach: [], coUnits: [], returnedBy: [], mergedFrom: [], rungs: [] },
    ...{ service, topic: code, priority, areaCode: area?.code, areaName: area?.fullName },
    ...{ place, accused, openedAt, clocks },
    promised: { acknowledgeBy: clocks.acknowledge.dueAt, resolveBy: clocks.resolve.dueAt },
  };
};

/**
 * Routes a hypothetical report by the rules of real ones and returns the result, with clocks and escalation. Stores nothing.
 */
export const tryRoute = (test: RouteTest, directory: Directory, now: Date): TriedRoute => {
  const on = test.on ?? now;
  try {
    const report = reportOf(test, directory, now);
    if ('kind' in report) return report;
    const change = routeTicket(report, directory, on);
    if (!change || !('route' in change.event) || !change.event.route) {
      throw new Error('A new report was not routed');
    }
    const { after: ticket } = change;
    const lead = ticket.unit ? unitInForce(directory, ticket.unit, on) : undefined;
    return {
      kind: 'tried',
      ticket,
      route: change.event.route,
      clocks: ladderState({ ticket, events: [], alerts: [] }, directory, on),
      chain: lead ? stepsOver(lead, directory, on) : [],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused('on', 'no-deadlines');
  }
};

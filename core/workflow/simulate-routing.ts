import * as z from 'zod';
import { findAreaInForce } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findUnitInForce, UnitRef } from '../directory/model/organization/unit.ts';
import {
  findService,
  getFallbackServiceCode,
  Priority,
  ServiceCode,
} from '../directory/model/services/service.ts';
import { findTopic } from '../directory/model/services/topic.ts';
import type { FieldError } from '../messages/field-error.ts';
import type { RouteDecision } from '../routing/route-decision.ts';
import { type ResolvedChainStep, resolveChainSteps } from '../sla/escalation-chain.ts';
import { startTicketClocks } from '../sla/ticket-clocks.ts';
import { buildBoundedTextSchema } from '../text/bounded-text-schema.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { TicketCode } from '../ticket/model/ticket-code.ts';
import { type ClockState, computeEscalationState } from './escalation/compute-escalation-state.ts';
import { routeTicket } from './route-ticket.ts';

/** Hypothetical report for testing the routing rules. */
export const RoutingSimulationInput = z.strictObject({
  /** Service of the hypothetical report. The default is the topic's service. */
  service: ServiceCode.optional(),
  topic: z.string().max(10, 'too-long').optional(),
  areaCode: z
    .string()
    .regex(/^\d{2,5}$/, 'area-code-malformed')
    .optional(),
  /** Place of the hypothetical report in the words of a citizen. */
  place: buildBoundedTextSchema(300).optional(),
  accused: z.array(UnitRef).max(5, 'too-many-units').optional(),
  priority: Priority.optional(),
  /** Time of the hypothetical report. The default is now. */
  on: z.iso
    .datetime({ offset: true, error: 'date-malformed' })
    .transform((text) => new Date(text))
    .optional(),
});
export type RoutingSimulationInput = z.infer<typeof RoutingSimulationInput>;

export type RoutingSimulationResult =
  | {
      kind: 'tried';
      /** Hypothetical ticket as it would be after routing. It is not stored. */
      ticket: Ticket;
      route: RouteDecision;
      clocks: ClockState[];
      chain: ResolvedChainStep[];
    }
  | { kind: 'refused'; error: FieldError };

const toRefusedResult = (
  field: string,
  problem: FieldError['problem'],
): RoutingSimulationResult => ({
  kind: 'refused',
  error: { field, problem },
});

/** Placeholder values for ticket fields that a routing test does not need. */
const placeholderTicketFields = {
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

const toHypotheticalTicket = (
  test: RoutingSimulationInput,
  directory: Directory,
  now: Date,
): Ticket | RoutingSimulationResult => {
  const { topic: code, areaCode, place, accused = [], on: openedAt = now } = test;
  const topic = findTopic(directory, code, openedAt);
  if (code && !topic) return toRefusedResult('topic', 'topic-unknown');
  const service = test.service ?? topic?.service ?? getFallbackServiceCode(directory);
  const row = findService(directory, service, openedAt);
  if (!row) return toRefusedResult('service', 'service-unknown');
  const area = areaCode === undefined ? undefined : findAreaInForce(directory, areaCode, openedAt);
  if (areaCode !== undefined && !area) return toRefusedResult('areaCode', 'area-unknown');
  const priority = test.priority ?? (topic ?? row).defaultPriority;
  const clocks = startTicketClocks({ service, priority, startAt: openedAt }, directory);
  return {
    ...placeholderTicketFields,
    ...{ contactChannels: [], coUnits: [], returnedBy: [], mergedFrom: [], escalationSteps: [] },
    ...{ service, topic: code, priority, areaCode: area?.code, areaName: area?.fullName },
    ...{ place, accused, openedAt, clocks },
    promised: { acknowledgeBy: clocks.acknowledge.dueAt, resolveBy: clocks.resolve.dueAt },
  };
};

/**
 * Routes a hypothetical report by the same rules as real reports and returns the resulting ticket, with clocks and
 * escalation. Stores nothing.
 */
export function simulateRouting(
  test: RoutingSimulationInput,
  directory: Directory,
  now: Date,
): RoutingSimulationResult {
  const on = test.on ?? now;
  try {
    const report = toHypotheticalTicket(test, directory, now);
    if ('kind' in report) return report;
    const change = routeTicket(report, directory, on);
    if (!change || !('route' in change.event) || !change.event.route) {
      throw new Error('Routing test failed: the rules returned no route');
    }
    const { after: ticket } = change;
    const lead = ticket.unit ? findUnitInForce(directory, ticket.unit, on) : undefined;
    return {
      kind: 'tried',
      ticket,
      route: change.event.route,
      clocks: computeEscalationState({ ticket, events: [], alerts: [] }, directory, on),
      chain: lead ? resolveChainSteps(lead, directory, on) : [],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return toRefusedResult('on', 'no-deadlines');
  }
}

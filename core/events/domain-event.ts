import * as z from 'zod';
import { domainEventTexts } from '../../i18n/api.ts';
import { Priority } from '../directory/model/services/service.ts';
import type { ServicesWithPrivacy } from '../directory/model/services/service-privacy.ts';
import { isPublicService } from '../open311/updates/public-request.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import { TicketStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { toHotlineTime } from '../time/instant.ts';

export const domainEventKinds = [
  'opened',
  'routed',
  'acknowledged',
  'answered',
  'supplemented',
  'late',
  'closed',
  'reopened',
] as const;
export type DomainEventKind = (typeof domainEventKinds)[number];

const buildInstantSchema = (description: string) =>
  z.iso.datetime({ offset: true }).meta({ description });
const buildStringSchema = (description: string) => z.string().meta({ description });

const commonEventFields = {
  id: buildStringSchema('Event ID; the same on each delivery attempt.'),
  code: buildStringSchema('Ticket code: ten digits. It gives no access without the PIN.'),
  version: z.int().positive().meta({
    description:
      'Ticket version; increases with every change, including changes without an event. Orders the events of a ticket.',
  }),
  cycle: z
    .int()
    .positive()
    .meta({ description: 'Starts at 1 and increases with each reopening and each undone merge.' }),
  at: buildInstantSchema('Time of the change, +07:00.'),
  status: buildStringSchema(
    `Ticket status when the event is published: ${TicketStatus.options.join(', ')}.`,
  ),
  service: buildStringSchema('Service code, such as violation, suggestion, welfare or health.'),
  topic: buildStringSchema(
    'Topic code, such as VP01. Absent if unknown, and always for health, welfare and complaints about a unit.',
  ).optional(),
  areaCode: buildStringSchema(
    'Official code of the commune. Absent if the topic is absent.',
  ).optional(),
  priority: buildStringSchema(`Priority: ${Priority.options.join(', ')}.`),
  unit: buildStringSchema(
    'Code of the assigned unit, followed by a colon and the area code if the unit exists in each area (SO_YT, UBND_XA:29254). Absent until assigned.',
  ).optional(),
  openedAt: buildInstantSchema('Time of the report, +07:00.'),
  acknowledgeBy: buildInstantSchema(
    'Deadline for the unit’s acknowledgement when the event is published, +07:00.',
  ),
  resolveBy: buildInstantSchema('Deadline for the answer when the event is published, +07:00.'),
};

/** Schemas of the domain events in version 1. Domain events contain no free text and nothing about the sender. */
export const domainEventSchemas = {
  opened: z.strictObject(commonEventFields),
  routed: z.strictObject(commonEventFields),
  acknowledged: z.strictObject(commonEventFields),
  answered: z.strictObject(commonEventFields),
  supplemented: z.strictObject(commonEventFields),
  late: z.strictObject({
    ...commonEventFields,
    clock: z.enum(['acknowledge', 'resolve', 'forward']).meta({
      description:
        'Missed deadline: acknowledgement by the unit, answer by the unit, or forwarding by the operators.',
    }),
    percent: z.int().min(100).meta({
      description:
        'Share of the time limit that is used: 100 at the deadline, more at later escalation steps.',
    }),
  }),
  closed: z.strictObject({
    ...commonEventFields,
    outcome: z.enum(['closed', 'refused', 'referred', 'merged']).meta({
      description:
        'Result: closed, rejected, referred to another authority, or merged into another ticket.',
    }),
    reason: buildStringSchema(
      'Reason code from the directory; absent for merged tickets.',
    ).optional(),
  }),
  reopened: z.strictObject(commonEventFields),
} as const satisfies Record<DomainEventKind, z.ZodType>;

/** Returns the JSON schema of a domain event. Its `$id` contains the name and version of the event. */
export function getDomainEventSchema(kind: DomainEventKind): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(domainEventSchemas[kind]);
  return {
    $schema,
    $id: `urn:1022:event:${getEventDetailType(kind)}`,
    title: domainEventTexts['en'][kind],
    ...shape,
  };
}

export type DomainEvent = {
  [Kind in DomainEventKind]: { kind: Kind; detail: z.infer<(typeof domainEventSchemas)[Kind]> };
}[DomainEventKind];

/** Source of domain events on EventBridge, and prefix of their types. */
export const domainEventSource = 'vn.travinh.1022';

/**
 * Returns the `detail-type` of a domain event on EventBridge, which includes the event's version. After an incompatible
 * change, events are published in the old and the new version.
 */
export function getEventDetailType(kind: DomainEventKind): string {
  return `${domainEventSource}.ticket.${kind}.v1`;
}

type DomainEventDetail = z.infer<(typeof domainEventSchemas)['opened']>;

/**
 * Returns whether all texts in the ticket were screened for complaints: the report and the transcripts of all voice messages.
 */
const isScreened = ({ status, voiceMessages = [] }: Ticket): boolean =>
  status !== 'new' &&
  voiceMessages.every(({ words: transcriptState }) => transcriptState === 'written');

const toEventDetail = (
  kind: DomainEventKind,
  ticket: Ticket,
  event: TicketEvent,
  directory: ServicesWithPrivacy,
): DomainEventDetail => {
  const { code, status, service, topic, areaCode, priority, unit, openedAt, clocks } = ticket;
  const mayTellMatter =
    isPublicService(directory, service) &&
    isScreened(ticket) &&
    ticket.accused.length === 0 &&
    !ticket.complaintHold;
  return {
    id: `${code}.${event.version}.${kind}`,
    ...{ code, version: event.version, cycle: event.cycle, at: toHotlineTime(event.at) },
    ...{ status, service, priority },
    ...(mayTellMatter && topic && { topic }),
    ...(mayTellMatter && areaCode && { areaCode }),
    ...(unit && { unit }),
    openedAt: toHotlineTime(openedAt),
    acknowledgeBy: toHotlineTime(clocks.acknowledge.dueAt),
    resolveBy: toHotlineTime(clocks.resolve.dueAt),
  };
};

/** Returns whether the ticket was taken away from the unit because the ticket may complain about that unit. */
const isWithdrawn = ({ unit, accused, complaintHold }: Ticket, assigned: string): boolean =>
  unit !== assigned && (complaintHold !== undefined || accused.length > 0);

/** Returns the domain event for a ticket change, or undefined if the change is not published to other systems. */
export function toDomainEvent(
  ticket: Ticket,
  event: TicketEvent,
  directory: ServicesWithPrivacy,
): DomainEvent | undefined {
  const toDetail = (kind: DomainEventKind) => toEventDetail(kind, ticket, event, directory);
  const plain = (kind: Exclude<DomainEventKind, 'late' | 'closed'>): DomainEvent => ({
    kind,
    detail: toDetail(kind),
  });
  const routed = (unit: string): DomainEvent => ({
    kind: 'routed',
    detail: { ...toDetail('routed'), unit },
  });
  // the common ticket publishes this event
  if (event.recordedOn) return undefined;
  switch (event.kind) {
    case 'opened':
    case 'acknowledged':
    case 'answered':
    case 'supplemented':
    case 'reopened':
      return plain(event.kind);
    // subscribers received `closed` for the merge, so the undone merge is published as `reopened`
    case 'unmerged':
      return plain('reopened');
    case 'assigned':
      return isWithdrawn(ticket, event.unit) ? undefined : routed(event.unit);
    case 'handed-over':
      return event.isQueued || event.isRenamed || isWithdrawn(ticket, event.unit)
        ? undefined
        : routed(event.unit);
    case 'classified':
      return !event.to || event.to.isQueued || isWithdrawn(ticket, event.to.unit)
        ? undefined
        : routed(event.to.unit);
    case 'rung': {
      const { clock, percent } = event;
      return percent < 100
        ? undefined
        : { kind: 'late', detail: { ...toDetail('late'), clock, percent } };
    }
    case 'closed':
    case 'refused':
    case 'referred':
      return {
        kind: 'closed',
        detail: {
          ...toDetail('closed'),
          outcome: event.kind,
          reason: event.reason,
        },
      };
    case 'merged':
      return {
        kind: 'closed',
        detail: { ...toDetail('closed'), outcome: 'merged' },
      };
    default:
      return undefined;
  }
}

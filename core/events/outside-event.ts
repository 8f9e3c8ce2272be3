import * as z from 'zod';
import { isEverListed } from '../open311/public-request.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { toHotlineTime } from '../time/instant.ts';

export const outsideKinds = [
  'opened',
  'routed',
  'acknowledged',
  'answered',
  'late',
  'closed',
  'reopened',
] as const;
export type OutsideKind = (typeof outsideKinds)[number];

const Moment = z.iso.datetime({ offset: true });

const common = {
  /** The same whenever the event comes again. */
  id: z.string(),
  code: z.string(),
  /** Rises with every change of the ticket, also with those that no event tells: it orders a ticket's events. */
  version: z.int().positive(),
  /** Rises with each reopening. */
  cycle: z.int().positive(),
  at: Moment,
  status: z.string(),
  service: z.string(),
  /** Neither topic nor place where they may tell whose matter it is. */
  topic: z.string().optional(),
  areaCode: z.string().optional(),
  priority: z.string(),
  unit: z.string().optional(),
  openedAt: Moment,
  acknowledgeBy: Moment,
  resolveBy: Moment,
};

/** What others are told of a ticket, version 1: no words, and nothing of whoever sent it. */
export const outsideEvents = {
  opened: z.strictObject(common),
  routed: z.strictObject(common),
  acknowledged: z.strictObject(common),
  answered: z.strictObject(common),
  late: z.strictObject({
    ...common,
    clock: z.enum(['acknowledge', 'resolve', 'forward']),
    percent: z.int().min(100),
  }),
  closed: z.strictObject({
    ...common,
    outcome: z.enum(['closed', 'refused', 'referred', 'merged']),
    /** Why, in the directory's code; none of what was merged. */
    reason: z.string().optional(),
  }),
  reopened: z.strictObject(common),
} as const satisfies Record<OutsideKind, z.ZodType>;

export type OutsideEvent = {
  [Kind in OutsideKind]: { kind: Kind; detail: z.infer<(typeof outsideEvents)[Kind]> };
}[OutsideKind];

/** As EventBridge names it; another shape gets another version beside it. */
export const detailType = (kind: OutsideKind): string => `vn.travinh.1022.ticket.${kind}.v1`;

type Detail = z.infer<(typeof outsideEvents)['opened']>;

const told = (kind: OutsideKind, ticket: Ticket, event: TicketEvent): Detail => {
  const { code, status, service, topic, areaCode, priority, unit, openedAt, clocks } = ticket;
  const mayTellMatter = isEverListed(service) && ticket.accused.length === 0;
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

/** What others are told of a change of a ticket, if anything. */
export const outsideEvent = (ticket: Ticket, event: TicketEvent): OutsideEvent | undefined => {
  const plain = (kind: Exclude<OutsideKind, 'late' | 'closed'>): OutsideEvent => ({
    kind,
    detail: told(kind, ticket, event),
  });
  switch (event.kind) {
    case 'opened':
    case 'acknowledged':
    case 'answered':
    case 'reopened':
      return plain(event.kind);
    case 'assigned':
      return { kind: 'routed', detail: { ...told('routed', ticket, event), unit: event.unit } };
    case 'classified':
      return (
        event.to && {
          kind: 'routed',
          detail: { ...told('routed', ticket, event), unit: event.to.unit },
        }
      );
    case 'rung': {
      const { clock, percent } = event;
      return percent < 100
        ? undefined
        : { kind: 'late', detail: { ...told('late', ticket, event), clock, percent } };
    }
    case 'closed':
    case 'refused':
    case 'referred':
      return {
        kind: 'closed',
        detail: { ...told('closed', ticket, event), outcome: event.kind, reason: event.reason },
      };
    case 'merged':
      return { kind: 'closed', detail: { ...told('closed', ticket, event), outcome: 'merged' } };
    default:
      return undefined;
  }
};

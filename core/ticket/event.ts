import * as z from 'zod';
import { RouteDecision } from '../routing/route-decision.ts';
import { ClockName } from '../sla/sla-row.ts';
import { Instant } from '../time/instant.ts';
import { TicketCode } from './code.ts';

/** Who made a change: a kind of person and, for agencies, the unit; never a name. */
const Actor = z.object({
  role: z.enum(['citizen', 'officer', 'operator', 'supervisor', 'system']),
  unit: z.string().optional(),
  /** The officer's part in the unit: handler, head. */
  post: z.string().optional(),
});

const common = {
  code: TicketCode,
  version: z.number().int().positive(),
  cycle: z.number().int().positive(),
  at: Instant,
  by: Actor,
  channel: z.string(),
};

const Told = z.object({ unit: z.string(), role: z.string() });

/** Every change of a ticket: who, when, through which channel, why. Versions have no gaps. */
export const TicketEvent = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('opened') }),
  z.object({
    ...common,
    kind: z.literal('assigned'),
    unit: z.string(),
    unitName: z.string(),
    /** The rules that decided, with the facts they saw: "why this unit". */
    route: RouteDecision,
  }),
  z.object({
    ...common,
    kind: z.literal('queued'),
    unit: z.string(),
    unitName: z.string(),
    route: RouteDecision,
  }),
  z.object({ ...common, kind: z.literal('acknowledged'), unitName: z.string() }),
  z.object({ ...common, kind: z.literal('answered'), unitName: z.string(), text: z.string() }),
  z.object({
    ...common,
    kind: z.literal('rung'),
    clock: ClockName,
    percent: z.number().int().positive(),
    told: z.array(Told),
  }),
]);
export type TicketEvent = z.infer<typeof TicketEvent>;

import * as z from 'zod';
import { RouteDecision } from '../../../routing/route-decision.ts';
import { commonEventFields, leadUnitFields, movedDeadlines } from './common-event-fields.ts';

/** Schemas of ticket events about the choice of the unit and the classification. */
export const routingEvents = [
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('assigned'),
    /** Routing decision: the rules that chose the unit, with the facts that they used. Absent if a person chose the unit. */
    route: RouteDecision.optional(),
    reason: z.string().optional(),
    moved: movedDeadlines,
  }),
  /**
   * Event: the ticket moved to the operators' queue, because routing was not certain about the unit or a staff member took
   * the ticket back.
   */
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('queued'),
    route: RouteDecision.optional(),
    reason: z.string().optional(),
    moved: movedDeadlines,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('returned'),
    unitName: z.string(),
    proposed: z.string(),
    proposedName: z.string(),
    reason: z.string(),
    moved: movedDeadlines,
  }),
  /**
   * Event: the units of the ticket have ended or were renamed, and their successors now have the ticket. `heldBy` is the
   * former lead unit. `isQueued` is set if the operators must choose the successor, `isRenamed` if the lead unit only has a
   * new name. `proposal` is set if the unit has ended that was proposed when the ticket was returned to the operators.
   */
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('handed-over'),
    formerName: z.string(),
    isQueued: z.literal(true).optional(),
    isRenamed: z.literal(true).optional(),
    proposal: z
      .object({
        formerName: z.string(),
        unit: z.string().optional(),
        unitName: z.string().optional(),
      })
      .optional(),
    moved: movedDeadlines,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('classified'),
    changed: z.array(z.enum(['service', 'topic', 'area', 'priority', 'accused'])),
    /** Units that a supervisor removed from the ticket's accused units. */
    cleared: z.array(z.string()).optional(),
    /**
     * New lead unit of the ticket. Set if the operator moved the ticket, or if a unit that had it became an accused unit.
     * `route` is absent if the operator chose another unit than the routing rules. `isQueued` is true if the ticket moved to
     * the operators' queue.
     */
    to: z
      .object({
        ...leadUnitFields,
        route: RouteDecision.optional(),
        isQueued: z.literal(true).optional(),
      })
      .optional(),
    reason: z.string().optional(),
    moved: movedDeadlines,
  }),
] as const;

import * as z from 'zod';
import { ClockName } from '../../../sla/time-limit.ts';
import { commonEventFields, leadUnitFields, movedDeadlines } from './common-event-fields.ts';
import { escalationEventFields } from './escalation-event-fields.ts';

/** Schemas of ticket events about deadlines and unreachable units. */
export const clockEvents = [
  z.object({
    ...commonEventFields,
    ...escalationEventFields,
    kind: z.literal('rung'),
    clock: ClockName,
  }),
  /** Event: the maximum pause passed without an answer from the citizen, so the clocks resumed. */
  z.object({ ...commonEventFields, kind: z.literal('resumed'), moved: movedDeadlines }),
  z.object({
    ...commonEventFields,
    kind: z.literal('recomputed'),
    why: z.literal('calendar'),
    directory: z.string(),
    moved: movedDeadlines,
  }),
  /** Event: nobody at the unit could be notified, so the operators were notified instead. */
  z.object({
    ...commonEventFields,
    kind: z.literal('unreachable'),
    unit: z.string(),
    unitName: z.string(),
  }),
  /** Event: a person who is no longer in the unit's roster tried to open an officer link for this role. */
  z.object({
    ...commonEventFields,
    ...leadUnitFields,
    kind: z.literal('link-refused'),
    post: z.string(),
  }),
] as const;

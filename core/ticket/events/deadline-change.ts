import * as z from 'zod';
import { ClockName } from '../../sla/time-limit.ts';
import { Instant } from '../../time/instant.ts';

/** Clock whose deadline a ticket change has moved, with the old and the new deadline. */
export const DeadlineChange = z.object({ clock: ClockName, from: Instant, to: Instant });
export type DeadlineChange = z.infer<typeof DeadlineChange>;

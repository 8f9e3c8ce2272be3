import * as z from 'zod';
import { ClockName } from '../sla/sla-row.ts';
import { Instant } from '../time/instant.ts';

/** A deadline that a change has moved. */
export const Moved = z.object({ clock: ClockName, from: Instant, to: Instant });
export type Moved = z.infer<typeof Moved>;

import type { ActOf, CitizenAct } from './act.ts';
import type { TicketCode } from './code.ts';
import { type Performed, type PerformPorts, perform } from './perform.ts';

/** What the citizen does, who has proved by the PIN or the number that it is theirs: whatever came since, it counts. */
export const actAsCitizen = (
  code: TicketCode,
  act: CitizenAct | ActOf<'callback'>,
  { nonce, channel = 'web' }: { nonce: string; channel?: string },
  ports: PerformPorts,
): Promise<Performed> => perform(code, act, { by: { role: 'citizen' }, channel, nonce }, ports);

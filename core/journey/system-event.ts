import type { Ticket } from '../ticket/ticket.ts';

/** What every event of the journey's own making has in common, for the version it leads to. */
export const systemEvent = ({ code, version, cycle }: Ticket, at: Date) => ({
  code,
  version,
  cycle,
  at,
  by: { role: 'system' as const },
  channel: 'journey',
});

import type { Ticket } from './ticket.ts';

/**
 * Whether somebody who may read the ticket may also hear it. In a commune a voice is a name: who reports a violation is
 * heard by the hotline alone, and agencies have what was written down.
 */
export const mayHear = ({ service }: Pick<Ticket, 'service'>, isHotline: boolean): boolean =>
  isHotline || service !== 'violation';

import { evaluateClocks } from '../../../core/journey/evaluate-clocks.ts';
import {
  type ActOutcome,
  act,
  type OfficerForm,
  officerChange,
} from '../../../core/officer/act.ts';
import type { OfficerLink } from '../../../core/officer/link.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { memoryLinks } from '../../support/memory-links.ts';
import { memoryNonces } from '../../support/memory-nonces.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { directory } from '../../support/the-directory.ts';
import { aLink, assignedTicket, hash } from './an-officer.ts';

/** An officer with their link to an assigned ticket, ten minutes after its opening. */
export const aDesk = (ticket: Ticket = assignedTicket(), link: Partial<OfficerLink> = {}) => {
  const tickets = memoryTickets(ticket);
  const links = memoryLinks(aLink(link));
  let now = atMinute(10);
  const ports = {
    links,
    tickets,
    nonces: memoryNonces(tickets),
    directory: async () => directory,
    hash,
    now: () => now,
  };
  const current = () => tickets.all()[0] ?? ticket;
  return {
    links,
    tickets,
    current,
    sends: (form: OfficerForm, device = 'phone') => act('token', device, form, ports),
    later: (minutes: number) => {
      now = atMinute(minutes);
    },
    async rung(minutes: number): Promise<void> {
      const change = evaluateClocks(current(), directory, atMinute(minutes));
      if (change) await tickets.commit(change);
    },
    /** Somebody else of the unit was quicker, through a link of their own. */
    async headActs(form: OfficerForm): Promise<void> {
      const head = { unit: 'UBND_XA:29254', role: 'head' };
      const change = officerChange(current(), form, head, directory, atMinute(5));
      if (change) await tickets.commit(change);
    },
  };
};

/** What became of several acts at once, in no order. */
export const kinds = (outcomes: ActOutcome[]): string[] =>
  outcomes.map(({ kind }) => kind).sort((a, b) => (a < b ? -1 : 1));

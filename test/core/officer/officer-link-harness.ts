import type { OfficerLink } from '../../../core/officer/officer-link.ts';
import {
  type OfficerActionForm,
  type OfficerActionResult,
  performOfficerLinkAction,
} from '../../../core/officer/perform-officer-action.ts';
import type { AccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { decideAction } from '../../../core/ticket/change/decide-action.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { computeNextDueChange } from '../../../core/workflow/next-due-change.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aLink, assignedTicket, hash } from './officer-fixtures.ts';

/** Builds an officer with a link to an assigned ticket, ten minutes after its opening. */
export function aDesk(ticket: Ticket = assignedTicket(), link: Partial<OfficerLink> = {}) {
  const tickets = memoryTickets(ticket);
  const links = memoryLinks(aLink(link));
  const accesses: AccessLogEntry[] = [];
  let now = atMinute(10);
  const ports = {
    links,
    tickets,
    nonces: memoryNonces(tickets),
    accessLog: { note: async (access: AccessLogEntry) => void accesses.push(access) },
    directory: async () => testDirectory,
    hash,
    pause: async () => undefined,
    now: () => now,
  };
  const current = () => tickets.all()[0] ?? ticket;
  return {
    links,
    tickets,
    accesses,
    current,
    sends: (form: OfficerActionForm, device = 'phone') =>
      performOfficerLinkAction('token', device, form, ports),
    later: (minutes: number) => {
      now = atMinute(minutes);
    },
    async takeEscalationStep(minutes: number): Promise<void> {
      const change = computeNextDueChange(current(), testDirectory, atMinute(minutes));
      if (change) await tickets.commit(change);
    },
    /** Performs an action of the unit's head, who was faster through another link. */
    async headActs(form: OfficerActionForm): Promise<void> {
      const by: Actor = { role: 'officer', unit: 'UBND_XA:29254', post: 'head' };
      const occasion = { by, channel: 'link', now: atMinute(5), directory: testDirectory };
      const acted = decideAction(current(), form.act, occasion);
      if (acted.kind === 'change') await tickets.commit(acted.change);
    },
  };
}

/** Returns the sorted result kinds of concurrent actions. */
export function kinds(outcomes: OfficerActionResult[]): string[] {
  return outcomes.map(({ kind }) => kind).sort((a, b) => (a < b ? -1 : 1));
}

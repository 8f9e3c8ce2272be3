import type { OfficerLink } from '../../../core/officer/link.ts';
import type { OfficerForm } from '../../../core/officer/perform-by-link.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { linkPerson } from '../../support/link-person.ts';

/** Returns a fake hash that stays readable in test failures. */
export const hash = (text: string): string => `hash of ${text}`;

/** Returns a ticket routed to the committee of phường 7. */
export const assignedTicket = (changes: Partial<Ticket> = {}): Ticket =>
  aTicket({
    version: 2,
    status: 'assigned',
    unit: 'UBND_XA:29254',
    unitName: 'UBND Phường 7',
    assignment: 1,
    nextCheckAt: atMinute(30),
    ...changes,
  });

/** Returns the handler's link to the assigned ticket with the token `token`, not bound to a device. */
export const aLink = ({
  unit = 'UBND_XA:29254',
  role = 'handler',
  ...changes
}: Partial<OfficerLink> = {}): OfficerLink => ({
  hash: hash('token'),
  code: assignedTicket().code,
  unit,
  role,
  person: linkPerson(unit, role, hash),
  assignment: 1,
  expiresAt: new Date('2022-01-02T08:00:00+07:00'),
  codesSent: 0,
  ...changes,
});

let forms = 0;
const shown = (version: number) => {
  forms += 1;
  return { nonce: `nonce-of-the-form-${forms}`, version };
};

/** Returns a form for the given ticket version with its own nonce. */
export const acknowledge = (version = 2): OfficerForm => ({
  ...shown(version),
  act: { act: 'acknowledge' },
});
export const answer = (version = 2): OfficerForm => ({
  ...shown(version),
  act: { act: 'answer', text: 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.' },
});

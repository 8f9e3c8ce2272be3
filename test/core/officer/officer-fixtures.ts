import type { OfficerLink } from '../../../core/officer/officer-link.ts';
import type { OfficerActionForm } from '../../../core/officer/perform-officer-action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { linkPerson } from '../../support/samples/link-person.ts';

/** Returns a fake hash that stays readable in test failures. */
export function hash(text: string): string {
  return `hash of ${text}`;
}

/** Returns a ticket routed to the committee of phường 7. */
export function assignedTicket(changes: Partial<Ticket> = {}): Ticket {
  return aTicket({
    version: 2,
    status: 'assigned',
    unit: 'UBND_XA:29254',
    unitName: 'UBND Phường 7',
    assignment: 1,
    nextCheckAt: atMinute(30),
    ...changes,
  });
}

/** Returns the handler's link to the assigned ticket with the token `token`, not bound to a device. */
export function aLink({
  unit = 'UBND_XA:29254',
  role = 'handler',
  ...changes
}: Partial<OfficerLink> = {}): OfficerLink {
  return {
    hash: hash('token'),
    code: assignedTicket().code,
    unit,
    role,
    person: linkPerson(unit, role, hash),
    assignment: 1,
    expiresAt: new Date('2022-01-02T08:00:00+07:00'),
    codesSent: 0,
    ...changes,
  };
}

let forms = 0;
const shown = (version: number) => {
  forms += 1;
  return { nonce: `nonce-of-the-form-${forms}`, version };
};

/** Returns a form for the given ticket version with its own nonce. */
export function acknowledge(version = 2): OfficerActionForm {
  return {
    ...shown(version),
    act: { act: 'acknowledge' },
  };
}
export function answer(version = 2): OfficerActionForm {
  return {
    ...shown(version),
    act: { act: 'answer', text: 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.' },
  };
}

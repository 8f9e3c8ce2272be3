import type { OfficerForm } from '../../../core/officer/act.ts';
import type { OfficerLink } from '../../../core/officer/link.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { linkPerson } from '../../support/link-person.ts';

/** One-way enough for tests, and telling in their failures. */
export const hash = (text: string): string => `hash of ${text}`;

/** The ticket once it was routed to the committee of phường 7. */
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

/** The link that the committee's handler got for it, as `token`; nobody's device has it yet. */
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

/** A form as the page showed it at that version, under a nonce of its own. */
export const acknowledge = (version = 2): OfficerForm => ({
  ...shown(version),
  act: { act: 'acknowledge' },
});
export const answer = (version = 2): OfficerForm => ({
  ...shown(version),
  act: { act: 'answer', text: 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.' },
});

import type { ListName } from '../../core/staff/listing.ts';
import type { SignedIn } from '../../core/staff/signed-in.ts';
import type { TicketCode } from '../../core/ticket/code.ts';
import { logFailure } from '../runtime/log.ts';
import type { StaffServices } from './services.ts';

/** Records which tickets a list shows. A failure is logged and the list shown all the same, so that no emergency goes unseen. */
export const recordListed = async (
  list: ListName,
  tickets: readonly { code: TicketCode }[],
  { sub, role, unit }: SignedIn,
  { listings, now }: Pick<StaffServices, 'listings' | 'now'>,
): Promise<void> => {
  const by = { sub, role, ...(unit && { unit }) };
  const codes = tickets.map(({ code }) => code);
  await listings
    .note({ list, at: now(), by, codes })
    .catch((error: unknown) => logFailure(error, { list }));
};

import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Unseal } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type Access, accessBy } from './access-log.ts';
import type { QueuePlace } from './queue.ts';
import type { SignedIn } from './signed-in.ts';

export type CallbackStore = {
  /** Returns the tickets with a due callback, earliest due time first, starting after the given position. */
  page(after?: QueuePlace): Promise<{ codes: TicketCode[]; next?: QueuePlace }>;
};

/** Temporary reservation of a callback by one operator, so that no citizen is called twice. */
type Claim = { code: TicketCode; sub: string; until: Date };

export type ClaimStore = {
  /**
   * Stores a callback claim and its access entry in one transaction. Returns `held` while another operator's claim is valid.
   */
  take(claim: Claim, access: Access): Promise<{ kind: 'taken' } | { kind: 'held'; until: Date }>;
};

export type OpenCallbackPorts = {
  claims: ClaimStore;
  unsealContact: Unseal;
  directory(): Promise<Directory>;
  now(): Date;
};

export type OpenedCallback =
  | { kind: 'opened'; phone: string; heldUntil: Date }
  | { kind: 'no-call-owed' }
  | { kind: 'call-is-anothers'; until: Date };

const Contact = z.object({ phone: z.string() });

/** Claims a due callback and returns the citizen's decrypted phone number. The access entry is written before decryption. */
export const openCallback = async (
  { code, contact, callTo = contact, callback }: Ticket,
  member: SignedIn,
  { claims, unsealContact, ...ports }: OpenCallbackPorts,
): Promise<OpenedCallback> => {
  if (!callTo || callback?.state !== 'owed') return { kind: 'no-call-owed' };
  const [directory, now] = [await ports.directory(), ports.now()];
  const { heldMinutes } = lifeOn(directory, now).callback;
  const until = new Date(now.getTime() + heldMinutes * 60_000);
  const claimed = await claims.take(
    { code, sub: member.sub, until },
    accessBy(member, { code, kind: 'contact-opened', at: now }),
  );
  if (claimed.kind === 'held') return { kind: 'call-is-anothers', until: claimed.until };
  const { phone } = Contact.parse(JSON.parse(await unsealContact(callTo, code)));
  return { kind: 'opened', phone, heldUntil: until };
};

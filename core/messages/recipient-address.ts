import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { EnvelopeDecryptor } from '../ticket/ports/envelope-encryption.ts';
import type { Notification } from './notification.ts';
import { findRecipientPerson } from './recipient-person.ts';

const ContactAddresses = z.object({
  phone: z.string().optional(),
  email: z.string().optional(),
  zalo: z.string().optional(),
  messenger: z.string().optional(),
});

/**
 * Name of the citizen's contact field that contains the destination address for each notification channel. Officers'
 * addresses come from the directory.
 */
const addressFieldByChannel = {
  sms: 'phone',
  zns: 'phone',
  email: 'email',
  zalo: 'zalo',
  messenger: 'messenger',
} as const satisfies Record<Notification['channel'], keyof z.infer<typeof ContactAddresses>>;

/**
 * Returns the phone number, e-mail address or chat user to which a notification is sent. For an officer it comes from the
 * directory, for a citizen from the decrypted contact data. Undefined if none is known.
 */
export async function resolveRecipientAddress(
  alert: Notification,
  ticket: Ticket,
  directory: Directory,
  {
    unsealContact,
    hash,
    now,
  }: { unsealContact: EnvelopeDecryptor; hash(text: string): string; now(): Date },
): Promise<string | undefined> {
  const { channel, to } = alert;
  if (to.kind === 'officer') {
    const kind = channel === 'sms' ? 'phone' : 'email';
    return findRecipientPerson(alert, to, directory, { hash, now })?.[kind];
  }
  if (!ticket.contact) return undefined;
  return ContactAddresses.parse(JSON.parse(await unsealContact(ticket.contact, ticket.code)))[
    addressFieldByChannel[channel]
  ];
}

import { getContactChannels } from '../intake/report/contact-channels.ts';
import type { EnvelopeEncryptor } from '../ticket/ports/envelope-encryption.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import { computeHmacHex } from '../ticket/read/compute-hmac.ts';
import type { DataCorrection, PlainTextCorrection } from './correction.ts';

type EncryptCorrectionDeps = {
  sealContact: EnvelopeEncryptor;
  sealIdentity: EnvelopeEncryptor;
  hmac: Hmac;
};

const encryptContact = async (
  { newPhone: phone, newEmail: email }: PlainTextCorrection,
  code: string,
  { sealContact, hmac }: EncryptCorrectionDeps,
): Promise<DataCorrection['contact']> =>
  phone || email
    ? {
        sealed: await sealContact(JSON.stringify({ phone: phone?.value, email }), code),
        contactChannels: getContactChannels({ phone, email }),
        ...(phone && { callerHash: computeHmacHex('caller', phone.value, hmac) }),
      }
    : undefined;

const encryptIdentity = async (
  { newName: name, newBusinessName: businessName, newTaxNumber: taxNumber }: PlainTextCorrection,
  code: string,
  { sealIdentity }: EncryptCorrectionDeps,
): Promise<DataCorrection['name']> =>
  name || businessName || taxNumber
    ? sealIdentity(JSON.stringify({ name, businessName, taxNumber }), code)
    : undefined;

/** Encrypts contact data and identity in a correction. Returns undefined if nothing is corrected. */
export async function encryptCorrection(
  typed: PlainTextCorrection,
  code: string,
  ports: EncryptCorrectionDeps,
): Promise<DataCorrection | undefined> {
  const { newText: text, newPlace: place } = typed;
  const contact = await encryptContact(typed, code, ports);
  const identity = await encryptIdentity(typed, code, ports);
  const correction: DataCorrection = {
    ...(text && { text }),
    ...(place && { place }),
    ...(contact && { contact }),
    ...(identity && { name: identity }),
  };
  return Object.keys(correction).length > 0 ? correction : undefined;
}

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

/** Encrypts contact data and name in a correction. Returns undefined if nothing is corrected. */
export async function encryptCorrection(
  typed: PlainTextCorrection,
  code: string,
  ports: EncryptCorrectionDeps,
): Promise<DataCorrection | undefined> {
  const { newText: text, newPlace: place, newName: name } = typed;
  const contact = await encryptContact(typed, code, ports);
  const sealedName = name && (await ports.sealIdentity(JSON.stringify({ name }), code));
  const correction: DataCorrection = {
    ...(text && { text }),
    ...(place && { place }),
    ...(contact && { contact }),
    ...(sealedName && { name: sealedName }),
  };
  return Object.keys(correction).length > 0 ? correction : undefined;
}

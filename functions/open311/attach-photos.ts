import { addPhoto } from '../../core/intake/follow/add-photo.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { derivePinProof } from '../../core/ticket/read/pin.ts';
import { logFailure } from '../runtime/log.ts';
import type { Open311Deps } from './deps.ts';

type KeepFilesDeps = Pick<
  Open311Deps,
  | 'tickets'
  | 'nonces'
  | 'attempts'
  | 'directory'
  | 'secret'
  | 'photoStore'
  | 'thumbnailOf'
  | 'idOf'
  | 'pause'
  | 'now'
>;

/**
 * Adds one file to the ticket as a photo. Returns false on failure and never throws, because the client would react to an
 * error by filing the report again.
 */
const attachPhoto = async (
  file: Uint8Array,
  { ticket, pin }: { ticket: Ticket; pin: string },
  services: KeepFilesDeps,
): Promise<boolean> => {
  const hmac = await services.secret();
  const proof = derivePinProof(ticket, hmac);
  const visitor = { code: ticket.code, pin, proof, address: 'open311' };
  try {
    const added = await addPhoto(visitor, async () => file, { ...services, hmac });
    return added.kind === 'recorded';
  } catch (error) {
    logFailure(error, { open311: 'photo' });
    return false;
  }
};

/**
 * Adds the files in a request to the ticket, with the same checks as for all photos. Returns the number of rejected files.
 */
export async function attachOpen311Photos(
  files: readonly Uint8Array[],
  opened: { ticket: Ticket; pin: string },
  services: KeepFilesDeps,
): Promise<number> {
  let lost = 0;
  for (const file of files) {
    // Sequential, because each photo changes the same ticket.
    if (!(await attachPhoto(file, opened, services))) lost += 1;
  }
  return lost;
}

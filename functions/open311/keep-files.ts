import { addPhoto } from '../../core/intake/add-photo.ts';
import { proofOf } from '../../core/ticket/pin.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { logFailure } from '../runtime/log.ts';
import type { Open311Services } from './services.ts';

type Needs = Pick<
  Open311Services,
  | 'tickets'
  | 'nonces'
  | 'attempts'
  | 'directory'
  | 'secret'
  | 'shelf'
  | 'thumbnailOf'
  | 'idOf'
  | 'pause'
  | 'now'
>;

/** Whether it lies with the ticket now. The ticket stands whatever becomes of it: a second one would be filed otherwise. */
const isKept = async (
  file: Uint8Array,
  { ticket, pin }: { ticket: Ticket; pin: string },
  services: Needs,
): Promise<boolean> => {
  const keyed = await services.secret();
  const proof = proofOf(ticket, keyed);
  const visitor = { code: ticket.code, pin, proof, address: 'open311' };
  try {
    const added = await addPhoto(visitor, file, { ...services, keyed });
    return added.kind === 'recorded';
  } catch (error) {
    logFailure(error, { open311: 'photo' });
    return false;
  }
};

/** Photos that came with a request go the way of every other; says how many of the files don't. */
export const keepFiles = async (
  files: readonly Uint8Array[],
  opened: { ticket: Ticket; pin: string },
  services: Needs,
): Promise<number> => {
  let lost = 0;
  for (const file of files) {
    // one after the other: each changes the same ticket
    if (!(await isKept(file, opened, services))) lost += 1;
  }
  return lost;
};

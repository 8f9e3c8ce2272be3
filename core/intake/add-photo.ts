import type { Directory } from '../directory/directory.ts';
import { type CleanPhoto, cleanPhoto, type PhotoProblem } from '../photo/clean-photo.ts';
import { hasEnoughPhotos } from '../ticket/acts/add-photo.ts';
import { commonTicket, type WithCommon } from '../ticket/common-ticket.ts';
import { lifeOn } from '../ticket/life.ts';
import { type Performed, type PerformPorts, perform } from '../ticket/perform.ts';
import type { Photo } from '../ticket/photo.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { canAct } from './citizen-may.ts';
import { type AtTheGate, type PinGatePorts, passPinGate, type Refusal } from './pin-gate.ts';
import { type WayOut, wayOut } from './way-out.ts';

export type AddPhotoPorts = PinGatePorts &
  PerformPorts & {
    /** Returns a small JPEG of the photo in its correct orientation, or undefined if the photo cannot be decoded. */
    thumbnailOf(photo: CleanPhoto): Uint8Array | undefined;
    /** Returns an id that is derived from the content. */
    idOf(bytes: Uint8Array): string;
    shelf: {
      /** Stores the photo's files under the ticket. Idempotent. */
      put(code: Ticket['code'], photo: Photo, files: PhotoFiles): Promise<void>;
    };
  };

export type PhotoFiles = { picture: Uint8Array; thumbnail: Uint8Array };

export type PhotoAdded =
  | ({ kind: 'recorded'; photo: Photo } & WithCommon)
  | { kind: 'unusable'; ticket: Ticket; problem: PhotoProblem }
  | ({ kind: 'not-now'; way: WayOut } & WithCommon)
  | Refusal;

const act = 'add-photo';

type Then = { directory: Directory; now: Date };

const notNow = (whole: WithCommon, { directory, now }: Then): PhotoAdded => ({
  kind: 'not-now',
  ...whole,
  way: wayOut({ act }, whole, directory, now),
});

const listed = ({ ticket, common }: WithCommon, id: string): PhotoAdded | undefined => {
  const photo = ticket.photos?.find((one) => one.id === id);
  return photo && { kind: 'recorded', ticket, common, photo };
};

/** Converts the result of the action. If two photos arrive concurrently, the second may exceed the maximum number. */
const outcomeOf = (
  done: Performed,
  common: Ticket | undefined,
  photo: Photo,
  then: Then,
): PhotoAdded => {
  if (done.kind === 'unknown') return { kind: 'not-found' };
  const { ticket } = done;
  const whole = { ticket, common };
  const before = listed(whole, photo.id);
  if (before) return before;
  return done.kind === 'refused'
    ? { kind: 'unusable', ticket, problem: 'photo-enough' }
    : notNow(whole, then);
};

/**
 * Stores the files before the ticket lists the photo. Files that no ticket lists are never shown and expire by themselves.
 */
const keep = async (
  { ticket, common }: WithCommon,
  clean: CleanPhoto,
  id: string,
  ports: AddPhotoPorts,
): Promise<PhotoAdded> => {
  const { code } = ticket;
  const then = { directory: await ports.directory(), now: ports.now() };
  const thumbnail = ports.thumbnailOf(clean);
  if (!thumbnail) return { kind: 'unusable', ticket, problem: 'photo-broken' };
  const { type, width, height, bytes } = clean;
  const photo: Photo = { id, type, width, height, bytes: bytes.length, at: then.now };
  await ports.shelf.put(code, photo, { picture: bytes, thumbnail });
  const asking = {
    by: { role: 'citizen' as const },
    channel: 'web',
    nonce: `${act}.${id}`,
    hears: () => false,
  };
  return outcomeOf(await perform(code, { act, photo }, asking, ports), common, photo, then);
};

/** Adds a photo to a ticket, authorised by the PIN. The photo's content is the idempotency key. */
export const addPhoto = async (
  visitor: AtTheGate,
  sent: Uint8Array,
  ports: AddPhotoPorts,
): Promise<PhotoAdded> => {
  const gate = await passPinGate(visitor, ports);
  if (gate.kind !== 'passed') return gate;
  const { ticket } = gate;
  const [directory, now] = [await ports.directory(), ports.now()];
  const cleaned = cleanPhoto(sent, lifeOn(directory, now).photos);
  const id = cleaned.kind === 'clean' ? ports.idOf(cleaned.photo.bytes) : '';
  const whole = { ticket, common: await commonTicket(ticket, ports.tickets) };
  const before = listed(whole, id);
  if (before) return before;
  if (!canAct({ act }, whole, directory, now)) return notNow(whole, { directory, now });
  if (cleaned.kind === 'unusable') return { ...cleaned, ticket };
  if (hasEnoughPhotos(ticket, { directory, now })) {
    return { kind: 'unusable', ticket, problem: 'photo-enough' };
  }
  return keep(whole, cleaned.photo, id, ports);
};

import type { Directory } from '../../directory/model/directory.ts';
import { type CleanPhoto, cleanPhoto, type PhotoProblem } from '../../photo/clean-photo.ts';
import { type StorePhotoDeps, storePhotoFiles } from '../../photo/store-photo.ts';
import { hasReachedPhotoLimit } from '../../ticket/actions/citizen/add-photo.ts';
import {
  type PerformActionDeps,
  type PerformActionResult,
  performTicketAction,
} from '../../ticket/change/perform-action.ts';
import {
  findCommonTicket,
  type TicketWithCommonTicket,
} from '../../ticket/duplicates/common-ticket.ts';
import type { Photo } from '../../ticket/model/fields/photo.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import {
  type AuthorizeByPinDeps,
  authorizeByPin,
  type PinCredentials,
  type PinRefusal,
} from './authorize-by-pin.ts';
import {
  type CitizenActionAlternative,
  findCitizenActionAlternative,
} from './citizen-action-alternative.ts';
import { canCitizenPerform } from './citizen-permissions.ts';

export type AddPhotoDeps = AuthorizeByPinDeps & PerformActionDeps & StorePhotoDeps;

export type AddPhotoResult =
  | ({ kind: 'recorded'; photo: Photo } & TicketWithCommonTicket)
  | { kind: 'unusable'; ticket: Ticket; problem: PhotoProblem }
  | ({ kind: 'not-now'; alternative: CitizenActionAlternative } & TicketWithCommonTicket)
  | PinRefusal;

const actionName = 'add-photo';

type DirectoryAt = { directory: Directory; now: Date };

const toNotNowResult = (
  ticketWithCommon: TicketWithCommonTicket,
  { directory, now }: DirectoryAt,
): AddPhotoResult => ({
  kind: 'not-now',
  ...ticketWithCommon,
  alternative: findCitizenActionAlternative({ act: actionName }, ticketWithCommon, directory, now),
});

const findListedPhoto = (
  { ticket, common }: TicketWithCommonTicket,
  id: string,
): AddPhotoResult | undefined => {
  const photo = ticket.photos?.find((one) => one.id === id);
  return photo && { kind: 'recorded', ticket, common, photo };
};

/**
 * Converts the result of adding a photo to the result that the citizen sees. If two photos arrive concurrently, the second
 * may be rejected because the ticket already has the maximum number of photos.
 */
const toAddPhotoResult = (
  result: PerformActionResult,
  common: Ticket | undefined,
  photo: Photo,
  directoryAt: DirectoryAt,
): AddPhotoResult => {
  if (result.kind === 'unknown') return { kind: 'not-found' };
  const { ticket } = result;
  const ticketWithCommon = { ticket, common };
  const before = findListedPhoto(ticketWithCommon, photo.id);
  if (before) return before;
  return result.kind === 'refused'
    ? { kind: 'unusable', ticket, problem: 'photo-enough' }
    : toNotNowResult(ticketWithCommon, directoryAt);
};

const storePhoto = async (
  { ticket, common }: TicketWithCommonTicket,
  clean: CleanPhoto,
  ports: AddPhotoDeps,
): Promise<AddPhotoResult> => {
  const { code } = ticket;
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  const photo = await storePhotoFiles(code, { clean }, ports);
  if (!photo) return { kind: 'unusable', ticket, problem: 'photo-broken' };
  const asking = {
    by: { role: 'citizen' as const },
    channel: 'web',
    nonce: `${actionName}.${photo.id}`,
    hears: () => false,
  };
  return toAddPhotoResult(
    await performTicketAction(code, { act: actionName, photo }, asking, ports),
    common,
    photo,
    directoryAt,
  );
};

/**
 * Adds a photo to a ticket after checking the PIN; the upload is read only then. Adding the same photo again has no effect,
 * because an id derived from its content is the idempotency key.
 */
export async function addPhoto(
  visitor: PinCredentials,
  readPhoto: () => Promise<Uint8Array>,
  ports: AddPhotoDeps,
): Promise<AddPhotoResult> {
  const gate = await authorizeByPin(visitor, ports);
  if (gate.kind !== 'passed') return gate;
  const { ticket } = gate;
  const [directory, now] = [await ports.directory(), ports.now()];
  const cleaned = cleanPhoto(await readPhoto(), getTicketPolicy(directory, now).photos);
  const id = cleaned.kind === 'clean' ? ports.idOf(cleaned.photo.bytes) : '';
  const ticketWithCommon = { ticket, common: await findCommonTicket(ticket, ports.tickets) };
  const before = findListedPhoto(ticketWithCommon, id);
  if (before) return before;
  if (!canCitizenPerform({ act: actionName }, ticketWithCommon, directory, now))
    return toNotNowResult(ticketWithCommon, { directory, now });
  if (cleaned.kind === 'unusable') return { ...cleaned, ticket };
  if (hasReachedPhotoLimit(ticket, { directory, now })) {
    return { kind: 'unusable', ticket, problem: 'photo-enough' };
  }
  return storePhoto(ticketWithCommon, cleaned.photo, ports);
}

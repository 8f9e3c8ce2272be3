import { mapInBatches } from '../messages/deliver/map-in-batches.ts';
import { type AccessLog, buildOfficerLinkAccessLogEntry } from '../staff/access/access-log.ts';
import { bindOfficerLink } from './bind-link.ts';
import {
  type BundledTicketListDeps,
  isOfficerTicketListAvailable,
  listBundledTickets,
  type OfficerTicketListEntry,
} from './bundled-ticket-list.ts';
import type { OfficerLink, OfficerLinkStore } from './officer-link.ts';
import {
  type ResolvedOfficerLink,
  type ResolveOfficerLinkDeps,
  resolveOfficerLink,
} from './resolve-link.ts';

type ListLinkDeps = ResolveOfficerLinkDeps & BundledTicketListDeps;

const isUnitEnded = (opened: ResolvedOfficerLink): boolean =>
  opened.kind === 'ended' && opened.reason === 'unit-ended';

/** Returns whether the link ended because its ticket changed. The officer may still open the ticket list. */
const isTicketOver = (opened: ResolvedOfficerLink): boolean =>
  opened.kind === 'ended' &&
  ['closed', 'reassigned', 'renewed', 'unit-ended'].includes(opened.reason);

/**
 * Returns the officer link that lets a device open the officer's ticket list, which is possible until the last bundled
 * message expires. If the ticket of the given token is closed or reassigned, returns the officer's link to the first
 * listed ticket, whose bound device and one-time codes then apply.
 */
export async function resolveOfficerTicketListLink(
  token: string,
  device: string | undefined,
  ports: ListLinkDeps,
): Promise<ResolvedOfficerLink> {
  const opened = await resolveOfficerLink(token, device, ports);
  const link = await ports.links.find(ports.hash(token));
  if (link && !(await isOfficerTicketListAvailable(link, ports)))
    return isUnitEnded(opened) ? opened : { kind: 'ended', reason: 'expired' };
  if (!isTicketOver(opened)) return opened;
  const [first] = link ? await listBundledTickets(link, ports) : [];
  if (!link || !first) return opened;
  const other = await resolveOfficerLink(first.token, device, ports);
  if (other.kind !== 'open' || other.link.device || !link.device) return other;
  // Only the device bound to the original link may open the list's unbound link.
  const isOwnDevice = device !== undefined && link.device === ports.hash(device);
  return isOwnDevice ? other : { ...other, kind: 'elsewhere' };
}

type OpenOfficerListResult =
  | { kind: 'open'; link: OfficerLink; listed: OfficerTicketListEntry[] }
  | Exclude<ResolvedOfficerLink, { kind: 'open' }>;

type EnterListDeps = ListLinkDeps & {
  links: Pick<OfficerLinkStore, 'find' | 'bind'>;
  accessLog: Pick<AccessLog, 'note'>;
};

/**
 * Opens a ticket list after a form was submitted: binds the link to the device and records an access to each ticket. Throws
 * `AccessLogWriteError` if an access can't be recorded; then nothing may be shown.
 */
export async function openOfficerTicketListOnDevice(
  token: string,
  device: string,
  ports: EnterListDeps,
): Promise<OpenOfficerListResult> {
  const entered = await bindOfficerLink(
    await resolveOfficerTicketListLink(token, device, ports),
    device,
    ports,
  );
  if (entered.kind !== 'open') return entered;
  const { link } = entered;
  const listed = await listBundledTickets(link, ports);
  await mapInBatches(listed, ({ ticket: { code } }) =>
    ports.accessLog.note({
      ...buildOfficerLinkAccessLogEntry({ ...link, code }, ports.now()),
      kind: 'listed',
    }),
  );
  return { kind: 'open', link, listed };
}

import { mapInBatches } from '../messages/in-turns.ts';
import { type AccessLog, toLinkAccess } from '../staff/access-log.ts';
import {
  type BundledListDeps,
  isListOpen,
  listBundledTickets,
  type OfficerListEntry,
} from './bundled-list.ts';
import { bindLink } from './enter-link.ts';
import type { LinkStore, OfficerLink } from './link.ts';
import { type ResolvedLink, type ResolveLinkDeps, resolveLink } from './open-link.ts';

type ListLinkPorts = ResolveLinkDeps & BundledListDeps;

/** Returns whether the link's ticket is closed or reassigned. Neither ends the officer's access to the ticket list. */
const isTicketOver = (opened: ResolvedLink): boolean =>
  opened.kind === 'ended' && (opened.reason === 'closed' || opened.reason === 'reassigned');

/**
 * Returns the link with which a device may open a ticket list, within 24 hours after the last bundle. If the token's ticket
 * is closed or reassigned, the officer's link to the first listed ticket is used, including its bound device and one-time
 * codes.
 */
export async function resolveListLink(
  token: string,
  device: string | undefined,
  ports: ListLinkPorts,
): Promise<ResolvedLink> {
  const opened = await resolveLink(token, device, ports);
  const link = await ports.links.find(ports.hash(token));
  if (link && !(await isListOpen(link, ports))) return { kind: 'ended', reason: 'expired' };
  if (!isTicketOver(opened)) return opened;
  const [first] = link ? await listBundledTickets(link, ports) : [];
  if (!link || !first) return opened;
  const other = await resolveLink(first.token, device, ports);
  if (other.kind !== 'open' || other.link.device || !link.device) return other;
  // Only the device bound to the original link may open the list's unbound link.
  const isTheirs = device !== undefined && link.device === ports.hash(device);
  return isTheirs ? other : { ...other, kind: 'elsewhere' };
}

type EnteredList =
  | { kind: 'open'; link: OfficerLink; listed: OfficerListEntry[] }
  | Exclude<ResolvedLink, { kind: 'open' }>;

type EnterListPorts = ListLinkPorts & {
  links: Pick<LinkStore, 'find' | 'bind'>;
  accessLog: Pick<AccessLog, 'note'>;
};

/**
 * Opens a ticket list after a submitted form: binds the link to the device and records an access to each ticket. Throws
 * `AccessNotRecordedError` if an access can't be recorded; then nothing may be shown.
 */
export async function openListOnDevice(
  token: string,
  device: string,
  ports: EnterListPorts,
): Promise<EnteredList> {
  const entered = await bindLink(await resolveListLink(token, device, ports), device, ports);
  if (entered.kind !== 'open') return entered;
  const { link } = entered;
  const listed = await listBundledTickets(link, ports);
  await mapInBatches(listed, ({ ticket: { code } }) =>
    ports.accessLog.note({ ...toLinkAccess({ ...link, code }, ports.now()), kind: 'listed' }),
  );
  return { kind: 'open', link, listed };
}

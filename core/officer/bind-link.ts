import { type AccessLog, buildOfficerLinkAccessLogEntry } from '../staff/access/access-log.ts';
import type { OfficerLinkStore } from './officer-link.ts';
import {
  type ResolvedOfficerLink,
  type ResolveOfficerLinkDeps,
  resolveOfficerLink,
} from './resolve-link.ts';

export type OpenOfficerLinkDeps = Omit<ResolveOfficerLinkDeps, 'links'> & {
  links: Pick<OfficerLinkStore, 'find' | 'bind'>;
  accessLog: Pick<AccessLog, 'note'>;
};

/** Binds an officer link to the device that opens it, unless another device is bound already. Idempotent per device. */
export async function bindOfficerLink(
  opened: ResolvedOfficerLink,
  device: string,
  { hash, links }: Pick<OpenOfficerLinkDeps, 'hash' | 'links'>,
): Promise<ResolvedOfficerLink> {
  if (opened.kind !== 'open') return opened;
  const { link, ticket } = opened;
  const own = hash(device);
  const owner = link.device === own ? own : await links.bind(link.hash, own);
  return owner === own
    ? { kind: 'open', link: { ...link, device: own }, ticket }
    : { kind: 'elsewhere', link, ticket };
}

/**
 * Opens an officer link after a form was submitted: binds the link to the device and records the access. The ticket may be
 * shown only if the result is `open`. Throws `AccessLogWriteError` if the access can't be recorded.
 */
export async function openOfficerLinkOnDevice(
  token: string,
  device: string,
  ports: OpenOfficerLinkDeps,
): Promise<ResolvedOfficerLink> {
  const entered = await bindOfficerLink(
    await resolveOfficerLink(token, device, ports),
    device,
    ports,
  );
  if (entered.kind === 'open') {
    await ports.accessLog.note(buildOfficerLinkAccessLogEntry(entered.link, ports.now()));
  }
  return entered;
}

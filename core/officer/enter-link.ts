import { type AccessLog, toLinkAccess } from '../staff/access-log.ts';
import type { LinkStore } from './link.ts';
import { type ResolvedLink, type ResolveLinkDeps, resolveLink } from './open-link.ts';

export type OpenLinkOnDeviceDeps = Omit<ResolveLinkDeps, 'links'> & {
  links: Pick<LinkStore, 'find' | 'bind'>;
  accessLog: Pick<AccessLog, 'note'>;
};

/** Binds an officer link to the device that opens it, unless another device is bound already. Idempotent per device. */
export async function bindLink(
  opened: ResolvedLink,
  device: string,
  { hash, links }: Pick<OpenLinkOnDeviceDeps, 'hash' | 'links'>,
): Promise<ResolvedLink> {
  if (opened.kind !== 'open') return opened;
  const { link, ticket } = opened;
  const own = hash(device);
  const owner = link.device === own ? own : await links.bind(link.hash, own);
  return owner === own
    ? { kind: 'open', link: { ...link, device: own }, ticket }
    : { kind: 'elsewhere', link, ticket };
}

/**
 * Opens an officer link after a submitted form: binds the link to the device and records the access. The ticket may be shown
 * only if the result is `open`. Throws `AccessNotRecordedError` if the access can't be recorded.
 */
export async function openLinkOnDevice(
  token: string,
  device: string,
  ports: OpenLinkOnDeviceDeps,
): Promise<ResolvedLink> {
  const entered = await bindLink(await resolveLink(token, device, ports), device, ports);
  if (entered.kind === 'open') {
    await ports.accessLog.note(toLinkAccess(entered.link, ports.now()));
  }
  return entered;
}

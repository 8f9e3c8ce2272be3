import { type AccessLog, accessByLink } from '../staff/access-log.ts';
import type { LinkStore } from './link.ts';
import { type OpenedLink, type OpenLinkPorts, openLink } from './open-link.ts';

export type EnterLinkPorts = Omit<OpenLinkPorts, 'links'> & {
  links: Pick<LinkStore, 'find' | 'bind'>;
  accessLog: Pick<AccessLog, 'note'>;
};

/** Binds an open link to the device, unless another device is bound already. Idempotent for the same device. */
export const bindLink = async (
  opened: OpenedLink,
  device: string,
  { hash, links }: Pick<EnterLinkPorts, 'hash' | 'links'>,
): Promise<OpenedLink> => {
  if (opened.kind !== 'open') return opened;
  const { link, ticket } = opened;
  const own = hash(device);
  const owner = link.device === own ? own : await links.bind(link.hash, own);
  return owner === own
    ? { kind: 'open', link: { ...link, device: own }, ticket }
    : { kind: 'elsewhere', link, ticket };
};

/**
 * Opens a link on a submitted form: binds it to the device and writes an access entry. The ticket may be shown only after the
 * result `open`. Throws `AccessNotRecordedError` if the entry cannot be written.
 */
export const enterLink = async (
  token: string,
  device: string,
  ports: EnterLinkPorts,
): Promise<OpenedLink> => {
  const entered = await bindLink(await openLink(token, device, ports), device, ports);
  if (entered.kind === 'open') {
    await ports.accessLog.note(accessByLink(entered.link, ports.now()));
  }
  return entered;
};

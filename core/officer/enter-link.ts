import { type AccessLog, accessByLink } from '../staff/access-log.ts';
import type { LinkStore } from './link.ts';
import { type OpenedLink, type OpenLinkPorts, openLink } from './open-link.ts';

export type EnterLinkPorts = Omit<OpenLinkPorts, 'links'> & {
  links: Pick<LinkStore, 'find' | 'bind'>;
  accessLog: Pick<AccessLog, 'note'>;
};

/**
 * Opens the link on a form that a person sent: binds it to the device unless another has it, and records the access. Only
 * after `open` may the ticket be shown. Throws `AccessNotRecordedError` when the entry can't be written.
 */
export const enterLink = async (
  token: string,
  device: string,
  ports: EnterLinkPorts,
): Promise<OpenedLink> => {
  const opened = await openLink(token, device, ports);
  if (opened.kind !== 'open') return opened;
  const { link, ticket } = opened;
  const own = ports.hash(device);
  const owner = link.device === own ? own : await ports.links.bind(link.hash, own);
  if (owner !== own) return { kind: 'elsewhere', link, ticket };
  await ports.accessLog.note(accessByLink(link, ports.now()));
  return { kind: 'open', link: { ...link, device: own }, ticket };
};

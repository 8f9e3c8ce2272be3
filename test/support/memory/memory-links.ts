import type { OfficerLink, OfficerLinkStore } from '../../../core/officer/officer-link.ts';
import { dayMs } from '../../../core/time/day-ms.ts';

/** Officer links in memory with the table's guarantees: a link is written once, and the first device binds it. */
export function memoryLinks(...known: OfficerLink[]): OfficerLinkStore & { all(): OfficerLink[] } {
  const links = new Map(known.map((link) => [link.hash, link]));
  return {
    all: () => [...links.values()],
    async create(link) {
      const known = links.get(link.hash);
      const isOld = known && link.expiresAt.getTime() - known.expiresAt.getTime() >= 7 * dayMs;
      if (!known) links.set(link.hash, link);
      if (isOld) links.set(link.hash, { ...known, expiresAt: link.expiresAt });
    },
    async find(hash) {
      return links.get(hash);
    },
    async bind(hash, device) {
      const link = links.get(hash);
      if (!link) return '';
      links.set(hash, { ...link, device: link.device ?? device });
      return link.device ?? device;
    },
    async rebind(hash, device, codeNumber) {
      const link = links.get(hash);
      if (link?.codesSent !== codeNumber || !link.codeSentAt) return false;
      links.set(hash, { ...link, device, codesSent: codeNumber + 1, codeSentAt: undefined });
      return true;
    },
    async countCode(hash, at) {
      const link = links.get(hash);
      if (!link) throw new Error('Codes of a link that does not exist');
      links.set(hash, { ...link, codesSent: link.codesSent + 1, codeSentAt: at });
      return link.codesSent + 1;
    },
  };
}

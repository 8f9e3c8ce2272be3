import type { AccessLogEntry } from '../../../core/staff/access/access-log.ts';
import {
  type IdentityRevealRequest,
  type IdentityRevealStore,
  isIdentityRevealRequestActive,
} from '../../../core/staff/access/identity-reveal.ts';

/** Reveal requests and access log in memory with the table's guarantee: both are written or neither. */
export function memoryReveals() {
  const requests = new Map<string, IdentityRevealRequest>();
  const accesses: AccessLogEntry[] = [];
  let isDown = false;
  const idOf = ({ code, sub }: Pick<IdentityRevealRequest, 'code' | 'sub'>) => `${code} ${sub}`;
  const keep = (request: IdentityRevealRequest | undefined, access: AccessLogEntry): void => {
    if (isDown) throw new Error('The table is down');
    if (request) requests.set(idOf(request), request);
    accesses.push(access);
  };
  const replace = (
    before: IdentityRevealRequest,
    after: IdentityRevealRequest,
    access: AccessLogEntry,
  ): boolean => {
    const isUnchanged = requests.get(idOf(before))?.state === before.state;
    if (isUnchanged) keep(after, access);
    return isUnchanged;
  };
  const reveals: IdentityRevealStore = {
    find: async (code, sub) => requests.get(idOf({ code, sub })),
    async putRequest(request, access) {
      keep(request, access);
      return true;
    },
    decide: async (before, after, access) => replace(before, after, access),
    use: async (before, access) => replace(before, { ...before, state: 'used' }, access),
    waiting: async () =>
      [...requests.values()].filter((one) => isIdentityRevealRequestActive(one, new Date(0))),
    onTicket: async (code) => [...requests.values()].filter((one) => one.code === code),
  };
  return {
    reveals,
    accessLog: { record: async (access: AccessLogEntry) => keep(undefined, access) },
    accesses,
    breakDown: () => {
      isDown = true;
    },
  };
}

import { createCounterSkippingFirstAttempts } from '../../../core/access/skip-first-attempts-counter.ts';
import { openTicket } from '../../../core/intake/open/open-ticket.ts';
import type { ReportOrigin } from '../../../core/intake/open/report-idempotency.ts';
import { ReportRequest } from '../../../core/intake/report/report.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

export const phone = '0912345678';

const report = (phone: string | undefined, changes: object) =>
  ReportRequest.parse({
    service: 'violation',
    topic: 'VP01',
    areaCode: '29254',
    text: 'Quán karaoke vẫn mở cửa mỗi tối',
    reporter: { kind: 'person', phone },
    ...changes,
  });

/** Builds an intake service whose process is `age` minutes old; without `age` the process counts every attempt. */
export function anOpeningOffice(age?: number) {
  let minute = 0;
  let sent = 0;
  let isBroken = false;
  const buckets: string[] = [];
  const now = () => atMinute(minute);
  const tickets = memoryTickets();
  const attempts = memoryAttempts(now);
  const counted: typeof attempts = {
    ...attempts,
    take: async (bucket, limit) => {
      if (isBroken) throw new Error('throttled');
      buckets.push(bucket);
      return attempts.take(bucket, limit);
    },
  };
  const ports = {
    tickets,
    attempts:
      age === undefined
        ? counted
        : createCounterSkippingFirstAttempts(counted, { startedAt: atMinute(-age), now }),
    redirectedReports: { add: async () => undefined },
    hmac: testHmac,
    sealContact: async () => new Uint8Array(),
    sealIdentity: async () => new Uint8Array(),
    directory: async () => testDirectory,
    now,
  };
  const open = (sender: Partial<ReportOrigin> = {}, phone?: string, changes: object = {}) => {
    sent += 1;
    const key = `key-of-report-number-${sent}`;
    return openTicket(report(phone, changes), { channel: 'web', key, ...sender }, ports);
  };
  return {
    open,
    tickets,
    buckets,
    breakCounters: () => {
      isBroken = true;
    },
    at: (to: number) => {
      minute = to;
    },
    /** Opens `count` reports and returns how many were accepted. */
    async openedOf(count: number, sender: Partial<ReportOrigin> = {}, phone?: string) {
      let opened = 0;
      for (let time = 0; time < count; time += 1) {
        if ((await open(sender, phone)).kind === 'opened') opened += 1;
      }
      return opened;
    },
  };
}

import { createGuideReader } from '../../../adapters/files/guide-reader.ts';
import type { LostCodeReminderRequest } from '../../../core/intake/follow/lost-code.ts';
import type { VisitCount } from '../../../core/press/visit-count.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { deriveTicketPin } from '../../../core/ticket/read/pin.ts';
import type { PublicApiDeps } from '../../../functions/intake/deps.ts';
import type { HttpReply } from '../../../functions/runtime/reply/reply.ts';
import { type HttpRequest, toRequest } from '../../../functions/runtime/request/request.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { httpEvent } from '../events/lambda-events.ts';
import { memoryAttempts } from '../memory/memory-attempts.ts';
import { memoryNonces } from '../memory/memory-nonces.ts';
import { memoryAlerts, selectEscalationNotifications } from '../memory/memory-notifications.ts';
import { memoryTickets } from '../memory/memory-tickets.ts';
import { atMinute } from '../samples/a-ticket.ts';
import { testHmac } from '../test-hmac.ts';
import { testPhotoLinks } from './photo-links.ts';

type Answer = (request: HttpRequest, services: PublicApiDeps) => Promise<HttpReply> | HttpReply;

type Changes = Parameters<typeof httpEvent>[2] & Partial<Pick<HttpRequest, 'params' | 'address'>>;

/** Returns a request with the given path parameters and sender address, if any. */
const requestWith = ({ params, address, ...changes }: Changes): HttpRequest => ({
  ...toRequest(httpEvent('POST', '/', changes)),
  ...(params && { params }),
  ...(address && { address }),
});

/** Sets up the public API over tickets in memory, one hour after the opening. */
export function setUpPublicApi(...known: Ticket[]) {
  const tickets = memoryTickets(...known);
  const lostCodeRequests: LostCodeReminderRequest[] = [];
  const scans: VisitCount[] = [];
  const alerts = memoryAlerts();
  let now = atMinute(60);
  const services: PublicApiDeps = {
    tickets,
    nonces: memoryNonces(tickets),
    lostCodes: {
      put: async (lostCodeReminderRequest) => void lostCodeRequests.push(lostCodeReminderRequest),
    },
    alerts,
    rungAlerts: async (code) => selectEscalationNotifications(alerts.all(), code),
    accessLog: { page: async () => ({ accesses: [] }) },
    repeats: { byPlace: async () => [] },
    openData: {
      put: async () => {},
      rowsOf: async () => [],
      finish: async () => {},
      read: async () => ({ rows: [] }),
    },
    months: { find: async () => undefined, put: async () => {} },
    publications: { find: async () => undefined, page: async () => ({ publications: [] }) },
    redirectedReports: { add: async () => {} },
    sources: {
      add: async (place, date) => void scans.push({ date, place, count: 1 }),
      between: async () => scans,
    },
    guides: createGuideReader('docs/guides'),
    attempts: memoryAttempts(() => now),
    directory: async () => testDirectory,
    secret: async () => testHmac,
    sealContact: async (plain) => Buffer.from(plain),
    sealIdentity: async (plain) => Buffer.from(plain),
    portalUrl: 'https://1022.travinh.example',
    photos: testPhotoLinks(() => now),
    pause: async () => undefined,
    now: () => now,
  };
  const [first] = known;
  return {
    tickets,
    alerts,
    /** Recorded requests for forgotten ticket codes. */
    asks: lostCodeRequests,
    /** Counted scans of QR codes on posters. */
    scans,
    pin: first ? deriveTicketPin(first, testHmac) : '',
    at: (minute: number) => {
      now = atMinute(minute);
    },
    /** Calls one route of the public API with a request as API Gateway passes it. */
    ask: async (answer: Answer, changes: Changes): Promise<HttpReply> =>
      answer(requestWith(changes), services),
  };
}

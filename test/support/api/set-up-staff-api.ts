import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createChatSessionStore } from '../../../adapters/dynamodb/contact-center/chat-session-store.ts';
import { createOperatorChatHandoverStore } from '../../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createCallbackClaimStore } from '../../../adapters/dynamodb/staff/callback-claim-store.ts';
import { createChatAccessLog } from '../../../adapters/dynamodb/staff/chat-access-log.ts';
import { createDailyReportStore } from '../../../adapters/dynamodb/statistics/daily-report-store.ts';
import { buildReportWorkbook } from '../../../adapters/excel/report-workbook.ts';
import { renderReportPdf } from '../../../adapters/pdf/daily-report-pdf.ts';
import { describePublicRoutes } from '../../../core/contract/operation.ts';
import type { HotlineDetails } from '../../../core/directory/read/hotline-details.ts';
import type { StaffMember } from '../../../core/staff/members/member.ts';
import type { CitizenDialer } from '../../../core/staff/tickets/call-citizen.ts';
import type { DailyReport } from '../../../core/statistics/daily-report.ts';
import type {
  EnvelopeDecryptor,
  EnvelopeEncryptor,
} from '../../../core/ticket/ports/envelope-encryption.ts';
import { computePhotoId } from '../../../functions/runtime/request/photo-id.ts';
import { allStaffEndpoints, describedStaffRoutes } from '../../../functions/staff/all-endpoints.ts';
import type { StaffApiDeps } from '../../../functions/staff/deps.ts';
import { unauthenticatedRoutes } from '../../../functions/staff/staff-api.http.ts';
import { createStaffFunction } from '../../../functions/staff/staff-entry-point.ts';
import { loadTestDirectory } from '../directory/load-test-directory.ts';
import { httpEvent, lambdaContext } from '../events/lambda-events.ts';
import { createCallRecorder } from '../hotline/call-recorder.ts';
import { testSignIn } from '../hotline/test-sign-in.ts';
import { testPdfFonts } from '../read/pdf-fonts.ts';
import { firstAdministrator, seedMember, staffSub } from '../samples/a-member.ts';
import { atMinute } from '../samples/a-ticket.ts';
import { buildStaffTableServices } from '../table/build-staff-table-services.ts';
import { findStaffFunction } from '../table/find-staff-function.ts';
import { limitTableAccess } from '../table/limit-table-access.ts';
import { startTestTable } from '../table/test-table.ts';
import { testHmac } from '../test-hmac.ts';
import { testPhotoLinks } from './photo-links.ts';
import { createResponseValidator } from './response-validator.ts';
import { testVoiceLinks } from './voice-links.ts';

/** Lambda context with a generous timeout: here hundreds of requests may share a process on a busy machine. */
const patientContext = { ...lambdaContext, getRemainingTimeInMillis: () => 60_000 };

type Table = Awaited<ReturnType<typeof startTestTable>>;
type Ask = {
  query?: Record<string, string>;
  body?: unknown;
  /** Raw request body, which need not be JSON or text. */
  text?: string | Buffer;
  headers?: Record<string, string>;
};

/** Encryption stub that returns the plain text; the templates' tests verify which function may use which key. */
const sealed: EnvelopeEncryptor = async (plain) => Buffer.from(plain);
const unsealed: EnvelopeDecryptor = async (sealed) => Buffer.from(sealed).toString();

export function createDailyReportDeps(table: Table) {
  return {
    reports: createDailyReportStore(table),
    workbook: buildReportWorkbook,
    sheet: (report: DailyReport, hotline: HotlineDetails) =>
      renderReportPdf(report, hotline, testPdfFonts),
  };
}

const sealedServices = (table: Table, dial: CitizenDialer) => ({
  claims: createCallbackClaimStore(table),
  dial,
  unsealIdentity: unsealed,
  unsealContact: unsealed,
  ...createDailyReportDeps(table),
});

/** Chats of a deployment without Zalo, Messenger and Amazon Connect. */
const createChatOpener = (table: Table, { directory, now }: StaffApiDeps) => ({
  openChats: async () => ({
    handovers: createOperatorChatHandoverStore(table, testHmac),
    talks: createChatSessionStore(table, { hmac: testHmac, now }),
    send: async () => ({ kind: 'sent' as const }),
    accessLog: createChatAccessLog(table),
    leave: undefined,
    pause: async () => undefined,
    directory,
    now,
  }),
});

const hold = createResponseValidator([
  ...describePublicRoutes(unauthenticatedRoutes),
  ...describedStaffRoutes,
]);

const watchedMembers = (
  members: StaffApiDeps['members'],
  onChange: () => void,
): StaffApiDeps['members'] => ({
  ...members,
  put: (change) => {
    onChange();
    return members.put(change);
  },
});

/** Sign-in accounts of the test identity provider, by e-mail address. */
const testAccounts = new Map([
  ['moi@travinh.example', { sub: staffSub(9), isEnabled: true, isVerified: true }],
  ['chua@travinh.example', { sub: staffSub(10), isEnabled: true, isVerified: false }],
  ['khoa@travinh.example', { sub: staffSub(11), isEnabled: false, isVerified: true }],
]);

const roomServices = (table: Table, now: () => Date): StaffApiDeps => ({
  ...buildStaffTableServices(table, now),
  readToken: async (token) => token,
  accounts: { find: async (email) => testAccounts.get(email) },
  secret: async () => testHmac,
  signIn: testSignIn,
  webhookUrls: { mayCallLocalhost: false },
  sealContact: sealed,
  sealIdentity: sealed,
  photos: testPhotoLinks(now),
  photoStore: { put: async () => undefined },
  thumbnailOf: () => new Uint8Array(1),
  idOf: computePhotoId,
  voices: testVoiceLinks(now),
  waitingCalls: undefined,
  pause: async () => undefined,
  firstAdministrator,
});

const toEventBody = (content: string | Buffer) =>
  typeof content === 'string'
    ? { body: content }
    : { body: content.toString('base64'), isBase64Encoded: true };

/** Sets up the staff API with a real table; the bearer token is the account id itself. */
export function setUpStaffApi(...known: StaffMember[]) {
  let table: Table;
  let services: StaffApiDeps;
  const { calls, dial } = createCallRecorder();
  let minute = 0;
  let isRosterChanged = true;
  let handler: ReturnType<typeof createStaffFunction>;
  beforeAll(async () => {
    table = await startTestTable();
    await loadTestDirectory(table);
    services = roomServices(table, () => atMinute(minute));
    services.members = watchedMembers(services.members, () => {
      isRosterChanged = true;
    });
    handler = createStaffFunction({
      // routes with their own function take precedence, as in the HTTP API
      routes: allStaffEndpoints.toReversed(),
      openRoutes: unauthenticatedRoutes,
      services: () =>
        Object.assign(services, sealedServices(table, dial), createChatOpener(table, services)),
    });
  }, 120_000);
  beforeEach(async () => {
    minute = 0;
    if (!isRosterChanged) return;
    for (const member of known) await seedMember(services.members, member);
    isRosterChanged = false;
  });
  afterAll(() => table.stop());

  const answer = async (method: string, path: string, { query, body, text, headers }: Ask = {}) => {
    const event = httpEvent(method, path, {
      ...(query && { queryStringParameters: query }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(text !== undefined && toEventBody(text)),
      headers: headers ?? {},
    });
    const limited = limitTableAccess(findStaffFunction(method, path), handler);
    const reply = await limited(event, patientContext);
    hold({ method, path, status: reply.statusCode ?? 0, text: reply.body ?? '' });
    return reply;
  };
  return {
    services: () => services,
    table: () => table,
    calls,
    setMinute: (to: number) => {
      minute = to;
    },
    answer,
    /** Sends a request as a signed-in account: `ask(sub, 'GET /api/staff/me')`. */
    async sendRequest(sub: string, route: string, { query, body, headers: more }: Ask = {}) {
      const [method = '', path = ''] = route.split(' ');
      const headers = { ...more, authorization: `Bearer ${sub}` };
      const { statusCode, body: text } = await answer(method, path, { query, body, headers });
      return { status: statusCode ?? 0, text: text ?? '' };
    },
  };
}

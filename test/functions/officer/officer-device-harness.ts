import { type Person, toPersonKey } from '../../../core/directory/model/organization/people.ts';
import type { NotificationBundleStore } from '../../../core/messages/deliver/notification-bundles.ts';
import type { OfficerLink } from '../../../core/officer/officer-link.ts';
import { deriveDeviceConfirmationCode } from '../../../core/officer/second-device.ts';
import { type AccessLogEntry, AccessLogWriteError } from '../../../core/staff/access/access-log.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { bindOfficerLinkToDevice } from '../../../functions/officer/bind-device.ts';
import {
  openOfficerTicketList,
  showOfficerTicketListLandingPage,
} from '../../../functions/officer/bundled-ticket-list.ts';
import type { OfficerPageDeps } from '../../../functions/officer/deps.ts';
import {
  handleOfficerTicketForm,
  showOfficerLinkLandingPage,
} from '../../../functions/officer/ticket-form.ts';
import { computePhotoId } from '../../../functions/runtime/request/photo-id.ts';
import { type HttpRequest, toRequest } from '../../../functions/runtime/request/request.ts';
import { aLink, assignedTicket, hash } from '../../core/officer/officer-fixtures.ts';
import { testPhotoLinks } from '../../support/api/photo-links.ts';
import { testVoiceLinks } from '../../support/api/voice-links.ts';
import { formField } from '../../support/browser/form-field.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryBundles } from '../../support/memory/memory-bundles.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryAlerts } from '../../support/memory/memory-notifications.ts';
import { memoryReminders } from '../../support/memory/memory-reminders.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

type AnOfficersPhoneInput = {
  ticket?: Partial<Ticket>;
  others?: Ticket[];
  links?: Partial<OfficerLink>[];
};
type AnOfficersPhoneFields = Readonly<Record<string, string>>;

export const phone = 'A'.repeat(22);
export const otherPhone = 'B'.repeat(22);

const request = (token: string, fields: AnOfficersPhoneFields, device: string): HttpRequest =>
  toRequest(
    httpEvent('POST', `/a/${token}`, {
      pathParameters: { token },
      cookies: [`device=${device}`],
      body: new URLSearchParams(fields).toString(),
    }),
  );

/** Returns the request of a form with a file, encoded as a browser encodes it. */
export async function uploadRequest(
  fields: AnOfficersPhoneFields,
  file: File,
): Promise<HttpRequest> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('photo', file);
  const encoded = new Response(form);
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  const sent = request('token', {}, phone);
  const headers = { ...sent.headers, 'content-type': encoded.headers.get('content-type') ?? '' };
  return { ...sent, headers, bytes };
}

type Stores = {
  tickets: ReturnType<typeof memoryTickets>;
  links: ReturnType<typeof memoryLinks>;
  accesses: AccessLogEntry[];
  bundles: NotificationBundleStore;
};

const officerServices = (
  { tickets, links, accesses, bundles }: Stores,
  { now, people }: { now(): Date; people(): Person[] },
): OfficerPageDeps => ({
  tickets,
  links,
  accessLog: {
    note: async (access) => void accesses.push(access),
    listPlays: async () => accesses.filter(({ kind }) => kind === 'heard'),
  },
  nonces: memoryNonces(tickets),
  alerts: memoryAlerts(),
  rungAlerts: async () => [],
  ...memoryReminders(tickets.all),
  bundles,
  attempts: memoryAttempts(now),
  directory: async () => ({ ...testDirectory, people: people() }),
  secret: async () => testHmac,
  photos: testPhotoLinks(now),
  photoStore: { put: async () => undefined },
  thumbnailOf: () => new Uint8Array(1),
  idOf: computePhotoId,
  voices: testVoiceLinks(now),
  hash,
  pause: async () => undefined,
  now,
});

const throwNotRecorded: OfficerPageDeps['accessLog']['note'] = async ({ code }) => {
  throw new AccessLogWriteError(code, new Error('throttled'));
};

/** Returns the device code of the link with the given hash; empty if there is no such link. */
const deriveCodeOfLink = (links: readonly OfficerLink[], of: string): string => {
  const link = links.find((one) => one.hash === of);
  return link ? deriveDeviceConfirmationCode(link, testHmac) : '';
};

/** Officer entry point on in-memory stores, with one or more links to one ticket; the default link is `token`. */
export function anOfficersPhone({
  ticket = {},
  others = [],
  links: given = [{}],
}: AnOfficersPhoneInput = {}) {
  const tickets = memoryTickets(assignedTicket(ticket), ...others);
  const links = memoryLinks(...given.map((link) => aLink(link)));
  const accesses: AccessLogEntry[] = [];
  const { bundles } = memoryBundles();
  let now = atMinute(10);
  let roster = testDirectory.people;
  const services = officerServices(
    { tickets, links, accesses, bundles },
    { now: () => now, people: () => roster },
  );
  const looks = (token = 'token', device = phone, headers: AnOfficersPhoneFields = {}) =>
    showOfficerLinkLandingPage({ ...request(token, {}, device), headers }, services);
  const posts = (fields: AnOfficersPhoneFields, token = 'token', device = phone) =>
    handleOfficerTicketForm(request(token, fields, device), services);
  const opens = (token = 'token', device = phone) => posts({ action: 'open' }, token, device);
  const formWith = async (
    fields: AnOfficersPhoneFields,
    token = 'token',
    device = phone,
  ): Promise<AnOfficersPhoneFields> => {
    const { body } = await opens(token, device);
    return { nonce: formField(body, 'nonce'), version: formField(body, 'version'), ...fields };
  };
  return {
    tickets,
    accesses,
    links,
    looks,
    opens,
    bundles,
    looksAtList: (device = phone) =>
      showOfficerTicketListLandingPage(request('token', {}, device), services),
    opensList: (device = phone) => openOfficerTicketList(request('token', {}, device), services),
    ...{ posts, services },
    uploads: (sent: HttpRequest) => handleOfficerTicketForm(sent, services),
    /** Returns the form of the current page with the given fields and the pressed button. */
    formWith,
    presses: async (fields: AnOfficersPhoneFields, token = 'token', device = phone) =>
      posts(await formWith(fields, token, device), token, device),
    current: () => tickets.all()[0] ?? assignedTicket(ticket),
    alerts: () => tickets.changes.flatMap(({ alerts }) => alerts),
    changesDevice: (fields: AnOfficersPhoneFields, device = otherPhone) =>
      bindOfficerLinkToDevice(request('token', fields, device), services),
    codeSent: (of = hash('token')) => deriveCodeOfLink(links.all(), of),
    later: (minutes: number) => {
      now = atMinute(minutes);
    },
    /** Removes the officer of the first link from the roster. */
    leaveRoster: () => {
      roster = testDirectory.people.filter(
        (one) => hash(toPersonKey(one)) !== links.all()[0]?.person,
      );
    },
    failToRecord: () => {
      services.accessLog.note = throwNotRecorded;
    },
  };
}

/** Values for every field of the officer page. */
export const everyField = {
  text: 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.',
  question: 'Quán ở số nhà mấy?',
  unit: 'SO_YT',
  returnReason: 'Việc này thuộc ngành y tế.',
  amount: '8',
  extendReason: 'Phải chờ đoàn kiểm tra.',
};

export const headsLink = { hash: hash('head'), role: 'head' };
export const supervisorsLink = { hash: hash('supervisor'), unit: 'TONG_DAI', role: 'head' };

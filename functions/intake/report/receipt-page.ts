import type { Directory } from '../../../core/directory/model/directory.ts';
import { getService } from '../../../core/directory/model/services/service.ts';
import {
  findTopic,
  getTopicEmergencyAdvice,
} from '../../../core/directory/model/services/topic.ts';
import { authorizeByPin } from '../../../core/intake/follow/authorize-by-pin.ts';
import { removePageControlFields } from '../../../core/intake/report/report-form-fields.ts';
import { toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import type { NotificationSubject } from '../../../core/messages/message-kinds.ts';
import {
  type ChatPlatformChannel,
  isChatPlatformChannel,
  type NotificationChannel,
} from '../../../core/messages/notification.ts';
import { listCitizenChannels } from '../../../core/messages/schedule/channel-steps.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { derivePinProof, deriveTicketPin } from '../../../core/ticket/read/pin.ts';
import { mayAccuseOffice } from '../../../core/ticket/read/units/may-accuse-office.ts';
import {
  type ReceiptPageModel,
  renderReceiptPage,
} from '../../../web/portal/view/report/receipt-page.ts';
import { createRandomToken } from '../../runtime/random.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { type HttpRequest, parseFormFields } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { buildPinRequiredPage } from '../ticket/own-ticket-page.ts';
import { buildPinProofCookies, getStoredPinProofs } from '../ticket/pin-proof-cookie.ts';
import { buildTicketCodeFormPage } from '../ticket/tracking-pages.ts';
import type { ReportFormInput } from './form/report-form.ts';

type ReceiptInput = {
  ticket: Ticket;
  pin: string;
  /** Idempotency key of the report, if it was just sent. */
  key?: string;
  resent?: ReceiptPageModel['resent'];
  areaNotice?: string | undefined;
};

const findFirstMessage = (
  subject: NotificationSubject,
  ticket: Ticket,
  directoryAt: { directory: Directory; now: Date },
): Exclude<NotificationChannel, ChatPlatformChannel> | undefined => {
  const [first] = listCitizenChannels(subject, ticket, directoryAt);
  return isChatPlatformChannel(first) ? undefined : first;
};

/** Returns the notification channels to name on the receipt: the channel for code and PIN, and the channel for the answer. */
const listReceiptMessages = (
  ticket: Ticket,
  directoryAt: { directory: Directory; now: Date },
): Pick<ReceiptPageModel, 'sentTo' | 'later'> => {
  const isReachable = ticket.contactChannels.length > 0;
  return {
    sentTo: findFirstMessage({ about: 'receipt' }, ticket, directoryAt),
    later:
      ticket.notifyBy === 'none' && isReachable
        ? 'none'
        : findFirstMessage({ about: 'answered' }, ticket, directoryAt),
  };
};

/** Returns the receipt page with ticket code and PIN, directly after a report was sent or after a PIN check. */
export async function buildReceiptReply(
  { ticket, pin, key, resent, areaNotice }: ReceiptInput,
  lang: Lang,
  services: PublicApiDeps,
  status = 201,
): Promise<HttpReply> {
  const { code, promised } = ticket;
  const directory = await services.directory();
  const topic = findTopic(directory, ticket.topic, ticket.openedAt);
  const html = renderReceiptPage({
    lang,
    code,
    key,
    pin,
    resent,
    areaNotice,
    isHealth: getService(directory, ticket.service, ticket.openedAt).isHealth,
    isProtected: mayAccuseOffice(ticket, topic),
    isEmergency: ticket.priority === 'P1' || ticket.possibleEmergency !== undefined,
    dangerAdvice: getTopicEmergencyAdvice(lang, topic),
    text: ticket.text,
    unreadable: ticket.unreadable,
    ...promised,
    ...listReceiptMessages(ticket, { directory, now: services.now() }),
    now: services.now(),
    portalUrl: services.portalUrl,
    photoBounds: getTicketPolicy(directory, services.now()).photos,
  });
  return buildPageReply(
    status,
    html,
    buildPinProofCookies(code, derivePinProof(ticket, await services.secret())),
  );
}

/**
 * Returns the receipt of the ticket that was opened with the report's idempotency key, if the sender changed the report before
 * sending it again. The page offers to add the changed text to the ticket, or to send it as a new report with a new key.
 */
export async function buildResentReportReply(
  ticket: Ticket,
  { lang, key, fields }: ReportFormInput,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { text = '' } = fields;
  const resent = {
    key: createRandomToken(),
    text: text.trim() === ticket.text ? '' : text,
    fields: { ...removePageControlFields(fields), key: createRandomToken() },
  };
  const pin = deriveTicketPin(ticket, await services.secret());
  return buildReceiptReply({ ticket, pin, key, resent }, lang, services, 200);
}

/** Handles `POST /bao-cao/bien-nhan`: shows the receipt in another language, after a PIN check. */
export async function showReceiptAgain(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { ma = '', pin } = parseFormFields(request);
  const code = TypedTicketCode.safeParse(ma);
  if (!code.success) return buildTicketCodeFormPage(request, ma, toFirstFieldErrorCode(code.error));
  const hmac = await services.secret();
  const visitor = { code: code.data, pin, address: request.address };
  const gate = await authorizeByPin(
    { ...visitor, ...getStoredPinProofs(request, code.data) },
    { ...services, hmac },
  );
  if (gate.kind !== 'passed') return buildPinRequiredPage(request, gate, services);
  const { ticket } = gate;
  return buildReceiptReply(
    { ticket, pin: deriveTicketPin(ticket, hmac) },
    request.lang,
    services,
    200,
  );
}

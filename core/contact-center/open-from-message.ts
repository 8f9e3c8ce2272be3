import { type OpenTicketPorts, openTicket } from '../intake/open-ticket.ts';
import { ReportRequest } from '../intake/report.ts';
import { Lang } from '../messages/lang.ts';
import { callWords } from '../messages/wording/calls.ts';
import { normalisePhone } from '../text/phone-number.ts';
import type { TicketCode } from '../ticket/code.ts';
import { attributeOf, type ContactRecord, callOf } from './contact-record.ts';

/** Who withholds the number has none; one that no message reaches is none that is kept. */
const phoneOf = ({ CustomerEndpoint }: ContactRecord): string | undefined => {
  if (CustomerEndpoint?.Type !== 'TELEPHONE_NUMBER') return undefined;
  const phone = normalisePhone(CustomerEndpoint.Address);
  return phone &&
    ReportRequest.shape.reporter.safeParse({ kind: 'person', phone: phone.value }).success
    ? phone.value
    : undefined;
};

/**
 * A ticket for a message that has none, because the function of the flow could not open one: what somebody said after the
 * tone is a request, and the operators hear which. The call's name is the key: its record may come again.
 */
export const openFromMessage = async (
  record: ContactRecord,
  ports: OpenTicketPorts,
): Promise<TicketCode> => {
  const lang = Lang.safeParse(attributeOf(record, 'lang')).data ?? 'vi';
  const phone = phoneOf(record);
  const report = ReportRequest.parse({
    service: 'other',
    text: callWords[lang].messageOnly,
    notDenunciation: true, // these are our words
    reporter: { kind: 'person', phone, anonymous: phone === undefined },
    lang,
  });
  const outcome = await openTicket(
    report,
    { channel: 'voice', key: `${callOf(record)}#voicemail`, call: callOf(record) },
    ports,
  );
  if (outcome.kind === 'opened') return outcome.ticket.code;
  // too many from one number open later, when the record comes again
  throw new Error(`A voice message without a ticket: ${outcome.kind}`);
};

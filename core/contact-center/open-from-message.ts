import type { Attempts } from '../access/attempts.ts';
import { type OpenTicketPorts, openTicket } from '../intake/open-ticket.ts';
import { ReportRequest } from '../intake/report.ts';
import { type Sender, ticketOpenedWith } from '../intake/report-key.ts';
import { Lang } from '../messages/lang.ts';
import { callWords } from '../messages/wording/calls.ts';
import { reachablePhone } from '../text/reachable-phone.ts';
import type { TicketCode } from '../ticket/code.ts';
import { attributeOf, type ContactRecord, callOf } from './contact-record.ts';

/** Who withholds the number has none; one that no message reaches is none that is kept. */
const phoneOf = ({ CustomerEndpoint }: ContactRecord): string | undefined =>
  CustomerEndpoint?.Type === 'TELEPHONE_NUMBER'
    ? reachablePhone(CustomerEndpoint.Address)?.value
    : undefined;

/** What was said can't be said again later: a call leaves one message, and no limit stands in its way. */
const unlimited: Attempts = {
  take: async () => ({ kind: 'allowed' }),
  giveBack: async () => undefined,
};

/**
 * A ticket for a message that has none, because the function of the flow could not open one: what somebody said after the
 * tone is a request, and the operators hear which. The call's name is the key: its record may come again, also when our
 * words or the directory are others by then.
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
  const call = callOf(record);
  const sender: Sender = { channel: 'voice', key: `${call}#voicemail`, call };
  const outcome = await openTicket(report, sender, { ...ports, attempts: unlimited });
  if (outcome.kind === 'opened') return outcome.ticket.code;
  const { version, otherVersions } = ports.keyed;
  const known = await ticketOpenedWith(sender, [version, ...otherVersions], ports);
  if (!known) throw new Error(`A voice message without a ticket: ${outcome.kind}`);
  return known.code;
};

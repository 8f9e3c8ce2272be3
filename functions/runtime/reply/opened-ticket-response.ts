import type { Lang } from '../../../core/messages/lang.ts';
import { toInvalidReportFieldsNotice } from '../../../core/messages/texts/errors/invalid-report-fields-notice.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { reportStepTexts } from '../../../i18n/portal.ts';

/** Returns the API response for an opened ticket. A retry with the same idempotency key gets the same response. */
export function toOpenedTicketResponse(
  { ticket, pin, areaNotice }: { ticket: Ticket; pin: string; areaNotice?: string | undefined },
  lang: Lang,
) {
  return {
    code: ticket.code,
    pin,
    status: 'new',
    acknowledgeBy: toHotlineTime(ticket.promised.acknowledgeBy),
    resolveBy: toHotlineTime(ticket.promised.resolveBy),
    ...(areaNotice && { areaNotice }),
    ...(ticket.unreadable && {
      unreadable: {
        fields: ticket.unreadable,
        message: `${reportStepTexts[lang].emergency.title} ${toInvalidReportFieldsNotice(ticket.unreadable, lang).text}`,
      },
    }),
  };
}

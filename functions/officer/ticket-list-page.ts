import { getService } from '../../core/directory/model/services/service.ts';
import { findTopic } from '../../core/directory/model/services/topic.ts';
import type { OfficerTicketListEntry } from '../../core/officer/bundled-ticket-list.ts';
import { findPassedClock } from '../../core/sla/lateness.ts';
import { formatTicketArea } from '../../core/ticket/read/ticket-area.ts';
import { formatPredecessor } from '../../core/ticket/read/units/format-predecessor.ts';
import { findFormerUnitOfTicket } from '../../core/ticket/read/units/missed-by-predecessor.ts';
import { officialLang } from '../../i18n/languages.ts';
import { renderBundledTicketsPage } from '../../web/officer/view/bundled-tickets-page.ts';
import type { OfficerPageDeps } from './deps.ts';

/** Adds the hotline's secret to the dependencies. Creating the links on an officer's ticket list requires it. */
export async function buildOfficerTicketListDeps(services: OfficerPageDeps) {
  return {
    ...services,
    hmac: await services.secret(),
  };
}

export async function renderOfficerTicketListPage(
  listed: readonly OfficerTicketListEntry[],
  { directory, now }: Pick<OfficerPageDeps, 'directory' | 'now'>,
): Promise<string> {
  const names = await directory();
  const on = now();
  const rows = listed.map(({ token, ticket, isLead, isCoordinated }) => {
    const passed = findPassedClock(ticket, on);
    const former = findFormerUnitOfTicket(ticket);
    return {
      ...{ token, isCoordinated },
      code: ticket.code,
      topicOrService:
        findTopic(names, ticket.topic, ticket.openedAt)?.name ??
        getService(names, ticket.service, ticket.openedAt).short,
      areaName: formatTicketArea(ticket, { directory: names, now: on }),
      openedAt: ticket.openedAt,
      dueAt: ticket.clocks.resolve.dueAt,
      passed: passed && { clock: passed, since: ticket.clocks[passed].dueAt },
      isPaused: ticket.status === 'waiting',
      handOver: former && {
        from: formatPredecessor(former, officialLang),
        ...(!isLead && { to: ticket.unitName }),
      },
      isEmergency: ticket.priority === 'P1',
      isSuspect: ticket.isSuspect === true,
    };
  });
  return renderBundledTicketsPage({ rows, now: on });
}

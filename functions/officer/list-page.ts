import { serviceOf } from '../../core/directory/service.ts';
import { topicOf } from '../../core/directory/topic.ts';
import type { ListedTicket } from '../../core/officer/bundled-list.ts';
import { lateness } from '../../core/sla/lateness.ts';
import { bundlePage } from '../../web/officer/view/bundle-page.ts';
import type { OfficerServices } from './services.ts';

/** Adds the hotline secret to the services, which creating the links of a list requires. */
export const listPorts = async (services: OfficerServices) => ({
  ...services,
  keyed: await services.secret(),
});

export const listPage = async (
  listed: readonly ListedTicket[],
  { directory, now }: Pick<OfficerServices, 'directory' | 'now'>,
): Promise<string> => {
  const names = await directory();
  const on = now();
  const rows = listed.map(({ token, ticket }) => ({
    token,
    code: ticket.code,
    matter:
      topicOf(names, ticket.topic, ticket.openedAt)?.name ?? serviceOf(names, ticket.service).short,
    areaName: ticket.areaName,
    openedAt: ticket.openedAt,
    dueAt: ticket.clocks.resolve.dueAt,
    isLate: lateness(ticket, on) !== undefined,
    isEmergency: ticket.priority === 'P1',
    isSuspect: ticket.isSuspect === true,
  }));
  return bundlePage({ rows, now: on });
};

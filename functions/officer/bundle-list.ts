import { serviceOf } from '../../core/directory/service.ts';
import { topicOf } from '../../core/directory/topic.ts';
import { bundledList } from '../../core/officer/bundled-list.ts';
import { enterLink } from '../../core/officer/enter-link.ts';
import type { OfficerLink } from '../../core/officer/link.ts';
import { openLink } from '../../core/officer/open-link.ts';
import { bundlePage } from '../../web/officer/view/bundle-page.ts';
import { openPage } from '../../web/officer/view/open-page.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { askForCode } from './device-form.ts';
import { ended } from './ended-page.ts';
import type { OfficerServices } from './services.ts';

const tokenOf = ({ params }: Request): string => params['token'] ?? '';

/** `GET /a/{token}/ds`: a button that opens the list; like `showLink`, it shows nothing to programs that preview links. */
export const showListLink = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request);
  const opened = await openLink(token, device, services);
  switch (opened.kind) {
    case 'ended':
      return ended(request, opened);
    case 'elsewhere':
      return askForCode(token, opened.link, services);
    case 'open':
      return page(
        200,
        openPage({ token, opens: 'list' }),
        device ? [] : [deviceCookie(newDevice())],
      );
  }
};

const listPage = async (link: OfficerLink, services: OfficerServices): Promise<string> => {
  const { directory, secret, now } = services;
  const [listed, names] = await Promise.all([
    bundledList(link, { ...services, keyed: await secret() }),
    directory(),
  ]);
  const rows = listed.map(({ token, ticket }) => ({
    token,
    code: ticket.code,
    matter:
      topicOf(names, ticket.topic, ticket.openedAt)?.name ?? serviceOf(names, ticket.service).short,
    areaName: ticket.areaName,
    openedAt: ticket.openedAt,
    isSuspect: ticket.isSuspect === true,
  }));
  return bundlePage({ rows, now: now() });
};

/** `POST /a/{token}/ds`: binds the link to the device, records the access and lists the emergencies of the post's bundles. */
export const openList = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request) ?? newDevice();
  const entered = await enterLink(token, device, services);
  switch (entered.kind) {
    case 'ended':
      return ended(request, entered);
    case 'elsewhere':
      return askForCode(token, entered.link, services);
    case 'open':
      return page(200, await listPage(entered.link, services), [deviceCookie(device)]);
  }
};

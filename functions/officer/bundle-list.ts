import { openListOnDevice, resolveListLink } from '../../core/officer/list-link.ts';
import { renderLinkLandingPage } from '../../web/officer/view/open-page.ts';
import { pageReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { deviceCookie, deviceIdOf, newDeviceId } from './device.ts';
import { endedLinkReply } from './ended-page.ts';
import { officerListDeps, renderListPage } from './list-page.ts';
import { requestOfficerDeviceCode } from './request-officer-device-code.ts';
import type { OfficerServices } from './services.ts';

export function linkTokenOf({ params }: Request): string {
  return params['token'] ?? '';
}

/**
 * Handles `GET /a/{token}/ds`: shows only a button that opens the ticket list, so that programs that preview links see no
 * ticket data.
 */
export async function showListLink(request: Request, services: OfficerServices): Promise<Reply> {
  const token = linkTokenOf(request);
  const device = deviceIdOf(request);
  const opened = await resolveListLink(token, device, await officerListDeps(services));
  switch (opened.kind) {
    case 'ended':
      return endedLinkReply(request, opened);
    case 'elsewhere':
      return requestOfficerDeviceCode(token, opened.link, services, { opens: 'list' });
    case 'open':
      return pageReply(
        200,
        renderLinkLandingPage({ token, opens: 'list' }),
        device ? [] : [deviceCookie(newDeviceId())],
      );
  }
}

/** Returns the ticket list for a device, or a page that explains why the officer link does not open. */
export async function openListReply(
  request: Request,
  device: string,
  services: OfficerServices,
): Promise<Reply> {
  const token = linkTokenOf(request);
  const entered = await openListOnDevice(token, device, await officerListDeps(services));
  switch (entered.kind) {
    case 'ended':
      return endedLinkReply(request, entered);
    case 'elsewhere':
      return requestOfficerDeviceCode(token, entered.link, services, { opens: 'list' });
    case 'open':
      return pageReply(200, await renderListPage(entered.listed, services), [deviceCookie(device)]);
  }
}

/**
 * Handles `POST /a/{token}/ds`: binds the officer link to the device, writes an access log entry for each ticket, and shows
 * the ticket list.
 */
export function openList(request: Request, services: OfficerServices): Promise<Reply> {
  return openListReply(request, deviceIdOf(request) ?? newDeviceId(), services);
}

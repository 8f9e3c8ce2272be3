import {
  openOfficerTicketListOnDevice,
  resolveOfficerTicketListLink,
} from '../../core/officer/ticket-list-link.ts';
import { renderOfficerLinkLandingPage } from '../../web/officer/view/link-landing-page.ts';
import { buildPageReply, type HttpReply } from '../runtime/reply/reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import type { OfficerPageDeps } from './deps.ts';
import { buildDeviceCookie, createDeviceId, getDeviceId } from './device-cookie.ts';
import { buildEndedOfficerLinkReply } from './link-ended-page.ts';
import { buildOfficerDeviceCodePage } from './request-officer-device-code.ts';
import { buildOfficerTicketListDeps, renderOfficerTicketListPage } from './ticket-list-page.ts';

export function getOfficerLinkToken({ params }: HttpRequest): string {
  return params['token'] ?? '';
}

/**
 * Handles `GET /a/{token}/ds`: shows only a button that opens the ticket list, so that programs that preview links see no
 * ticket data.
 */
export async function showOfficerTicketListLandingPage(
  request: HttpRequest,
  services: OfficerPageDeps,
): Promise<HttpReply> {
  const token = getOfficerLinkToken(request);
  const device = getDeviceId(request);
  const opened = await resolveOfficerTicketListLink(
    token,
    device,
    await buildOfficerTicketListDeps(services),
  );
  switch (opened.kind) {
    case 'ended':
      return buildEndedOfficerLinkReply(request, opened);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, opened.link, services, { opens: 'list' });
    case 'open':
      return buildPageReply(
        200,
        renderOfficerLinkLandingPage({ token, opens: 'list' }),
        device ? [] : [buildDeviceCookie(createDeviceId())],
      );
  }
}

/** Returns the ticket list for a device, or a page that explains why the officer link does not open. */
export async function buildOfficerTicketListReply(
  request: HttpRequest,
  device: string,
  services: OfficerPageDeps,
): Promise<HttpReply> {
  const token = getOfficerLinkToken(request);
  const entered = await openOfficerTicketListOnDevice(
    token,
    device,
    await buildOfficerTicketListDeps(services),
  );
  switch (entered.kind) {
    case 'ended':
      return buildEndedOfficerLinkReply(request, entered);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, entered.link, services, { opens: 'list' });
    case 'open':
      return buildPageReply(200, await renderOfficerTicketListPage(entered.listed, services), [
        buildDeviceCookie(device),
      ]);
  }
}

/**
 * Handles `POST /a/{token}/ds`: binds the officer link to the device, writes an access log entry for each ticket, and shows
 * the ticket list.
 */
export function openOfficerTicketList(
  request: HttpRequest,
  services: OfficerPageDeps,
): Promise<HttpReply> {
  return buildOfficerTicketListReply(request, getDeviceId(request) ?? createDeviceId(), services);
}

import { openOfficerListOnDevice, resolveOfficerListLink } from '../../core/officer/list-link.ts';
import { renderLinkLandingPage } from '../../web/officer/view/open-page.ts';
import { buildPageReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { buildDeviceCookie, createDeviceId, getDeviceId } from './device.ts';
import { buildEndedLinkReply } from './ended-page.ts';
import { buildOfficerListDeps, renderOfficerListPage } from './list-page.ts';
import { buildOfficerDeviceCodePage } from './request-officer-device-code.ts';
import type { OfficerPageDeps } from './services.ts';

export function getOfficerLinkToken({ params }: Request): string {
  return params['token'] ?? '';
}

/**
 * Handles `GET /a/{token}/ds`: shows only a button that opens the ticket list, so that programs that preview links see no
 * ticket data.
 */
export async function showOfficerListLink(
  request: Request,
  services: OfficerPageDeps,
): Promise<Reply> {
  const token = getOfficerLinkToken(request);
  const device = getDeviceId(request);
  const opened = await resolveOfficerListLink(token, device, await buildOfficerListDeps(services));
  switch (opened.kind) {
    case 'ended':
      return buildEndedLinkReply(request, opened);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, opened.link, services, { opens: 'list' });
    case 'open':
      return buildPageReply(
        200,
        renderLinkLandingPage({ token, opens: 'list' }),
        device ? [] : [buildDeviceCookie(createDeviceId())],
      );
  }
}

/** Returns the ticket list for a device, or a page that explains why the officer link does not open. */
export async function buildOfficerListReply(
  request: Request,
  device: string,
  services: OfficerPageDeps,
): Promise<Reply> {
  const token = getOfficerLinkToken(request);
  const entered = await openOfficerListOnDevice(
    token,
    device,
    await buildOfficerListDeps(services),
  );
  switch (entered.kind) {
    case 'ended':
      return buildEndedLinkReply(request, entered);
    case 'elsewhere':
      return buildOfficerDeviceCodePage(token, entered.link, services, { opens: 'list' });
    case 'open':
      return buildPageReply(200, await renderOfficerListPage(entered.listed, services), [
        buildDeviceCookie(device),
      ]);
  }
}

/**
 * Handles `POST /a/{token}/ds`: binds the officer link to the device, writes an access log entry for each ticket, and shows
 * the ticket list.
 */
export function openOfficerList(request: Request, services: OfficerPageDeps): Promise<Reply> {
  return buildOfficerListReply(request, getDeviceId(request) ?? createDeviceId(), services);
}

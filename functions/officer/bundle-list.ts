import { enterList, openListLink } from '../../core/officer/list-link.ts';
import { openPage } from '../../web/officer/view/open-page.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { askForCode } from './ask-for-code.ts';
import { deviceCookie, deviceOf, newDevice } from './device.ts';
import { ended } from './ended-page.ts';
import { listPage, listPorts } from './list-page.ts';
import type { OfficerServices } from './services.ts';

export const tokenOf = ({ params }: Request): string => params['token'] ?? '';

/**
 * Handles `GET /a/{token}/ds`: shows only a button that opens the list, so that programs that preview links see no ticket
 * data.
 */
export const showListLink = async (request: Request, services: OfficerServices): Promise<Reply> => {
  const token = tokenOf(request);
  const device = deviceOf(request);
  const opened = await openListLink(token, device, await listPorts(services));
  switch (opened.kind) {
    case 'ended':
      return ended(request, opened);
    case 'elsewhere':
      return askForCode(token, opened.link, services, { opens: 'list' });
    case 'open':
      return page(
        200,
        openPage({ token, opens: 'list' }),
        device ? [] : [deviceCookie(newDevice())],
      );
  }
};

/** Returns the list page for a device, or the page that explains why the link does not open. */
export const enteredList = async (
  request: Request,
  device: string,
  services: OfficerServices,
): Promise<Reply> => {
  const token = tokenOf(request);
  const entered = await enterList(token, device, await listPorts(services));
  switch (entered.kind) {
    case 'ended':
      return ended(request, entered);
    case 'elsewhere':
      return askForCode(token, entered.link, services, { opens: 'list' });
    case 'open':
      return page(200, await listPage(entered.listed, services), [deviceCookie(device)]);
  }
};

/**
 * Handles `POST /a/{token}/ds`: binds the link to the device, writes an access log entry for each ticket and lists the
 * tickets.
 */
export const openList = (request: Request, services: OfficerServices): Promise<Reply> =>
  enteredList(request, deviceOf(request) ?? newDevice(), services);

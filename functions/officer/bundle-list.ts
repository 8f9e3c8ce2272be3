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

/** `GET /a/{token}/ds`: a button that opens the list; like `showLink`, it shows nothing to programs that preview links. */
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

/** The list for a device, or why it doesn't open. */
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

/** `POST /a/{token}/ds`: binds the link to the device, records an access for each ticket and lists them. */
export const openList = (request: Request, services: OfficerServices): Promise<Reply> =>
  enteredList(request, deviceOf(request) ?? newDevice(), services);

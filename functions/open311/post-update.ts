import { isEmergencyReport } from '../../core/intake/report/emergency/is-emergency-report.ts';
import { formatEmergencyCallText } from '../../core/messages/texts/emergency-call-text.ts';
import { authorizeOpen311ClientKey } from '../../core/open311/clients/authorize-open311-client.ts';
import {
  type Open311ClientUpdate,
  parseOpen311ClientUpdate,
  parseTicketCodeOfOpen311Update,
} from '../../core/open311/clients/open311-client-update.ts';
import { createSandboxRequestSource } from '../../core/open311/clients/request-sources.ts';
import { toListContent, toObjectContent } from '../../core/open311/requests/encode.ts';
import { createOpen311Refusal, type Open311Refusal } from '../../core/open311/requests/refusal.ts';
import {
  applyOpen311ClientUpdate,
  determineOpen311UpdateActor,
} from '../../core/open311/updates/apply-update.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { deriveTicketPin } from '../../core/ticket/read/pin.ts';
import { logOperation } from '../runtime/log.ts';
import type { Open311Body } from '../runtime/reply/open311-reply.ts';
import { attachOpen311Photos } from './attach-photos.ts';
import type { Open311Deps } from './deps.ts';
import { type RoutedOpen311Request, toOpen311Body } from './routed-request.ts';

type PostUpdateDeps = Parameters<typeof attachOpen311Photos>[2] &
  Pick<Open311Deps, 'tickets' | 'nonces' | 'sandbox' | 'providers' | 'directory' | 'hashOf'>;

type AcceptedUpdate = { kind: 'taken'; updateId: string; isOfUnit: boolean };

/** Handles an update to a sandbox request: validates the request id and changes nothing. */
const acceptSandboxUpdate = async (
  { requestId, id }: Open311ClientUpdate,
  services: Pick<PostUpdateDeps, 'sandbox' | 'directory' | 'hashOf' | 'now'>,
): Promise<AcceptedUpdate | Open311Refusal> => {
  const known = await createSandboxRequestSource(services).find(requestId);
  if (!known) return createOpen311Refusal(404, 'request-unknown');
  return {
    kind: 'taken',
    updateId: `${known.code}-${services.hashOf(id).slice(0, 12)}`,
    isOfUnit: false,
  };
};

/** Adds the files in an update to the ticket on behalf of the citizen, who sent them through the Open311 API client. */
const attachUpdateFiles = async (
  ticket: Ticket,
  files: readonly Uint8Array[],
  services: PostUpdateDeps,
) => {
  const opened = { ticket, pin: deriveTicketPin(ticket, await services.secret()) };
  const lost = await attachOpen311Photos(files, opened, services);
  if (lost > 0) logOperation({ open311: 'files of an update not kept', count: lost });
};

const isAboutEmergency = async (
  { first }: Pick<RoutedOpen311Request['form'], 'first'>,
  { directory, now }: Pick<PostUpdateDeps, 'directory' | 'now'>,
): Promise<boolean> => isEmergencyReport({ text: first('description') }, await directory(), now());

const acceptUpdate = async (
  { form, files, isTest }: RoutedOpen311Request,
  services: PostUpdateDeps,
): Promise<AcceptedUpdate | Open311Refusal> => {
  const checked = await authorizeOpen311ClientKey(
    form.first('api_key'),
    {
      requiredPermission: 'mayUpdate',
      isTest,
      isEmergency: () => isAboutEmergency(form, services),
    },
    services,
  );
  if (checked.kind !== 'fine') return checked;
  const update = parseOpen311ClientUpdate(form);
  if (update.kind !== 'fine') return update;
  if (isTest) return acceptSandboxUpdate(update, services);
  const code = parseTicketCodeOfOpen311Update(update);
  if (!code) return createOpen311Refusal(404, 'request-unknown');
  const ticket = files.length > 0 ? await services.tickets.find(code) : undefined;
  const by = ticket && determineOpen311UpdateActor(ticket, checked.provider);
  if (by?.role === 'officer') return createOpen311Refusal(400, 'files-not-here');
  const applied = await applyOpen311ClientUpdate(code, update, checked.provider, services);
  if (applied.kind !== 'applied') return applied;
  if (ticket && by) await attachUpdateFiles(ticket, files, services);
  return {
    kind: 'taken',
    updateId: applied.updateId,
    isOfUnit: checked.provider.unit !== undefined,
  };
};

/**
 * Handles `POST /servicerequestupdates`: records an update from an Open311 API client. If the text reads like an emergency,
 * the response includes the advice to call 115. The system of a unit gets the advice only with an error response.
 */
export async function postServiceRequestUpdate(
  call: RoutedOpen311Request,
  services: PostUpdateDeps,
): Promise<Open311Body | Open311Refusal> {
  const answer = await acceptUpdate(call, services);
  const isEmergency = await isAboutEmergency(call.form, services);
  if (answer.kind === 'refused') {
    return isEmergency ? { ...answer, flaws: [...answer.flaws, { word: 'emergency' }] } : answer;
  }
  const update = toObjectContent({
    update_id: answer.updateId,
    ...(isEmergency &&
      !answer.isOfUnit && {
        service_notice: formatEmergencyCallText(call.lang, call.form.first('description')),
      }),
  });
  return toOpen311Body('service_request_updates', toListContent('request_update', [update]));
}

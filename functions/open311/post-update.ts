import { isUrgent } from '../../core/intake/is-urgent.ts';
import { emergencyCall } from '../../core/messages/wording/emergency.ts';
import { actorOf, applyUpdate } from '../../core/open311/apply-update.ts';
import { checkKey } from '../../core/open311/check-key.ts';
import { fields, list } from '../../core/open311/encode.ts';
import { sandboxRequests } from '../../core/open311/known-requests.ts';
import { type Refused, refused } from '../../core/open311/refusal.ts';
import { codeIn, readUpdate, type SentUpdate } from '../../core/open311/sent-update.ts';
import { pinOf } from '../../core/ticket/pin.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { logLine } from '../runtime/log.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import { keepFiles } from './keep-files.ts';
import type { Open311Services } from './services.ts';

type Needs = Parameters<typeof keepFiles>[2] &
  Pick<Open311Services, 'tickets' | 'nonces' | 'sandbox' | 'providers' | 'directory' | 'hashOf'>;

type Taken = { kind: 'taken'; updateId: string; isOfUnit: boolean };

/** Handles an update in the sandbox: validates the request id and changes nothing. */
const tried = async (
  { requestId, id }: SentUpdate,
  { sandbox, hashOf, now }: Pick<Needs, 'sandbox' | 'hashOf' | 'now'>,
): Promise<Taken | Refused> => {
  const known = await sandboxRequests(sandbox, now).find(requestId);
  if (!known) return refused(404, 'request-unknown');
  return {
    kind: 'taken',
    updateId: `${known.code}-${hashOf(id).slice(0, 12)}`,
    isOfUnit: false,
  };
};

/** Adds the files of an update to the ticket on behalf of its citizen, who sent them through the provider. */
const keepOf = async (ticket: Ticket, files: readonly Uint8Array[], services: Needs) => {
  const opened = { ticket, pin: pinOf(ticket, await services.secret()) };
  const lost = await keepFiles(files, opened, services);
  if (lost > 0) logLine({ open311: 'files of an update not kept', count: lost });
};

const isAboutEmergency = async (
  { first }: Pick<Call['form'], 'first'>,
  { directory, now }: Pick<Needs, 'directory' | 'now'>,
): Promise<boolean> => isUrgent({ text: first('description') }, await directory(), now());

const takeUpdate = async (
  { form, files, isTest }: Call,
  services: Needs,
): Promise<Taken | Refused> => {
  const checked = await checkKey(
    form.first('api_key'),
    { may: 'mayUpdate', isTest, isEmergency: () => isAboutEmergency(form, services) },
    services,
  );
  if (checked.kind !== 'fine') return checked;
  const update = readUpdate(form);
  if (update.kind !== 'fine') return update;
  if (isTest) return tried(update, services);
  const code = codeIn(update);
  if (!code) return refused(404, 'request-unknown');
  const ticket = files.length > 0 ? await services.tickets.find(code) : undefined;
  const by = ticket && actorOf(ticket, checked.provider);
  if (by?.role === 'officer') return refused(400, 'files-not-here');
  const applied = await applyUpdate(code, update, checked.provider, services);
  if (applied.kind !== 'applied') return applied;
  if (ticket && by) await keepOf(ticket, files, services);
  return {
    kind: 'taken',
    updateId: applied.updateId,
    isOfUnit: checked.provider.unit !== undefined,
  };
};

/**
 * Handles `POST /servicerequestupdates`: records a provider's update. If the text reads like an emergency, the response
 * includes the advice to call 115; for the system of a unit only when the update is rejected.
 */
export const postUpdate = async (call: Call, services: Needs): Promise<Told | Refused> => {
  const answer = await takeUpdate(call, services);
  const isEmergency = await isAboutEmergency(call.form, services);
  if (answer.kind === 'refused') {
    return isEmergency ? { ...answer, flaws: [...answer.flaws, { word: 'emergency' }] } : answer;
  }
  const update = fields({
    update_id: answer.updateId,
    ...(isEmergency &&
      !answer.isOfUnit && {
        service_notice: emergencyCall(call.lang, call.form.first('description')),
      }),
  });
  return told('service_request_updates', list('request_update', [update]));
};

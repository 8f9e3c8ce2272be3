import { applyUpdate } from '../../core/open311/apply-update.ts';
import { checkKey } from '../../core/open311/check-key.ts';
import { fields, list } from '../../core/open311/encode.ts';
import { sandboxRequests } from '../../core/open311/known-requests.ts';
import { type Refused, refused } from '../../core/open311/refusal.ts';
import { codeIn, readUpdate, type SentUpdate } from '../../core/open311/sent-update.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import type { Open311Services } from './services.ts';

type Needs = Pick<
  Open311Services,
  'tickets' | 'nonces' | 'directory' | 'pause' | 'sandbox' | 'providers' | 'hashOf' | 'now'
>;

const taken = (updateId: string): Told =>
  told('service_request_updates', list('request_update', [fields({ update_id: updateId })]));

/** What is only tried out is taken and changes nothing. */
const tried = async (
  { requestId, id }: SentUpdate,
  { sandbox, hashOf, now }: Needs,
): Promise<Told | Refused> => {
  const known = await sandboxRequests(sandbox, now).find(requestId);
  if (!known) return refused(404, 'request-unknown');
  return taken(`${known.code}-${hashOf(id).slice(0, 12)}`);
};

/** `POST /servicerequestupdates`: what its provider says of a request that is theirs. */
export const postUpdate = async (
  { form, files, isTest }: Call,
  services: Needs,
): Promise<Told | Refused> => {
  const checked = await checkKey(form.first('api_key'), { may: 'mayUpdate', isTest }, services);
  if (checked.kind !== 'fine') return checked;
  const update = readUpdate(form);
  if (update.kind !== 'fine') return update;
  if (files.length > 0) return refused(400, 'files-not-here');
  if (isTest) return tried(update, services);
  const code = codeIn(update);
  if (!code) return refused(404, 'request-unknown');
  const applied = await applyUpdate(code, update, checked.provider, services);
  return applied.kind === 'applied' ? taken(applied.updateId) : applied;
};

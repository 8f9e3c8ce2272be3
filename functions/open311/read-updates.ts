import { checkKey } from '../../core/open311/check-key.ts';
import { list } from '../../core/open311/encode.ts';
import { readUpdates } from '../../core/open311/read-updates.ts';
import type { Refused } from '../../core/open311/refusal.ts';
import { updatesSpan } from '../../core/open311/updates-span.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import type { Open311Services } from './services.ts';

type Needs = Pick<
  Open311Services,
  'tickets' | 'lists' | 'changed' | 'providers' | 'directory' | 'hashOf' | 'now'
>;

/**
 * Handles `GET /servicerequestupdates`: returns the published updates; with an API key also those of the provider's own
 * requests.
 */
export const listUpdates = async (
  { form, query, isTest, lang }: Call,
  services: Needs,
): Promise<Told | Refused> => {
  const key = form.first('api_key');
  const checked = key === undefined ? undefined : await checkKey(key, { isTest }, services);
  if (checked?.kind === 'refused') return checked;
  const span = updatesSpan(query, services.now());
  if (Array.isArray(span)) return { kind: 'refused', status: 400, flaws: span };
  // Sandbox requests have no updates.
  const updates = isTest
    ? []
    : await readUpdates(span, { provider: checked?.provider, lang }, services);
  return told('service_request_updates', list('request_update', updates));
};

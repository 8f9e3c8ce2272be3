import { authorizeOpen311ClientKey } from '../../core/open311/clients/authorize-open311-client.ts';
import { toListContent } from '../../core/open311/requests/encode.ts';
import type { Open311Refusal } from '../../core/open311/requests/refusal.ts';
import { readPublicUpdates } from '../../core/open311/updates/read-updates.ts';
import { parseUpdatesTimeRange } from '../../core/open311/updates/updates-time-range.ts';
import type { Open311Body } from '../runtime/reply/open311-reply.ts';
import type { Open311Deps } from './deps.ts';
import { type RoutedOpen311Request, toOpen311Body } from './routed-request.ts';

type ReadUpdatesDeps = Pick<
  Open311Deps,
  'tickets' | 'lists' | 'changed' | 'providers' | 'directory' | 'hashOf' | 'now'
>;

/**
 * Handles `GET /servicerequestupdates`: returns the published updates. With an API key, also returns updates to the client's
 * own requests.
 */
export async function listServiceRequestUpdates(
  { form, query, isTest, lang }: RoutedOpen311Request,
  services: ReadUpdatesDeps,
): Promise<Open311Body | Open311Refusal> {
  const key = form.first('api_key');
  const checked =
    key === undefined ? undefined : await authorizeOpen311ClientKey(key, { isTest }, services);
  if (checked?.kind === 'refused') return checked;
  const span = parseUpdatesTimeRange(query, services.now());
  if (Array.isArray(span)) return { kind: 'refused', status: 400, flaws: span };
  // Sandbox requests have no updates.
  const updates = isTest
    ? []
    : await readPublicUpdates(span, { provider: checked?.provider, lang }, services);
  return toOpen311Body('service_request_updates', toListContent('request_update', updates));
}

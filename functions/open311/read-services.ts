import { getOrganization } from '../../core/directory/model/organization/organization.ts';
import { toHotlineDetails } from '../../core/directory/read/hotline-details.ts';
import {
  findOfferedTopic,
  toServiceDefinitionResponse,
  toServicesResponse,
} from '../../core/open311/requests/catalogue.ts';
import { recordServiceListChange } from '../../core/open311/requests/changeset.ts';
import {
  computeServiceListChecksum,
  toDiscoveryResponse,
} from '../../core/open311/requests/discovery.ts';
import { createOpen311Refusal, type Open311Refusal } from '../../core/open311/requests/refusal.ts';
import { officialLang } from '../../i18n/languages.ts';
import type { Open311Body } from '../runtime/reply/open311-reply.ts';
import type { Open311Deps } from './deps.ts';
import { type RoutedOpen311Request, toOpen311Body } from './routed-request.ts';

type ReadServicesDeps = Pick<Open311Deps, 'directory' | 'now'>;

/** Handles `GET /services`: returns the current list of Open311 services. */
export async function listOpen311Services(
  { lang }: RoutedOpen311Request,
  services: ReadServicesDeps,
): Promise<Open311Body> {
  return toOpen311Body(
    'services',
    toServicesResponse(await services.directory(), services.now(), lang),
  );
}

/** Handles `GET /services/{service_code}`: returns the attributes (questions) of one Open311 service. */
export async function readOpen311ServiceDefinition(
  { id, lang }: RoutedOpen311Request,
  services: ReadServicesDeps,
): Promise<Open311Body | Open311Refusal> {
  const [directory, on] = [await services.directory(), services.now()];
  const offered = findOfferedTopic(directory, id, on);
  return offered
    ? toOpen311Body(
        'service_definition',
        toServiceDefinitionResponse(offered, { directory, on, lang }),
      )
    : createOpen311Refusal(404, 'service-unknown');
}

/** Handles `GET /discovery`. The content type has no charset parameter, because known clients reject it. */
export async function showOpen311Discovery(
  _: RoutedOpen311Request,
  services: ReadServicesDeps & Pick<Open311Deps, 'portalUrl' | 'changesets'>,
): Promise<Open311Body> {
  const [directory, on] = [await services.directory(), services.now()];
  const offered = computeServiceListChecksum(directory, on);
  const changedAt = await recordServiceListChange(offered, services);
  return {
    ...toOpen311Body(
      'discovery',
      toDiscoveryResponse(changedAt, {
        hotline: toHotlineDetails(getOrganization(directory, on), officialLang),
        portalUrl: services.portalUrl,
      }),
    ),
    isWithoutCharset: true,
  };
}

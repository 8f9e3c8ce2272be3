import { definitionTold, offeredBy, servicesTold } from '../../core/open311/catalogue.ts';
import { changesetAt } from '../../core/open311/changeset.ts';
import { discoveryTold, offeredChecksum } from '../../core/open311/discovery.ts';
import { type Refused, refused } from '../../core/open311/refusal.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import type { Open311Services } from './services.ts';

type Needs = Pick<Open311Services, 'directory' | 'now'>;

/** Handles `GET /services`: returns the current service list. */
export const listServices = async ({ lang }: Call, services: Needs): Promise<Told> =>
  told('services', servicesTold(await services.directory(), services.now(), lang));

/** Handles `GET /services/{service_code}`: returns the attributes of one service. */
export const readDefinition = async (
  { id, lang }: Call,
  services: Needs,
): Promise<Told | Refused> => {
  const [directory, on] = [await services.directory(), services.now()];
  const offered = offeredBy(directory, id, on);
  return offered
    ? told('service_definition', definitionTold(offered, { directory, on, lang }))
    : refused(404, 'service-unknown');
};

/** Handles `GET /discovery`. Its content type has no charset, because known clients reject one there. */
export const showDiscovery = async (
  _: Call,
  services: Needs & Pick<Open311Services, 'portalUrl' | 'changesets'>,
): Promise<Told> => {
  const offered = offeredChecksum(await services.directory(), services.now());
  const changedAt = await changesetAt(offered, services);
  return {
    ...told('discovery', discoveryTold(changedAt, services.portalUrl)),
    isWithoutCharset: true,
  };
};

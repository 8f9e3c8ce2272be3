import { filesLost, notices } from '../../core/messages/wording/open311.ts';
import { checkKey } from '../../core/open311/check-key.ts';
import { fields, list } from '../../core/open311/encode.ts';
import { fileRequest } from '../../core/open311/file-request.ts';
import { readFiling } from '../../core/open311/filing.ts';
import { ownRequests, sandboxRequests } from '../../core/open311/known-requests.ts';
import { type Refused, refused } from '../../core/open311/refusal.ts';
import { fileInSandbox } from '../../core/open311/sandbox.ts';
import { logLine } from '../runtime/log.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import { keepFiles } from './keep-files.ts';
import type { Open311Services } from './services.ts';

/** `POST /requests`: opens a ticket, or tries it out. */
export const createRequest = async (
  { form, files, isTest, lang }: Call,
  services: Open311Services,
): Promise<Told | Refused> => {
  const checked = await checkKey(form.first('api_key'), { may: 'mayCreate', isTest }, services);
  if (checked.kind !== 'fine') return checked;
  const { provider } = checked;
  const [directory, keyed] = [await services.directory(), await services.secret()];
  const filing = readFiling(form, { directory, now: services.now(), lang, provider });
  if (filing.kind !== 'fine') return filing;
  if (filing.unknown > 0) {
    logLine({ open311: 'unknown fields', provider: provider.id, count: filing.unknown });
  }
  const ports = { ...services, keyed };
  const filed = isTest
    ? await fileInSandbox(filing, provider, ports)
    : await fileRequest(filing, provider, ports);
  if (filed.kind !== 'filed') return filed;
  const unkept = isTest ? 0 : files.length;
  const lost = filed.opened ? await keepFiles(files, filed.opened, services) : unkept;
  const { isHealth } = filing.offered.service;
  const notice = notices[isHealth ? 'health' : 'filed'][lang];
  const request = fields({
    service_request_id: filed.code,
    service_notice: lost > 0 ? `${notice} ${filesLost[lang](lost)}` : notice,
    account_id: null,
  });
  return told('service_requests', list('request', [request]));
};

/**
 * `GET /tokens/{token}`: all that is filed here has its id at once, which is its own token for clients that ask all the
 * same.
 */
export const readToken = async (
  { id, isTest }: Call,
  services: Open311Services,
): Promise<Told | Refused> => {
  const requests = isTest ? sandboxRequests(services.sandbox, services.now) : ownRequests(services);
  const known = await requests.find(id);
  if (!known) return refused(404, 'token-unknown');
  return told(
    'service_requests',
    list('request', [fields({ service_request_id: known.code, token: known.code })]),
  );
};

import { askForLostCode, LostCodeRequest } from '../../core/intake/lost-code.ts';
import { fieldErrors } from '../../core/messages/field-error.ts';
import { lostCodeWords } from '../../core/messages/wording/pages-lost-code.ts';
import { readJson } from '../runtime/json-body.ts';
import { json, problem, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

/**
 * Handles `POST /api/reports/lost-code`: sends the sender's ticket codes by SMS. The response is the same for every valid
 * number, whether it has tickets or not.
 */
export const askForCodesByApi = async (
  { lang, body, address }: Request,
  services: PublicServices,
): Promise<Reply> => {
  const asked = readJson(body, LostCodeRequest);
  if (!asked) return problem(400, 'not-json', lang);
  if (!asked.success) return problem(400, 'invalid', lang, { errors: fieldErrors(asked.error) });
  const ports = { ...services, keyed: await services.secret() };
  const outcome = await askForLostCode(asked.data, address, ports);
  if (outcome.kind === 'taken') {
    const detail = lostCodeWords(lang).asked.what;
    return json(200, { detail }, { 'content-language': lang });
  }
  return retryLater(problem(429, 'too-many-lost-codes', lang), outcome.retryAt, services.now());
};

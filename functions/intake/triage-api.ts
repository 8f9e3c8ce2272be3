import { takeFrom } from '../../core/access/attempts.ts';
import { networkOf } from '../../core/access/network-of.ts';
import { fieldErrors } from '../../core/messages/field-error.ts';
import { fingerprint } from '../../core/ticket/fingerprint.ts';
import { triage } from '../../core/triage/triage.ts';
import { TriageRequest } from '../../core/triage/triage-request.ts';
import type { Understanding } from '../../core/triage/understanding.ts';
import { readJson } from '../runtime/json-body.ts';
import { json, problem, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

type Needs = Pick<PublicServices, 'attempts' | 'directory' | 'secret' | 'now'>;

/** A mobile carrier gives one address to many, and a chat asks at every turn. */
const limit = { most: 6000, withinMinutes: 60, firstUncountedAfterMinutes: 1 };

/** A model would stand here, before the rules that stand in for it. */
const rules: Understanding = {
  understand: async (message, directory) => triage(message, directory),
};

/** `POST /api/triage`: what a free text is about. Nothing of it is kept. */
export const understandText = async (request: Request, services: Needs): Promise<Reply> => {
  const { lang } = request;
  const body = readJson(request.body, TriageRequest);
  if (!body) return problem(400, 'not-json', lang);
  if (!body.success) return problem(400, 'invalid', lang, { errors: fieldErrors(body.error) });
  const now = services.now();
  const from = fingerprint('address', networkOf(request.address), await services.secret());
  const retryAt = await takeFrom(services.attempts, [{ bucket: `triage#${from}`, limit }]);
  if (retryAt) return retryLater(problem(429, 'too-many-requests', lang), retryAt, now);

  const { text, channel, receivedAt = now } = body.data;
  const message = { text, channel, receivedAt };
  const found = await rules.understand(message, await services.directory());
  const { service = null, topic = null, unit = null, area } = found;
  const { district = null, commune = null, candidates } = area;
  const { priority, flags, confidence, because } = found;
  return json(200, {
    service,
    topic,
    area: { district, commune, candidates },
    priority,
    flags,
    unit,
    confidence,
    because,
  });
};

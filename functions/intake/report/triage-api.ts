import { getClientNetwork } from '../../../core/access/client-network.ts';
import { consumeRateLimits } from '../../../core/access/rate-limit.ts';
import { TriageResponse } from '../../../core/contract/public/triage-responses.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { computeHmacHex } from '../../../core/ticket/read/compute-hmac.ts';
import type { TextClassifier } from '../../../core/triage/text/text-classifier.ts';
import { triageMessage } from '../../../core/triage/triage.ts';
import { TriageRequest } from '../../../core/triage/triage-request.ts';
import {
  buildJsonReply,
  buildProblemReply,
  type HttpReply,
  withRetryAfter,
} from '../../runtime/reply/reply.ts';
import { readJson } from '../../runtime/request/json-body.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';

type TriageApiDeps = Pick<PublicApiDeps, 'attempts' | 'directory' | 'secret' | 'now'>;

/**
 * Rate limit per IP address: 6,000 requests per hour. The limit is high because mobile carriers share one IP address among
 * many users, and each chat message causes a request.
 */
const limit = { maxAttempts: 6000, withinMinutes: 60, firstUncountedAfterMinutes: 1 };

/** Text classifier based on fixed rules. A language model could replace it here. */
const rules: TextClassifier = {
  understand: async (message, directory) => triageMessage(message, directory),
};

/**
 * Handles `POST /api/triage`: returns the service, topic, area and urgency that a free text suggests. The text is not stored.
 */
async function triageText(request: HttpRequest, services: TriageApiDeps): Promise<HttpReply> {
  const { lang } = request;
  const body = readJson(request.body, TriageRequest);
  if (!body) return buildProblemReply('not-json', lang);
  if (!body.success)
    return buildProblemReply('invalid', lang, { errors: toFieldErrors(body.error) });
  const now = services.now();
  const from = computeHmacHex(
    'address',
    getClientNetwork(request.address),
    await services.secret(),
  );
  const retryAt = await consumeRateLimits(services.attempts, [{ bucket: `triage#${from}`, limit }]);
  if (retryAt) return withRetryAfter(buildProblemReply('too-many-requests', lang), retryAt, now);

  const { text, channel, receivedAt = now } = body.data;
  const message = { text, channel, receivedAt };
  const found = await rules.understand(message, await services.directory());
  const { service = null, topic = null, unit = null, area } = found;
  const { district = null, commune = null, candidates } = area;
  const { priority, flags, confidence, because } = found;
  return buildJsonReply(200, {
    service,
    topic,
    area: { district, commune, candidates },
    priority,
    flags,
    unit,
    confidence,
    because,
  });
}

export const triageEndpoint = publicEndpoint({
  method: 'POST',
  path: '/api/triage',
  summary: { vi: 'Phân loại một đoạn văn bản', en: 'Classify a free text' },
  body: TriageRequest,
  answers: { 200: TriageResponse },
  problems: ['too-many-requests'],
  needs: ['attempts', 'directory', 'secret', 'now'],
  answer: triageText,
});

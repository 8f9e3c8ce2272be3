import * as z from 'zod';
import { actWithPin, type CitizenActed } from '../../core/intake/act-with-pin.ts';
import { citizenMay } from '../../core/intake/citizen-may.ts';
import { IdempotencyKey } from '../../core/intake/report.ts';
import { fieldErrors, problemIn } from '../../core/messages/field-error.ts';
import { wayOutInWords } from '../../core/messages/way-out-in-words.ts';
import { CitizenAct } from '../../core/ticket/act.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { readJson } from '../runtime/json-body.ts';
import { json, problem, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { mayTold, type Reader, standingTold } from './follow-api.ts';
import { codeIn, gateProblem, shownBy } from './gate-problem.ts';
import type { PublicServices } from './services.ts';

type ActName = CitizenAct['act'];

/** Request body without `act`: the URL path names the action. */
const Body = z.looseObject({ act: z.undefined('unknown-field').optional() });

const readAct = (body: string, name: ActName) => {
  const sent = readJson(body, Body);
  return sent?.success ? CitizenAct.safeParse({ ...sent.data, act: name }) : sent;
};

type NotNow = Extract<CitizenActed, { kind: 'not-now' }>;

/** Returns 409 for an action that is not available now, with the reason and the available actions. */
const notNow = ({ way, ...whole }: NotNow, { lang, directory, now }: Reader): Reply =>
  problem(409, way.kind === 'too-late' ? 'too-late-to-reopen' : 'not-now', lang, {
    headers: { 'content-language': lang },
    detail: wayOutInWords(way, lang, now),
    more: {
      ...(way.kind === 'too-late' && { reopenableUntil: toHotlineTime(way.since) }),
      possible: inHotlineTime(mayTold(citizenMay(whole, directory, now))),
    },
  });

const told = (outcome: CitizenActed, reader: Reader): Reply => {
  const { lang, now } = reader;
  switch (outcome.kind) {
    case 'recorded': {
      const standing = standingTold(outcome, reader);
      return json(201, inHotlineTime({ ...standing, version: outcome.version }));
    }
    case 'invalid':
      return problem(400, 'invalid', lang, { errors: outcome.errors });
    case 'key-used':
      return problem(409, 'key-used-for-another-body', lang, {
        errors: [{ field: 'Idempotency-Key', problem: 'key-used' }],
      });
    case 'not-now':
      return notNow(outcome, reader);
    case 'too-many-acts': {
      const headers = { 'content-language': lang };
      return retryLater(problem(429, outcome.kind, lang, { headers }), outcome.retryAt, now);
    }
    default:
      return gateProblem(outcome, lang, now);
  }
};

/** Handles `POST /api/reports/{code}/…`: performs the citizen's action after checking the PIN, once per `Idempotency-Key`. */
export const actByApi =
  (name: ActName) =>
  async (request: Request, services: PublicServices): Promise<Reply> => {
    const { lang, headers } = request;
    const asked = codeIn(request);
    if ('reply' in asked) return asked.reply;
    const act = readAct(request.body, name);
    if (!act) return problem(400, 'not-json', lang);
    const key = IdempotencyKey.safeParse(headers['idempotency-key']);
    if (!act.success || !key.success) {
      const errors = [
        ...(key.error ? [{ field: 'Idempotency-Key', problem: problemIn(key.error) }] : []),
        ...(act.error ? fieldErrors(act.error) : []),
      ];
      return problem(400, 'invalid', lang, { errors });
    }
    const outcome = await actWithPin(
      { code: asked.code, ...shownBy(request) },
      { act: act.data, key: key.data },
      { ...services, keyed: await services.secret() },
    );
    return told(outcome, { lang, directory: await services.directory(), now: services.now() });
  };

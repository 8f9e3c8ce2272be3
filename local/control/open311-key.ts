import * as z from 'zod';
import type { HttpResponse } from '../http-api/response.ts';
import { jsonAnswer, problemAnswer } from './answer.ts';
import type { SignIn } from './sign-in.ts';

const Issued = z.object({ key: z.string(), endpoint: z.string(), provider: z.unknown() });

const Problem = z.object({
  title: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

/** Whoever asks for a key without saying what for may do all that a key may. */
const usual = {
  name: 'Hệ thống thử',
  contact: 'thu-nghiem@example.com',
  mayCreate: true,
  mayUpdate: true,
  takesIdentity: true,
  perMinute: 600, // a validator calls more often than a bridge
};

/** Gives a key of Open311 to whoever tries the hotline out, as the local administrator at the system's own door. */
export const issueOpen311Key = async (
  wish: unknown,
  { asAdministrator }: Pick<SignIn, 'asAdministrator'>,
  address: string,
): Promise<HttpResponse> => {
  const said = z.record(z.string(), z.unknown()).catch({}).parse(wish);
  const path = '/api/staff/providers';
  const answer = await asAdministrator('POST', path, { ...usual, ...said });
  if (!answer.ok) {
    const { title, errors } = Problem.parse(await answer.json());
    return problemAnswer(answer.status >= 500 ? 503 : 400, title, errors);
  }
  const { key, endpoint, provider } = Issued.parse(await answer.json());
  return jsonAnswer({ api_key: key, provider, endpoint: `${address}${endpoint}` });
};

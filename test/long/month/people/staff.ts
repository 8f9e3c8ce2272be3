import type { HotlineResponse } from '../../../support/hotline/hotline-driver.ts';
import { SignedIn } from '../../long-harness.ts';
import type { Month } from '../month.ts';

export type StaffRole = 'operator' | 'supervisor' | 'administrator';

/** A signed-in staff member who sends requests to the staff API. */
export type Member = {
  sub: string;
  get(path: string): Promise<HotlineResponse>;
  post(path: string, body: unknown, key: string): Promise<HotlineResponse>;
};

/** Signs a staff member in; needed before each action, because tokens expire after an hour. */
export async function signIn({ hotline, seed }: Month, role: StaffRole): Promise<Member> {
  const signed = await hotline.post('/local/sign-in', { role });
  if (signed.status !== 200) throw new Error(`Sign-in as ${role}: ${signed.status} ${signed.text}`);
  const { token, sub } = SignedIn.parse(JSON.parse(signed.text));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    sub,
    get: (path) => hotline.get(`/api/staff/${path}`, headers),
    post: (path, body, key) =>
      hotline.post(`/api/staff/${path}`, body, {
        ...headers,
        'idempotency-key': `simulated-month-${seed}-${key}`,
      }),
  };
}

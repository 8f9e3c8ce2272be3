import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { firstAdministrator } from '../../../../support/samples/a-member.ts';
import { aReport, sendReport } from '../../../../support/samples/a-report.ts';
import {
  createCodeVerifier,
  oauthClient,
  toCodeChallenge,
} from '../../../managed-login/oauth-client.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string(), sub: z.string(), expiresAt: z.string() });
type SignedIn = z.infer<typeof SignedIn>;

const signIn = async (role: string, unit?: string): Promise<SignedIn> => {
  const { text } = await hotline.post('/local/sign-in', { role, unit });
  return SignedIn.parse(JSON.parse(text));
};

const as = ({ token }: SignedIn) => ({ authorization: `Bearer ${token}` });
const get = (member: SignedIn, path: string) => hotline.get(`/api/staff/${path}`, as(member));

const StaffTicketBody = z.looseObject({
  unit: z.string(),
  clocks: z.record(z.string(), z.looseObject({ why: z.array(z.string()) })),
  events: z.array(z.looseObject({ kind: z.string(), why: z.array(z.string()).optional() })),
});

test("each staff role signs in and is recognized by the hotline's own list of staff members", async () => {
  for (const role of ['operator', 'supervisor', 'administrator']) {
    const me = await get(await signIn(role), 'me');
    expect([me.status, me.text]).toEqual([200, expect.stringContaining(`"role":"${role}"`)]);
  }
  const me = await get(await signIn('officer', 'UBND_XA:29254'), 'me');
  expect(me.text).toContain('"unitName":"UBND phường 7"');
});

test('signing in locally again with the same role and unit gives the same account', async () => {
  const [once, again] = [await signIn('operator'), await signIn('operator')];
  expect(again.sub).toBe(once.sub);
  expect(again.sub).not.toBe(firstAdministrator);
});

describe('staff access to a ticket', () => {
  test('an officer sees in the console why a ticket was routed to their unit and how its deadline was computed', async () => {
    const { code, resolveBy } = await sendReport(hotline, { reporter: aReport().reporter });
    const officer = await signIn('officer', 'UBND_XA:29254');
    expect((await get(officer, 'queue')).text).toContain(code);
    const { text } = await get(officer, `tickets/${code}`);
    const { events, clocks } = StaffTicketBody.parse(JSON.parse(text));
    const [opened, assigned] = events;
    expect([opened?.kind, assigned?.kind]).toEqual(['opened', 'assigned']);
    expect(assigned?.why?.[0]).toBe('Chuyển cho UBND phường 7.');
    const hour = Number(resolveBy.slice('2021-12-03T'.length, -':00:00+07:00'.length));
    expect(clocks['resolve']?.why.at(-1)).toMatch(new RegExp(`^Hạn: ${hour} giờ`));
    expect(text).not.toMatch(/912345678|contact|identity|Hash/);
  });

  test('a ticket of another unit is hidden from an officer but visible to operators', async () => {
    const { code } = await sendReport(hotline);
    const elsewhere = await signIn('officer', 'UBND_XA:29242');
    expect((await get(elsewhere, `tickets/${code}`)).status).toBe(404);
    expect((await get(elsewhere, 'queue?unit=UBND_XA:29254')).status).toBe(404);
    expect((await get(await signIn('operator'), `tickets/${code}`)).status).toBe(200);
  });
});

test("withdrawing a staff member's role takes effect at once, despite a valid token", async () => {
  const administrator = await signIn('administrator');
  const supervisor = await signIn('supervisor');
  expect((await get(supervisor, 'queue')).status).toBe(200);
  const withdrawn = await hotline.ask({
    method: 'DELETE',
    path: `/api/staff/members/${supervisor.sub}`,
    headers: as(administrator),
  });
  expect(withdrawn.status).toBe(200);
  expect((await get(supervisor, 'queue')).status).toBe(403);
});

longTest('an access token expires after one hour of virtual time', async () => {
  const operator = await signIn('operator');
  expect((await get(operator, 'me')).status).toBe(200);
  await hotline.advance('PT61M');
  expect((await get(operator, 'me')).status).toBe(401);
});

const Where = z.object({ domain: z.url(), clientId: z.string() });

test("the console signs in with the authorization code flow of the user pool's login page", async () => {
  const { domain, clientId } = Where.parse(JSON.parse((await hotline.get('/api/sign-in')).text));
  const uri = `${hotline.url()}console/signed-in`;
  const client = oauthClient(
    () => new URL(domain).pathname,
    () => ({ id: clientId, uri }),
  );
  const verifier = createCodeVerifier();
  const page = await hotline.get(client.authorize({ code_challenge: toCodeChallenge(verifier) }));
  expect(page.text).toContain('Đăng nhập bàn làm việc');
  const back = await hotline.submit(client.login(toCodeChallenge(verifier)), {
    email: 'phuong7@1022.example',
    password: 'Tong-dai-1022!',
  });
  const code = client.codeIn({ location: back.headers['location'] });
  const response = await hotline.submit(
    `${new URL(domain).pathname}/oauth2/token`,
    client.ofCode(code, verifier),
  );
  const me = await hotline.get('/api/staff/me', {
    authorization: `Bearer ${client.tokensIn(response).access_token}`,
  });
  expect([me.status, me.text]).toEqual([200, expect.stringContaining('UBND phường 7')]);
});

test('the local sign-in rejects an unknown role and an officer without a unit', async () => {
  const king = await hotline.post('/local/sign-in', { role: 'king' });
  const nowhere = await hotline.post('/local/sign-in', { role: 'officer' });
  expect([king.status, nowhere.status]).toEqual([400, 400]);
  expect(nowhere.text).toContain('"field":"unit"');
});

test('the local sign-in page signs in with one button press and shows the token', async () => {
  const page = await hotline.get('/local/sign-in');
  expect(page.text).toContain('Tổng đài viên');
  const answer = await hotline.submit('/local/sign-in', { role: 'operator' });
  expect(answer.text).toMatch(/<textarea[^>]*>[\w-]+\.[\w-]+\.[\w-]+<\/textarea>/);
});

test('an invalid token never appears in a log', async () => {
  await hotline.get('/api/staff/me', { authorization: 'Bearer secret.of.somebody' });
  expect(await hotline.logs()).not.toContain('secret.of.somebody');
});

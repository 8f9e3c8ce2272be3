import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { readBody } from '../../http-api/read-body.ts';
import type { HttpResponse } from '../../http-api/response.ts';
import { deriveTotpSecret } from '../../managed-login/accounts.ts';
import { getUserPoolPath } from '../../managed-login/local-addresses.ts';
import type { LoginStep } from '../../managed-login/login-steps.ts';
import type { ManagedLogin } from '../../managed-login/managed-login.ts';
import { computeTotpCode } from '../../managed-login/totp.ts';
import { isFormSubmission } from '../requests.ts';
import {
  buildOAuthResponse,
  buildPageResponse,
  buildProblemResponse,
  buildSeeOtherResponse,
} from '../responses.ts';
import { renderLoginCodePage, renderLoginErrorPage, renderLoginPage } from '../view/login-page.ts';

type LoginControlDeps = { login: ManagedLogin; now(): Date };

/** Maximum size in bytes of a sign-in form or a token request. */
const formLimitBytes = 16 * 1024;

const LoginRequest = z.union([
  z.object({ step: z.string(), code: z.string() }),
  z.object({ email: z.string(), password: z.string() }),
]);

const poolPath = /^\/local\/cognito\/([\w-]+)(\/[\w/]+)$/;

/** Handles requests to the emulated managed login pages of a Cognito user pool and to its OAuth endpoints. */
export async function handleManagedLoginRequest(
  incoming: IncomingMessage,
  path: string,
  { login, now }: LoginControlDeps,
): Promise<HttpResponse> {
  const [, poolId = '', page = ''] = poolPath.exec(path) ?? [];
  if (!login.hasPool(poolId)) return buildProblemResponse(404, 'Không có trang này.');
  const query = new URL(incoming.url ?? '/', 'http://localhost').searchParams;
  const coming = { poolId, query, browser: browserOf(incoming) };
  const show = (step: LoginStep) => renderLoginStep(step, { poolId, query, now: now() });
  switch (`${incoming.method} ${page}`) {
    case 'GET /oauth2/authorize':
    case 'GET /login':
      return show(login.begin(coming));
    case 'POST /login': {
      const input = LoginRequest.safeParse(Object.fromEntries(await formOf(incoming))).data;
      return show(input ? await login.goOn(coming, input) : { kind: 'who', wrong: true });
    }
    case 'GET /logout':
      return show(login.logOut(coming));
    case 'POST /oauth2/token':
      return toOauthResponse(login.token(poolId, await formOf(incoming)));
    case 'POST /oauth2/revoke':
      return toOauthResponse(login.revoke(poolId, await formOf(incoming)));
    default:
      return buildProblemResponse(404, 'Không có trang này.');
  }
}

const formOf = async (incoming: IncomingMessage): Promise<URLSearchParams> => {
  const body = isFormSubmission(incoming) ? await readBody(incoming, formLimitBytes) : undefined;
  return new URLSearchParams(body?.toString('utf8') ?? '');
};

const toOauthResponse = ({ status, body }: { status: number; body?: object }): HttpResponse =>
  buildOAuthResponse(status, body);

const browserOf = ({ headers }: IncomingMessage): string =>
  /(?:^|; )cognito=([\w-]{1,64})(?:;|$)/.exec(headers.cookie ?? '')?.[1] ?? '';

const cookieOf = (poolId: string, browser: string): string => {
  const seconds = browser === '' ? 0 : 3600;
  return `cognito=${browser}; Path=${getUserPoolPath(poolId)}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
};

type LoginPageInput = { poolId: string; query: URLSearchParams; now: Date };

/**
 * Builds the response that shows the next page of a sign-in. The page's form is submitted with the original authorization
 * query.
 */
const renderLoginStep = (step: LoginStep, { poolId, query, now }: LoginPageInput): HttpResponse => {
  const action = `${getUserPoolPath(poolId)}/login?${query}`;
  switch (step.kind) {
    case 'who':
      return buildPageResponse(renderLoginPage(action, now, step.wrong));
    case 'phone': {
      const phone = computeTotpCode(deriveTotpSecret(step.account), now);
      const isWrong = step.wrong === true;
      return buildPageResponse(renderLoginCodePage(action, now, { ...step, isWrong, phone }));
    }
    case 'refused':
      return { ...buildPageResponse(renderLoginErrorPage(now, step)), status: 400 };
    case 'failed':
      return buildProblemResponse(503, 'Hệ thống đang bận. Xin thử lại sau ít phút.');
    case 'to': {
      const cookies = step.browser === undefined ? [] : [cookieOf(poolId, step.browser)];
      return { ...buildSeeOtherResponse(step.location), cookies };
    }
  }
};

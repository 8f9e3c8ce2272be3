import * as z from 'zod';
import type { CognitoEmulator } from '../../services/cognito/cognito.ts';
import { formatHotlineTime } from '../../time/hotline-time.ts';
import type { FieldError } from '../clock-move.ts';

type SignInDeps = {
  cognito: CognitoEmulator;
  /** Base URL of the local hotline. */
  apiEndpoint: string;
  /** Cognito `sub` of the first administrator, from the stack output. */
  firstAdministrator: unknown;
};

export type IssuedAccessToken = { token: string; sub: string; expiresAt: string };

type Outcome =
  | ({ kind: 'signed-in' } & IssuedAccessToken)
  | { kind: 'refused'; title: string; errors: FieldError[] }
  /** The staff API returned a server error during sign-in; a retry may succeed. */
  | { kind: 'failed'; title: string };

/**
 * Sign-in to the staff API without a password, for a role and unit of choice. Sign-in adds the account as a staff member.
 */
export type PasswordlessSignIn = {
  roles(): string[];
  /** Adds an account as a staff member through the staff API. Returns false when the staff API responds with an error. */
  admit(member: Member, sub: string): Promise<boolean>;
  signIn(input: unknown): Promise<Outcome>;
  /** Sends a request to the local hotline on behalf of its first administrator. */
  asAdministrator(method: string, path: string, body: unknown): Promise<Response>;
};

const SignInRequest = z.object({
  role: z.string(),
  unit: z.preprocess((unit) => (unit === '' ? undefined : unit), z.string().max(40).optional()),
});

type Member = { name: string; role?: string | undefined; unit?: string | undefined };

const Problem = z.object({
  title: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

export function createPasswordlessSignIn({
  cognito,
  apiEndpoint,
  firstAdministrator,
}: SignInDeps): PasswordlessSignIn {
  const tokenOf = (sub: string, role: string) => cognito.tokensFor({ sub, groups: [role] });

  const asAdministrator: PasswordlessSignIn['asAdministrator'] = (method, path, body) =>
    fetch(`${apiEndpoint}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokenOf(String(firstAdministrator), 'administrator').accessToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
  /** Adds a staff member through the staff API, as an administrator would. */
  const addMember = (sub: string, { name, role, unit }: Member): Promise<Response> =>
    asAdministrator('PUT', `/api/staff/members/${sub}`, { name, role, unit });

  return {
    roles: cognito.groups,
    asAdministrator,
    admit: async (member, sub) => (await addMember(sub, member)).ok,
    signIn: async (input) => {
      const { role, unit } = SignInRequest.safeParse(input).data ?? { role: '' };
      if (!cognito.groups().includes(role)) {
        const message = `Vai trò là một trong: ${cognito.groups().join(', ')}.`;
        return refused({ title: 'Không đăng nhập được.', errors: [{ field: 'role', message }] });
      }
      const name = [role, unit].filter(Boolean).join(' ');
      const sub = cognito.subOf(name);
      const added = await addMember(sub, { role, unit, name });
      if (!added.ok) {
        const problem = Problem.parse(await added.json());
        return added.status >= 500 ? { kind: 'failed', title: problem.title } : refused(problem);
      }
      const { accessToken: token, expiresAt } = tokenOf(sub, role);
      return { kind: 'signed-in', token, sub, expiresAt: formatHotlineTime(expiresAt) };
    },
  };
}

const refused = (problem: z.infer<typeof Problem>): Outcome => ({ kind: 'refused', ...problem });

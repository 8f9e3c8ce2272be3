import { SignInAnswer } from '../../core/contract/staff-answers.ts';
import type { Route } from '../runtime/http.ts';
import { json } from '../runtime/reply.ts';
import type { StaffServices } from './services.ts';

/** Who somebody is is all that a token says; their name and what they may do, the hotline knows. */
const scopes = ['openid'];

/** Changes with a deploy alone. */
const cached = { 'cache-control': 'public, max-age=300' };

export const signInRoutes: Route<StaffServices>[] = [
  {
    method: 'GET',
    path: '/api/sign-in',
    contract: { answers: { 200: SignInAnswer } },
    answer: (_, { signIn }) => json(200, { ...signIn, scopes }, cached),
  },
];

import { SignInConfigResponse } from '../../core/contract/staff/staff-responses.ts';
import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import { declareEndpointsWith } from '../runtime/events/public-endpoint.ts';
import { buildJsonReply } from '../runtime/reply/reply.ts';
import type { StaffApiDeps } from './deps.ts';

/**
 * OAuth scopes requested at sign-in. The token only identifies the member; name and role come from the hotline's own member
 * list.
 */
const scopes = ['openid'];

/** Cache headers for the sign-in configuration, which changes only with a deployment. */
const cached = { 'cache-control': 'public, max-age=300' };

const publicStaffEndpoint = declareEndpointsWith<StaffApiDeps>();

export const signInRoutes: HttpFunctionRoute<StaffApiDeps>[] = [
  publicStaffEndpoint({
    method: 'GET',
    path: '/api/sign-in',
    summary: { vi: 'Địa chỉ đăng nhập của cán bộ', en: 'Get the sign-in address of staff' },
    answers: { 200: SignInConfigResponse },
    needs: ['signIn'],
    answer: (_, { signIn }) => buildJsonReply(200, { ...signIn, scopes }, cached),
  }),
];

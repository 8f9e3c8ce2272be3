import type { DescribedRoute } from '../../core/contract/operation.ts';
import { openCallbackRoutes } from './desk/open-callback-routes.ts';
import { operatorChatRoutes } from './desk/operator-chat-routes.ts';
import { senderContactRoutes } from './desk/sender-contact-routes.ts';
import { identityRevealRoutes } from './privacy/identity-reveal-routes.ts';
import { routes } from './staff-api.http.ts';
import type { StaffEndpoint } from './staff-endpoint.ts';
import { dailyReportRoutes } from './supervision/daily-report-routes.ts';

/** Endpoints of all Lambda functions of the staff API. */
export const allStaffEndpoints: readonly StaffEndpoint[] = [
  ...routes,
  ...identityRevealRoutes,
  ...openCallbackRoutes,
  ...senderContactRoutes,
  ...operatorChatRoutes,
  ...dailyReportRoutes,
];

/** Endpoints of the staff API, as the API documentation describes them. */
export const describedStaffRoutes: readonly DescribedRoute[] = allStaffEndpoints.map((endpoint) => {
  const { method, path, access } = endpoint;
  return { audience: 'staff', method, path, access, contract: endpoint };
});

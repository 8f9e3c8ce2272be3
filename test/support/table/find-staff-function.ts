import { openCallbackRoutes } from '../../../functions/staff/desk/open-callback-routes.ts';
import { operatorChatRoutes } from '../../../functions/staff/desk/operator-chat-routes.ts';
import { senderContactRoutes } from '../../../functions/staff/desk/sender-contact-routes.ts';
import { identityRevealRoutes } from '../../../functions/staff/privacy/identity-reveal-routes.ts';
import { dailyReportRoutes } from '../../../functions/staff/supervision/daily-report-routes.ts';

/** Routes of the staff API with their own Lambda functions, keyed by the function's construct id. */
const separateFunctions = {
  RevealIdentity: identityRevealRoutes,
  OpenCallback: [...openCallbackRoutes, ...senderContactRoutes],
  AnswerChats: operatorChatRoutes,
  PrintReport: dailyReportRoutes,
};

const matchesPattern = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);

/** Returns the construct id of the Lambda function that answers a request to the staff API. */
export function findStaffFunction(method: string, path: string): string {
  const found = Object.entries(separateFunctions).find(([, routes]) =>
    routes.some((route) => route.method === method && matchesPattern(route.path, path)),
  );
  return found?.[0] ?? 'StaffApi';
}

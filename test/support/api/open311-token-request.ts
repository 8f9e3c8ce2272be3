import * as z from 'zod';
import { Open311TokensResponse } from '../../../core/contract/open311/open311-responses.ts';
import type { setUpOpen311Api } from './set-up-open311-api.ts';

export type TestOpen311Api = ReturnType<typeof setUpOpen311Api>;

/** An Open311 request that an operator must review before its sender gets the ticket code. */
export const householdRequest = {
  service_code: 'AS07',
  address_id: '29254',
  description: 'Quán ăn đóng cửa từ tháng 9, xin hỗ trợ',
  'attribute[since]': '01/09',
};
/** The same Open311 request with a request id chosen by its sender. */
export const householdRequestWithId = { ...householdRequest, client_request_id: 'form-7' };

export const requestsPath = '/open311/v2/requests.json';
const ForToken = z.tuple([z.looseObject({ token: z.string() })]);
export function parseRequestToken({ body }: { body: string }): string {
  return ForToken.parse(JSON.parse(body))[0].token;
}

/** Files an Open311 request and returns the token of the response and the opened ticket. */
export async function fileForToken(
  testOpen311Api: TestOpen311Api,
  sent: Record<string, string> = householdRequestWithId,
) {
  const token = parseRequestToken(await testOpen311Api.post(requestsPath, sent));
  const ticket = testOpen311Api.tickets.all().at(-1);
  if (!ticket) throw new Error('Nothing was opened');
  return { token, ticket };
}

/** Returns the request id that a token has received, null if none yet, or the status of an error response. */
export async function readRequestIdByToken(
  testOpen311Api: TestOpen311Api,
  token: string,
  below = '/open311/v2',
) {
  const { statusCode, body } = await testOpen311Api.get(`${below}/tokens/${token}.json`);
  if (statusCode !== 200) return statusCode;
  const [answer] = Open311TokensResponse.parse(JSON.parse(body));
  if (answer?.token !== token) throw new Error(`Another token: ${body}`);
  return answer?.service_request_id;
}

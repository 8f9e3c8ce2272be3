import * as z from 'zod';
import { Open311TokensResponse } from '../../core/contract/open311-answers.ts';
import type { open311Door } from './open311-door.ts';

export type Door = ReturnType<typeof open311Door>;

/** An Open311 request that an operator must review before its sender gets the ticket code. */
export const aHousehold = {
  service_code: 'AS07',
  address_id: '29254',
  description: 'Quán ăn đóng cửa từ tháng 9, xin hỗ trợ',
  'attribute[since]': '01/09',
};
/** The same Open311 request with a request id chosen by its sender. */
export const named = { ...aHousehold, client_request_id: 'form-7' };

export const requests = '/open311/v2/requests.json';
const ForToken = z.tuple([z.looseObject({ token: z.string() })]);
export const tokenIn = ({ body }: { body: string }): string =>
  ForToken.parse(JSON.parse(body))[0].token;

/** Files an Open311 request and returns the token of the response and the opened ticket. */
export const filed = async (door: Door, sent: Record<string, string> = named) => {
  const token = tokenIn(await door.post(requests, sent));
  const ticket = door.tickets.all().at(-1);
  if (!ticket) throw new Error('Nothing was opened');
  return { token, ticket };
};

/** Returns the request id that a token has received, null if none yet, or the status of an error response. */
export const idBy = async (door: Door, token: string, below = '/open311/v2') => {
  const { statusCode, body } = await door.get(`${below}/tokens/${token}.json`);
  if (statusCode !== 200) return statusCode;
  const [answer] = Open311TokensResponse.parse(JSON.parse(body));
  if (answer?.token !== token) throw new Error(`Another token: ${body}`);
  return answer?.service_request_id;
};

import * as z from 'zod';
import type { Month } from '../../month.ts';
import { addressOf, phoneOf } from '../report.ts';
import { type SendReport, toRejectedReport } from './report-outcome.ts';

const Key = z.object({ api_key: z.string() });
const Filed = z.array(z.object({ service_request_id: z.string() })).length(1);

/** Returns the Open311 API key, which an administrator creates at first use. */
const keyOf = async ({ hotline, state }: Month): Promise<string> => {
  const known = state.notes['open311 key'];
  if (known) return known;
  const response = await hotline.post('/local/open311-key', { isTest: false, name: 'Cổng huyện' });
  const { api_key: key } = Key.parse(JSON.parse(response.text));
  state.notes['open311 key'] = key;
  return key;
};

export const reportByOpen311: SendReport = async (month, { number, topic, area, text }) => {
  const fields = {
    ...{ api_key: await keyOf(month), service_code: topic.code, address_id: area },
    ...{ client_request_id: `month-${number}`, phone: phoneOf(number), description: text },
  };
  const path = '/open311/v2/requests.json';
  const answer = await month.hotline.submit(path, fields, '', addressOf(number));
  if (answer.status !== 200) return toRejectedReport(answer);
  const [filed] = Filed.parse(JSON.parse(answer.text));
  return { code: filed?.service_request_id ?? '' };
};

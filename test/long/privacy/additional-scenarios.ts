import { randomBytes } from 'node:crypto';
import { phoneJpeg } from '../../support/samples/photo-files.ts';
import type { FaultScenario, ScenarioStep } from '../faults/fault-scenario.ts';
import {
  findTicketByName,
  type LongHarness,
  phoneOf,
  retryUntilAnswered,
} from '../long-harness.ts';
import { reportByPlatform, sendChatStepMessage } from '../scenario-steps/chat.ts';
import { apiReportStep } from '../scenario-steps/citizen.ts';
import { requireStatus } from '../scenario-steps/require-status.ts';
import { staffRequestStep } from '../scenario-steps/staff.ts';
import { sendMistakesStep } from './mistaken-requests.ts';

type Part = { name: string; value: string | Uint8Array; file?: string };

/** Returns a multipart form as a browser sends it, including the file's original name. */
const multipart = (parts: readonly Part[]): { type: string; body: Buffer } => {
  const boundary = `----form${randomBytes(8).toString('hex')}`;
  const head = ({ name, file }: Part) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"\r\ncontent-type: image/jpeg` : ''}\r\n\r\n`;
  const body = parts.flatMap((part) => [
    Buffer.from(head(part)),
    Buffer.from(part.value),
    Buffer.from('\r\n'),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]),
  };
};

/** File name by which the planter recognizes a photo whose name and metadata must contain canaries. */
export const plantedFileName = 'anh-cua-chu-may.jpg';

const photoByPage: ScenarioStep = {
  name: 'a photo by the page, under its owner’s name',
  lead: async (harness) => {
    const { code, pin } = findTicketByName(harness, 'it');
    const photo = phoneJpeg(1, { width: 90, height: 60 });
    const fields = [
      { name: 'ma', value: code },
      { name: 'pin', value: pin },
    ];
    const { type, body } = multipart([
      ...fields,
      { name: 'photo', value: photo, file: plantedFileName },
    ]);
    const headers = { 'content-type': type };
    const send = () =>
      harness.run.ask({ method: 'POST', path: '/tra-cuu/anh', headers, body, from: harness.from });
    requireStatus(await retryUntilAnswered(harness, send), 200);
  },
};

const lostCode: ScenarioStep = {
  name: 'a citizen has lost the code',
  lead: async (longHarness) => {
    const send = () =>
      longHarness.run.post(
        '/api/reports/lost-code',
        { phone: phoneOf(longHarness) },
        {},
        longHarness.from,
      );
    const { status } = await retryUntilAnswered(longHarness, send);
    if (status >= 300) throw new Error(`Who has lost the code is answered ${status}`);
  },
};

const triage: ScenarioStep = {
  name: 'the form asks what it is about',
  lead: async (harness) => {
    const body = {
      text: 'Quán karaoke ở phường 7 vẫn mở cửa sau 21 giờ, rất ồn',
      service: 'violation',
    };
    await retryUntilAnswered(harness, () =>
      harness.run.post('/api/triage', body, {}, harness.from),
    );
  },
};

const byPhone = (harness: LongHarness) => ({ phone: phoneOf(harness) });

/** Scenario of other requests with personal data: searches, lost codes, reports entered by operators, files and mistakes. */
export const otherRequestsScenario: FaultScenario = {
  name: 'asking',
  staff: ['operator'],
  steps: [
    apiReportStep('it', { email: 'ba.vane@example.vn', name: 'Thạch Thị Sa Vane' }),
    triage,
    lostCode,
    photoByPage,
    staffRequestStep(
      'operator looks a number up',
      'operator',
      { method: 'POST', path: () => 'callers', body: byPhone },
      [200],
    ),
    staffRequestStep(
      'operator searches for a number',
      'operator',
      { method: 'POST', path: () => 'search', body: (harness) => ({ q: phoneOf(harness) }) },
      [200],
    ),
    sendMistakesStep,
  ],
};

/** Scenario of chats on Messenger and with an operator. */
export const otherChatsScenario: FaultScenario = {
  name: 'talking',
  steps: [
    reportByPlatform('it', 'messenger'),
    {
      name: 'somebody on the web asks for a person, and tells them more',
      lead: async (harness) => {
        await sendChatStepMessage(harness, 'Nhóm thanh niên tụ tập ăn nhậu ồn ào ở phường 7');
        await sendChatStepMessage(harness, 'gặp tổng đài viên');
        await harness.run.settle();
        await sendChatStepMessage(harness, 'Chị ơi, tối nào họ cũng tụ tập ở trước nhà tôi');
      },
    },
  ],
};

import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { CallWish, type Dead, type PhoneCalls } from '../connect/connect.ts';
import { LiveReply } from '../connect/live-calls.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { jsonAnswer, problemAnswer, seeOther } from './answer.ts';
import { either, isForm, readWish } from './asks.ts';
import type { FieldError } from './clock-move.ts';
import { callPage, callsPage } from './view/calls-page.ts';

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;
const Field = z.string().optional().transform(filled);
const NumberField = Field.transform((text) => (text === undefined ? undefined : Number(text)));
const list = (text: string | undefined, sign: RegExp): string[] =>
  text === undefined ? [] : text.split(sign).map((part) => part.trim());

/** The form's fields as the wish that a tool would send. */
const Form = z
  .object({
    from: Field,
    keys: Field,
    hangUpAt: Field,
    speech: Field,
    open: Field,
    agents: NumberField,
    queueSize: NumberField,
    flow: Field,
  })
  .transform(({ from, keys, hangUpAt, speech, open, agents, queueSize, flow }) => ({
    ...(from !== undefined && { from }),
    keys: list(keys, /,/),
    ...(hangUpAt !== undefined && {
      hangUpAt: /^\d+$/.test(hangUpAt) ? Number(hangUpAt) : hangUpAt,
    }),
    speech: list(speech, /\n/),
    ...(flow !== undefined && { flow }),
    world: {
      ...(open !== undefined && { open: open === 'yes' }),
      ...(agents !== undefined && { agents }),
      ...(queueSize !== undefined && { queueSize }),
    },
  }));

const fieldErrors = ({ issues }: z.ZodError): FieldError[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        field: z.core.toDotPath([...issue.path, key]),
        message: 'Không có mục này.',
      }));
    const isWhole = issue.code === 'invalid_type' && issue.path.length === 0;
    const message = isWhole ? 'Cần một đối tượng JSON, không quá 64 KiB.' : issue.message;
    return [{ field: z.core.toDotPath(issue.path), message }];
  });

type Controlled = { phone: PhoneCalls; now(): Date };

/** The telephone under /local/calls: who calls, each call as it went, and those that go on. */
export async function answerCalls(
  incoming: IncomingMessage,
  path: string,
  { phone, now }: Controlled,
): Promise<HttpResponse> {
  const isPost = incoming.method === 'POST';
  const [, live, id] = /^\/local\/calls(\/live)?(?:\/([\w-]+))?$/.exec(path) ?? [];
  if (isPost && live !== undefined && id !== undefined) return answerLive(incoming, id, phone);
  if (path === '/local/calls') {
    if (isPost) return callUp(incoming, phone);
    const all = phone.list();
    return either(incoming, all, () => callsPage(all, now()));
  }
  const call = isPost || live !== undefined ? undefined : phone.find(Number(id));
  return call === undefined
    ? problemAnswer(404, 'Không có trang này.')
    : either(incoming, call, () => callPage(call, now()));
}

/** A caller may have much to say. */
const callLimitBytes = 64 * 1024;

/** Somebody calls; the answer is the whole call, or its first turn. */
async function callUp(incoming: IncomingMessage, phone: PhoneCalls): Promise<HttpResponse> {
  const wish = await readWish(incoming, callLimitBytes);
  const read = CallWish.safeParse(isForm(incoming) ? Form.safeParse(wish).data : wish);
  if (!read.success) {
    return problemAnswer(400, 'Không gọi được như vậy.', fieldErrors(read.error));
  }
  const call = await (read.data.live ? phone.ring(read.data) : phone.call(read.data));
  if (typeof call === 'string') return dead(call);
  return 'id' in call && isForm(incoming) ? seeOther(`/local/calls/${call.id}`) : jsonAnswer(call);
}

function dead(why: Dead): HttpResponse {
  if (why === 'no-telephone') return problemAnswer(409, 'Bản này không có điện thoại.');
  const message = 'Không biết số này dẫn tới luồng nào; hãy nêu flow.';
  return problemAnswer(400, 'Không có luồng này.', [{ field: 'flow', message }]);
}

/** The caller answers what they were asked. */
async function answerLive(
  incoming: IncomingMessage,
  id: string,
  phone: PhoneCalls,
): Promise<HttpResponse> {
  const given = LiveReply.safeParse(await readWish(incoming, callLimitBytes));
  if (!given.success) return problemAnswer(400, 'Không hiểu phím này.', fieldErrors(given.error));
  const turn = await phone.reply(id, given.data);
  return turn ? jsonAnswer(turn) : problemAnswer(404, 'Cuộc gọi này đã hết.');
}

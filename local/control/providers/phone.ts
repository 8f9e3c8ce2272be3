import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { LiveCallerReply } from '../../../flow-tools/simulator/caller/live-caller-reply.ts';
import type { StoredCall } from '../../connect/call-archive.ts';
import {
  CallSimulationRequest,
  type ImpossibleCallReason,
  type PhoneSimulator,
} from '../../connect/connect.ts';
import type { LiveCallUpdateResponse } from '../../connect/live-calls.ts';
import type { HttpResponse } from '../../http-api/response.ts';
import type { FieldError } from '../clock-move.ts';
import { isFormSubmission, readRequestBody, respondWithPageOrJson } from '../requests.ts';
import { buildJsonResponse, buildProblemResponse, buildSeeOtherResponse } from '../responses.ts';
import { renderSimulatedCallPage } from '../view/phone/call-page.ts';
import { renderSimulatedCallsPage } from '../view/phone/calls-page.ts';
import { renderKeypadPage } from '../view/phone/keypad-page.ts';

const toFilledText = (text: string | undefined): string | undefined => text?.trim() || undefined;
const Field = z.string().optional().transform(toFilledText);
const NumberField = Field.transform((text) => (text === undefined ? undefined : Number(text)));
const list = (text: string | undefined, sign: RegExp): string[] =>
  text === undefined ? [] : text.split(sign).map((part) => part.trim());

/** Schema that converts the fields of the call form to a JSON call request. */
const CallForm = z
  .object({
    from: Field,
    keys: Field,
    hangUpAt: Field,
    speech: Field,
    open: Field,
    agents: NumberField,
    queueSize: NumberField,
    flow: Field,
    live: Field,
  })
  .transform(({ from, keys, hangUpAt, speech, open, agents, queueSize, flow, live }) => ({
    live: live !== undefined,
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

/**
 * Schema that converts the keypad form to a live caller's reply. The form contains either one pressed button or several
 * typed keys.
 */
const KeypadForm = z
  .object({ key: Field, entry: Field, words: Field, hangsUp: Field })
  .transform(({ key, entry, words, hangsUp }) => ({
    keys: key ?? entry ?? '',
    ...(words !== undefined && { words }),
    hangsUp: hangsUp !== undefined,
  }));

const fieldErrors = ({ issues }: z.ZodError): FieldError[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        field: z.core.toDotPath([...issue.path, key]),
        message: 'Không có mục này.',
      }));
    const isNotObject = issue.code === 'invalid_type' && issue.path.length === 0;
    const message = isNotObject ? 'Cần một đối tượng JSON, không quá 64 KiB.' : issue.message;
    return [{ field: z.core.toDotPath(issue.path), message }];
  });

type PhoneControlDeps = { phone: PhoneSimulator; now(): Date };

/** Handles requests below /local/calls, which start simulated calls, show finished calls, and continue live calls. */
export async function handleCallRequest(
  incoming: IncomingMessage,
  path: string,
  { phone, now }: PhoneControlDeps,
): Promise<HttpResponse> {
  const isPost = incoming.method === 'POST';
  const [, live, id] = /^\/local\/calls(\/live)?(?:\/([\w-]+))?$/.exec(path) ?? [];
  if (isPost && live !== undefined && id !== undefined) return replyToLiveCall(incoming, id, phone);
  if (live !== undefined) {
    const going = phone.goingOn(id ?? '');
    return going === undefined || isPost
      ? buildProblemResponse(404, callEndedMessage)
      : respondWithPageOrJson(incoming, going, () => renderKeypadPage(going, now()));
  }
  if (path === '/local/calls') {
    if (isPost) return startCall(incoming, phone);
    const all = phone.list();
    return respondWithPageOrJson(incoming, all, () => renderSimulatedCallsPage(all, now()));
  }
  const call = isPost ? undefined : phone.find(Number(id));
  return call === undefined
    ? buildProblemResponse(404, 'Không có trang này.')
    : respondWithPageOrJson(incoming, call, () => renderSimulatedCallPage(call, now()));
}

/** Maximum size of a request for a simulated call, in bytes. */
const callLimitBytes = 64 * 1024;

/** Starts a simulated call. Responds with the finished call, or with the first prompts of a live call. */
async function startCall(incoming: IncomingMessage, phone: PhoneSimulator): Promise<HttpResponse> {
  const body = await readRequestBody(incoming, callLimitBytes);
  const read = CallSimulationRequest.safeParse(
    isFormSubmission(incoming) ? CallForm.safeParse(body).data : body,
  );
  if (!read.success) {
    return buildProblemResponse(400, 'Không gọi được như vậy.', fieldErrors(read.error));
  }
  const call = await (read.data.live ? phone.ring(read.data) : phone.call(read.data));
  if (typeof call === 'string') return buildImpossibleCallResponse(call);
  return isFormSubmission(incoming)
    ? buildSeeOtherResponse(getCallPagePath(call))
    : buildJsonResponse(call);
}

const callEndedMessage = 'Cuộc gọi này đã hết.';

/** Returns the path of a simulated call's page. The page of a live call has a keypad. */
function getCallPagePath(call: StoredCall | LiveCallUpdateResponse<StoredCall>): string {
  if ('id' in call) return `/local/calls/${call.id}`;
  return call.call ? `/local/calls/${call.call.id}` : `/local/calls/live/${call.live}#answer`;
}

function buildImpossibleCallResponse(why: ImpossibleCallReason): HttpResponse {
  if (why === 'no-telephone') return buildProblemResponse(409, 'Bản này không có điện thoại.');
  return buildProblemResponse(400, 'Không gọi được như vậy.', [impossibleCallErrors[why]]);
}

const impossibleCallErrors = {
  'no-flow': { field: 'flow', message: 'Không biết số này dẫn tới luồng nào; hãy nêu flow.' },
  'unknown-action': {
    field: 'world.breaks',
    message: 'Mỗi mục phải nêu đúng một bước, dạng LUỒNG/BƯỚC.',
  },
  'unplayed-prompt': { field: 'hangUpAt', message: 'Cuộc gọi không phát lời nhắc này.' },
} as const;

/** Passes a person's reply, such as key presses, to a live call. */
async function replyToLiveCall(
  incoming: IncomingMessage,
  id: string,
  phone: PhoneSimulator,
): Promise<HttpResponse> {
  const body = await readRequestBody(incoming, callLimitBytes);
  const result = LiveCallerReply.safeParse(
    isFormSubmission(incoming) ? KeypadForm.safeParse(body).data : body,
  );
  if (!result.success)
    return buildProblemResponse(400, 'Không hiểu phím này.', fieldErrors(result.error));
  const turn = await phone.reply(id, result.data);
  if (turn === undefined) return buildProblemResponse(404, callEndedMessage);
  return isFormSubmission(incoming)
    ? buildSeeOtherResponse(getCallPagePath(turn))
    : buildJsonResponse(turn);
}

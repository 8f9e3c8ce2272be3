import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { ConnectChatSimulator } from '../../connect/chats/connect-chat-simulator.ts';
import type { HttpResponse } from '../../http-api/response.ts';
import { isFormSubmission, readRequestBody, respondWithPageOrJson } from '../requests.ts';
import { buildJsonResponse, buildProblemResponse, buildSeeOtherResponse } from '../responses.ts';
import { renderOperatorsPage } from '../view/phone/operators-page.ts';

type OperatorControlDeps = { operatorChats: ConnectChatSimulator; now(): Date };

const OperatorAction = z.strictObject({
  does: z.enum(['accept', 'write', 'end'], 'accept, write hoặc end'),
  text: z.string().max(1024, 'Không quá 1024 ký tự.').optional(),
});

const chatNotFoundMessage = 'Cuộc trò chuyện này không còn, hoặc chưa được nhận.';

async function performOperatorAction(
  incoming: IncomingMessage,
  id: string,
  chats: ConnectChatSimulator,
): Promise<HttpResponse> {
  const result = OperatorAction.safeParse(await readRequestBody(incoming, 16 * 1024));
  if (!result.success) {
    const errors = result.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      message,
    }));
    return buildProblemResponse(400, 'Không làm được như vậy.', errors);
  }
  const { does, text = '' } = result.data;
  if (does === 'write' && text.trim() === '') {
    return buildProblemResponse(400, 'Chưa viết gì.', [
      { field: 'text', message: 'Xin viết tin nhắn.' },
    ]);
  }
  const isDone = does === 'write' ? chats.write(id, text.trim()) : chats[does](id);
  if (!isDone) return buildProblemResponse(409, chatNotFoundMessage);
  return isFormSubmission(incoming)
    ? buildSeeOtherResponse(`/local/operators?chat=${id}`)
    : buildJsonResponse(chats.list().find((room) => room.id === id));
}

/**
 * Handles requests below /local/operators. Their pages replace Amazon Connect's agent workspace: operators accept chats and
 * write messages there.
 */
export async function handleOperatorRequest(
  incoming: IncomingMessage,
  path: string,
  { operatorChats: chats, now }: OperatorControlDeps,
): Promise<HttpResponse> {
  const [, id] = /^\/local\/operators\/([\w-]+)$/.exec(path) ?? [];
  if (incoming.method === 'POST' && id !== undefined)
    return performOperatorAction(incoming, id, chats);
  if (incoming.method !== 'GET' || path !== '/local/operators') {
    return buildProblemResponse(404, 'Không có trang này.');
  }
  const shown = new URL(incoming.url ?? '/', 'http://localhost').searchParams.get('chat');
  return respondWithPageOrJson(incoming, chats.list(), () =>
    renderOperatorsPage(chats.list(), shown, now()),
  );
}

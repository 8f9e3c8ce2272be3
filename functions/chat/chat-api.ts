import { type ChatLine, ChatRequest } from '../../core/contract/chat-answers.ts';
import type { Incoming } from '../../core/conversation/incoming.ts';
import type { Line, Talk } from '../../core/conversation/talk.ts';
import { fieldErrors } from '../../core/messages/field-error.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { readJson } from '../runtime/json-body.ts';
import { json, problem, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { chatter } from './chat-cookie.ts';
import type { ChatServices } from './services.ts';
import { sendTo, talkOf } from './web-chat.ts';

const lineTold = (line: Line): ChatLine => {
  const at = toHotlineTime(line.at);
  if (line.by !== 'hotline') {
    return { by: line.by, at, text: line.text, ...(line.text === '' && { isUnkept: true }) };
  }
  const { reply } = line;
  const common = { by: line.by, at, text: reply.text, lang: reply.lang, kind: reply.kind };
  switch (reply.kind) {
    case 'text':
      return common;
    case 'link':
      return { ...common, href: reply.href, label: reply.label };
    case 'choices':
    case 'ask-place':
    case 'ask-photo': {
      const choices = reply.choices.map(({ id, label }) => ({ id, label }));
      return { ...common, choices, ...('code' in reply && { code: reply.code }) };
    }
  }
};

const told = ({ state, lines }: Talk): Reply =>
  json(200, { lang: state.lang, lines: lines.map(lineTold) });

/** Handles `GET /api/chat`: returns the lines of the chat session, or 304 if the client already has them. */
export const readChat = async (request: Request, services: ChatServices): Promise<Reply> =>
  unlessKnown(told(await talkOf(request, services)), request);

/**
 * Converts a chat request into one input: the choice if present, else the place, else the text. Returns undefined for a
 * request with none of them.
 */
export const incomingFrom = (
  { id, text, choice, place }: ChatRequest,
  at: Date,
): Incoming | undefined => {
  if (choice !== undefined) return { kind: 'choice', choice, id, at };
  if (place) return { kind: 'place', ...place, id, at };
  return text === undefined ? undefined : { kind: 'text', text, id, at };
};

/** Handles `POST /api/chat`: processes one message and returns all lines of the chat session. */
export const sayToChat = async (request: Request, services: ChatServices): Promise<Reply> => {
  const body = readJson(request.body, ChatRequest);
  if (!body) return problem(400, 'not-json', request.lang);
  const { lang = request.lang } = body.data ?? {};
  const now = services.now();
  const incoming = body.success ? incomingFrom(body.data, now) : undefined;
  if (!incoming) {
    const errors = body.error
      ? fieldErrors(body.error)
      : [{ field: 'text', problem: 'text-required' as const }];
    return problem(400, 'invalid', lang, { errors });
  }
  const { user, cookies } = chatter(request);
  const held = await sendTo({ user, incoming, lang }, request, services);
  if (held.kind === 'too-many') {
    return retryLater(problem(429, 'too-many-requests', lang), held.retryAt, now);
  }
  return { ...unlessKnown(told(held.talk), request), statusCode: 200, cookies };
};

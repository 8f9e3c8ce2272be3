// The chat works without this script, which sends messages without a page reload and polls for operator messages.
import { createMessageId, isWebChatResponse, type OutgoingChatMessage } from './chat-line.ts';
import { type ChatPageElements, createChatView, findChatPageElements } from './chat-view.ts';

const pollMilliseconds = 4000;
const retryMilliseconds = 3000;

const redirectToLanguage = (lang: string): void => {
  const link = document.querySelector(`a[hreflang="${lang}"]`);
  if (link instanceof HTMLAnchorElement) location.assign(link.href);
};

type ChatPoll = { message?: OutgoingChatMessage; etag: string };

const request = ({ dataset }: HTMLElement, { message, etag }: ChatPoll): Promise<Response> =>
  fetch(dataset['api'] ?? '', {
    method: message ? 'POST' : 'GET',
    headers: {
      'accept-language': dataset['lang'] ?? '',
      ...(message && { 'content-type': 'application/json' }),
      ...(!message && etag !== '' && { 'if-none-match': etag }),
    },
    ...(message && { body: JSON.stringify({ ...message, lang: dataset['lang'] }) }),
  });

/** Returns the chat message for a form submission: the quick reply whose button was pressed, or the typed text. */
const messageFrom = (
  { submitter }: SubmitEvent,
  { field }: ChatPageElements,
): OutgoingChatMessage | undefined => {
  const choice = submitter instanceof HTMLButtonElement ? submitter.value : '';
  const text = field.value.trim();
  if (choice !== '') return { id: createMessageId(), choice };
  return text === '' ? undefined : { id: createMessageId(), text };
};

const start = (parts: ChatPageElements): void => {
  const { chat, form, field, status } = parts;
  let etag = '';
  let isSending = false;
  const show = createChatView(parts, (message) => void send(message));

  const ask = async (message?: OutgoingChatMessage): Promise<boolean> => {
    const response = await request(chat, { ...(message && { message }), etag });
    if (response.status === 304) return true;
    const body: unknown = await response.json();
    if (!response.ok || !isWebChatResponse(body))
      return response.status < 500 && response.status !== 429;
    etag = response.headers.get('etag') ?? '';
    if (body.lang !== chat.dataset['lang'] && message) redirectToLanguage(body.lang);
    show(body);
    return true;
  };

  const send = async (message: OutgoingChatMessage): Promise<void> => {
    isSending = true;
    status.textContent = chat.dataset['typing'] ?? '';
    const isAccepted = await ask(message).catch(() => false);
    if (!isAccepted) {
      status.textContent = chat.dataset['lost'] ?? '';
      // the ID stays the same, so that a retry is not a second message
      setTimeout(() => void send(message), retryMilliseconds);
      return;
    }
    if (field.value.trim() === message.text) field.value = '';
    isSending = false;
    status.textContent = '';
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const message = messageFrom(event, parts);
    if (message && !isSending) void send(message);
    else field.focus();
  });
  setInterval(() => {
    if (!isSending && document.visibilityState === 'visible') void ask().catch(() => undefined);
  }, pollMilliseconds);
};

/** Registers the Enter key in the chat's text field: Enter sends the message, Shift+Enter inserts a line break. */
const sendByEnter = ({ form, field }: ChatPageElements): void => {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
};

document.documentElement.classList.add('has-script');
const parts = findChatPageElements();
if (parts) {
  start(parts);
  sendByEnter(parts);
}

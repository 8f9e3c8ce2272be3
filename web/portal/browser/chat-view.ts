import {
  createLineElement,
  createMessageId,
  type OutgoingChatMessage,
  type WebChatLine,
  type WebChatResponse,
} from './chat-line.ts';
import { createButton, createHtmlElement } from './create-html-element.ts';

export type ChatPageElements = {
  chat: HTMLElement;
  form: HTMLFormElement;
  field: HTMLTextAreaElement;
  lines: Element;
  composer: HTMLElement;
  status: Element;
  quick: Element;
};

/** Returns the page elements of the web chat; undefined on other pages. */
export function findChatPageElements(): ChatPageElements | undefined {
  const chat = document.getElementById('chat');
  const form = document.getElementById('chat-form');
  const field = document.getElementById('text');
  const [lines, status] = [document.getElementById('lines'), document.getElementById('moi-nhat')];
  const quick = document.querySelector('#chat-form .quick');
  const composer = document.querySelector<HTMLElement>('#chat-form .composer');
  const isComplete =
    form instanceof HTMLFormElement && field instanceof HTMLTextAreaElement && chat !== null;
  return isComplete && lines && status && quick && composer
    ? { chat, form, field, lines, composer, status, quick }
    : undefined;
}

const choiceButton = (label: string, value?: string): HTMLButtonElement => {
  if (value === undefined) return createButton(label, 'choice');
  const attributes = { name: 'choice', value };
  return createHtmlElement('button', { className: 'choice', text: label, attributes });
};

/** Creates the button with which the chat user sends the device's location; the browser asks for consent. */
const placeButton = (
  { chat, field }: ChatPageElements,
  send: (message: OutgoingChatMessage) => void,
): HTMLElement => {
  const button = choiceButton(chat.dataset['place'] ?? '');
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        send({ id: createMessageId(), place: { latitude, longitude } }),
      () => field.focus(),
    );
  });
  return button;
};

const offer = (
  parts: ChatPageElements,
  { choices = [], kind }: WebChatLine,
  send: (m: OutgoingChatMessage) => void,
): void => {
  parts.quick.replaceChildren(...choices.map(({ id, label }) => choiceButton(label, id)));
  if (kind === 'ask-place' && 'geolocation' in navigator) {
    parts.quick.append(placeButton(parts, send));
  }
};

/** Scrolls the newest message and its quick replies into view, above the pinned composer. */
const showNewest = ({ lines, quick }: ChatPageElements): void => {
  if (quick.childElementCount > 0) quick.scrollIntoView({ block: 'end' });
  lines.lastElementChild?.scrollIntoView({
    block: quick.childElementCount > 0 ? 'nearest' : 'end',
  });
};

/** Creates a function that appends new messages to the chat and shows the quick replies of the last message. */
export function createChatView(
  parts: ChatPageElements,
  send: (message: OutgoingChatMessage) => void,
) {
  const { lines, chat } = parts;
  let shown = lines.children.length;
  const fit = (): void => {
    const { offsetHeight } = parts.composer;
    const below = Number.parseFloat(getComputedStyle(parts.composer).bottom) || 0;
    document.documentElement.style.scrollPaddingBottom = `${offsetHeight + below + 8}px`;
    showNewest(parts);
  };
  if ('ResizeObserver' in window) new ResizeObserver(fit).observe(parts.composer);
  else showNewest(parts);
  return ({ lines: all }: WebChatResponse): void => {
    // a long chat loses its oldest lines, so render it again
    const isShorter = all.length < shown;
    if (isShorter) lines.replaceChildren();
    const fresh = all.slice(isShorter ? 0 : shown);
    lines.append(...fresh.map((line) => createLineElement(line, chat.dataset)));
    shown = all.length;
    const last = all[all.length - 1];
    if (fresh.length === 0 || last === undefined) return;
    offer(parts, last, send);
    showNewest(parts);
    if (last.kind === 'ask-photo') location.reload(); // only the rendered page contains the photo form
  };
}

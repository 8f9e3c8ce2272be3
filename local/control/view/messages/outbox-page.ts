import type { OutboxMessage } from '../../../component-types.ts';
import { type Html, html } from '../html.ts';
import { formatLongTime, renderLocalPage } from '../page.ts';

/** Renders the outbox grouped by recipient (phone number or e-mail address), with the most recently used recipient first. */
export function renderOutboxPage(items: OutboxMessage[], now: Date): Html {
  const inboxes = Map.groupBy(items, ({ to }) => to);
  return renderLocalPage({
    title: 'Tin đã gửi',
    now,
    body:
      items.length === 0
        ? html`<p>Chưa có tin nào. <a href="/bao-cao">Gửi một phản ánh</a>, rồi trở lại đây.</p>`
        : html`
<p>Trên máy này không tin nào đi thật: mọi SMS và thư điện tử dừng ở đây.</p>
<p><a class="button" href="/local/outbox">Tải lại</a></p>
${[...inboxes].map(([to, messages]) => inbox(to, messages))}`,
  });
}

const inbox = (to: string, messages: OutboxMessage[]): Html => html`
<section class="inbox">
<h2>${messages[0]?.kind === 'email' ? 'Hộp thư' : 'Điện thoại'} ${to}</h2>
<ol>${messages.map(message)}</ol>
</section>`;

const message = (item: OutboxMessage): Html => html`
<li>
<p class="when"><time datetime="${item.at}">${formatLongTime(new Date(item.at))}</time>${
  item.segments === undefined ? '' : html` · ${item.segments} tin SMS`
}${details(item)}</p>
${item.subject === undefined ? '' : html`<p class="subject">${item.subject}</p>`}
<p class="body">${withLinks(item)}</p>
${item.undelivered ? html`<p class="undelivered">Nhà mạng báo: không tới được.</p>` : renderFailureButton(item)}
</li>`;

const providers = {
  SNS: 'Amazon SNS',
  SES: 'Amazon SES',
  gateway: 'cổng tin nhắn trong nước',
  Zalo: 'Zalo',
};
const statuses = { delivered: 'đã tới máy', failed: 'không tới' };

/** Formats the provider, price and delivery status of an outbox message. */
const details = ({ provider, price, status }: OutboxMessage): string =>
  [
    ...(provider ? [providers[provider]] : []),
    ...(price ? [`khoảng ${price}`] : []),
    ...(status ? [statuses[status]] : []),
  ]
    .map((part) => ` · ${part}`)
    .join('');

/**
 * Renders the outbox button that simulates a delivery report: a failure for SMS and e-mail, a late delivery for Zalo
 * notifications.
 */
const renderFailureButton = ({ id, kind, status }: OutboxMessage): Html =>
  kind === 'zns'
    ? renderDeliveryButton(id, status === 'delivered')
    : html`
<form method="post" action="/local/outbox/${id}/${kind === 'sms' ? 'fail' : 'bounce'}">
<button class="plain">Cho tin này không tới được</button>
</form>`;

const renderDeliveryButton = (id: string, isKnown: boolean): Html =>
  isKnown
    ? html``
    : html`
<form method="post" action="/local/chat/zns/${id}">
<button class="plain">Zalo báo tin này đã tới</button>
</form>`;

/** Renders the text of an outbox message, with its URLs as HTML links. */
function withLinks({ body, links }: Pick<OutboxMessage, 'body' | 'links'>): Html[] {
  const [link, ...others] = links;
  const start = link === undefined ? -1 : body.indexOf(link);
  if (link === undefined || start < 0) {
    return [html`${body}`];
  }
  const rest = { body: body.slice(start + link.length), links: others };
  return [html`${body.slice(0, start)}<a href="${link}">${link}</a>`, ...withLinks(rest)];
}

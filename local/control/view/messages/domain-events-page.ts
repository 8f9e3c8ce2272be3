import type { LocalDomainEvent } from '../../../events/local-domain-events.ts';
import { type Html, html } from '../html.ts';
import { formatLongTime, renderLocalPage } from '../page.ts';

/** Maximum number of domain events on the HTML page; the JSON response contains all events. */
const maxShown = 200;

/** Renders the page of domain events (events about tickets for other systems), newest first. */
export function renderDomainEventsPage(events: LocalDomainEvent[], now: Date): Html {
  return renderLocalPage({
    title: 'Sự kiện cho hệ thống khác',
    now,
    body:
      events.length === 0
        ? html`<p>Chưa có sự kiện nào. Mỗi phản ánh mới, chuyển, trả lời hay trễ hạn là một sự kiện.</p>`
        : html`<p>Mới nhất ở trên${events.length > maxShown ? `; ${maxShown} trong ${events.length} sự kiện` : ''}. Cho chương trình: <a href="/local/events?format=json">JSON</a>; từng mục nghĩa là gì: <a href="/docs#webhooks">tài liệu</a>.</p>
<ol class="domain-events">${events.slice(0, maxShown).map(row)}</ol>`,
  });
}

/** Formats a domain event's details as JSON with a space after each comma, so that the text wraps on narrow screens. */
const detailOf = ({ detail }: LocalDomainEvent): string =>
  JSON.stringify(detail, null, 1).replaceAll('\n', '');

const row = (event: LocalDomainEvent): Html => html`
<li><p class="subject"><a href="/events/schemas/${event.detailType}.json">${event.detailType}</a></p><p class="when">${formatLongTime(new Date(event.time))}</p><p class="body"><code>${detailOf(event)}</code></p></li>`;

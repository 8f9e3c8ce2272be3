import type { DeadLetterMessage } from '../../../dead-letter-queues.ts';
import { type Html, html } from '../html.ts';
import { formatLongTime, renderLocalPage } from '../page.ts';

export function renderDeadLettersPage(messages: DeadLetterMessage[], now: Date): Html {
  return renderLocalPage({
    title: 'Tin hỏng',
    now,
    body:
      messages.length === 0
        ? html`<p>Không có tin nào. Việc gì làm mãi không được mới nằm lại đây.</p>`
        : html`
<form method="post" action="/local/dead-letters/redrive"><button>Giao lại tất cả</button></form>
${messages.map(
  ({ queue, at, body }) => html`
<section class="inbox"><h2>${queue}</h2><p class="when">${formatLongTime(new Date(at))}</p><pre>${body}</pre></section>`,
)}`,
  });
}

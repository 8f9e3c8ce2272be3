import type { HttpResponse } from '../http-api/response.ts';
import { html } from './view/html.ts';
import { timeInWords } from './view/page.ts';

/** A page of the hotline with one bar at its end, by which a newcomer finds outbox and clock. */
export function withBar(response: HttpResponse, now: Date): HttpResponse {
  const isPage = response.headers['content-type']?.startsWith('text/html') ?? false;
  if (!isPage || response.headers['content-encoding'] !== undefined) {
    return response;
  }
  const page = response.body.toString('utf8');
  const end = page.lastIndexOf('</body>');
  if (end < 0) {
    return response;
  }
  return { ...response, body: Buffer.from(page.slice(0, end) + bar(now) + page.slice(end)) };
}

const bar = (now: Date): string =>
  html`<link rel="stylesheet" href="/local/bar.css"><nav class="local-bar" aria-label="Bản chạy thử"><span class="local-bar-time">${timeInWords(now)}</span><a class="local-bar-link" href="/local">Thử</a><a class="local-bar-link" href="/local/outbox">Tin đã gửi</a><a class="local-bar-link" href="/local/clock">Đồng hồ</a></nav>`
    .markup;

import type { HttpResponse } from '../http-api/response.ts';
import { html } from './view/html.ts';
import { formatShortTime } from './view/page.ts';

/** Adds a bar with links to the outbox and the clock to the top of every HTML page of the local hotline. */
export function addLocalRunNavigationBar(response: HttpResponse, now: Date): HttpResponse {
  const isPage = response.headers['content-type']?.startsWith('text/html') ?? false;
  if (!isPage || response.headers['content-encoding'] !== undefined) {
    return response;
  }
  const page = response.body.toString('utf8');
  const body = /<body[^>]*>/.exec(page);
  if (!body) {
    return response;
  }
  const start = body.index + body[0].length;
  const policy = response.headers['content-security-policy'];
  const headers = {
    ...response.headers,
    // the deployed Content-Security-Policy allows only the page's own style sheet; the bar's style sheet comes from this origin
    ...(policy !== undefined && {
      'content-security-policy': policy.replace('style-src ', "style-src 'self' "),
    }),
  };
  return {
    ...response,
    headers,
    body: Buffer.from(page.slice(0, start) + bar(now) + page.slice(start)),
  };
}

const bar = (now: Date): string =>
  html`<link rel="stylesheet" href="/local/bar.css"><nav class="local-bar" aria-label="Bản chạy thử"><span class="local-bar-time">${formatShortTime(now)}</span><a class="local-bar-link" href="/local">Thử</a><a class="local-bar-link" href="/local/outbox">Tin đã gửi</a><a class="local-bar-link" href="/local/clock">Đồng hồ</a></nav>`
    .markup;

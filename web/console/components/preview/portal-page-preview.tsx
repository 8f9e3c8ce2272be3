import { readPageNonce } from '../../data/page-nonce.ts';
import { toIframeHtml } from './iframe-html.ts';

/** Preview of a portal page in a sandboxed iframe without scripts. */
export function PortalPagePreview({ title, html }: { title: string; html: string }) {
  return (
    <iframe
      className="preview-page"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={toIframeHtml(html, readPageNonce())}
    />
  );
}

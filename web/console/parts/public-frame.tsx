import { pageNonce } from '../data/page-nonce.ts';
import { framed } from './framed.ts';

/** A page of the portal as its readers will see it, in a frame that runs nothing. */
export const PublicFrame = ({ title, html }: { title: string; html: string }) => (
  <iframe
    className="preview-page"
    title={title}
    sandbox="allow-same-origin"
    srcDoc={framed(html, pageNonce())}
  />
);

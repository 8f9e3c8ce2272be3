import { createHash } from 'node:crypto';
import { baseStyle } from './style/base.ts';
import { formStyle } from './style/form.ts';
import { officerStyle } from './style/officer.ts';
import { portalStyle } from './style/portal.ts';

const compact = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();

/** The one stylesheet of all pages, sent inside each: a bad connection pays for one request. */
export const stylesheet = compact(baseStyle + formStyle + portalStyle + officerStyle);

/** Names the stylesheet in a Content-Security-Policy. */
export const styleHash = `sha256-${createHash('sha256').update(stylesheet).digest('base64')}`;

import { open311AppendedLines } from '../../../i18n/office.ts';
import { isPublicUrl } from '../../access/public-url.ts';

/**
 * Returns whether a media URL from a citizen may be displayed to staff as plain text. The hotline never requests such a URL
 * and never renders it as a link.
 */
export function isDisplayableMediaUrl(text: string): boolean {
  return text.length <= 500 && isPublicUrl(text);
}

/**
 * Returns the line in a ticket text that shows a media URL to staff: a warning with the host name in ASCII, then the
 * submitted URL.
 */
export function formatMediaLine(url: string): string {
  return `${open311AppendedLines.media(new URL(url).hostname)}: ${url}`;
}

import type { Organization } from '../../../core/directory/model/organization/organization.ts';
import {
  fillHotlineDetails,
  toHotlineDetails,
} from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { escapeHtml } from './html.ts';
import { keepWordsTogether } from './keep-words-together.ts';

/**
 * Replaces the placeholders for the hotline's details in a rendered page, and keeps together the words that line breaks
 * would split.
 */
export function fillHtml(page: string, organization: Organization, lang: Lang): string {
  const details = toHotlineDetails(organization, lang);
  return keepWordsTogether(fillHotlineDetails(page, details, escapeHtml), lang);
}

import type { Organization } from '../../../core/directory/model/organization.ts';
import {
  fillHotlineDetails,
  toHotlineDetails,
} from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { escapeHtml } from './html.ts';

/** Replaces the placeholders for the hotline's details in a rendered page. */
export function fillHtml(page: string, organization: Organization, lang: Lang): string {
  return fillHotlineDetails(page, toHotlineDetails(organization, lang), escapeHtml);
}

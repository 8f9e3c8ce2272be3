import {
  getServiceTexts,
  type ServiceRow,
} from '../../../../core/directory/model/services/service.ts';
import { lowercaseFirstLetter } from '../../../../core/text/lowercase-first-letter.ts';
import { listMenuKeys } from '../../../../web/portal/view/phone-hotline-page.ts';

/**
 * Replaces the placeholders `{services}` and `{phoneKeys}` in the Markdown text of a user guide by the services and telephone
 * keys of the day. The placeholders of the hotline's details are replaced in every page.
 */
export function fillGuidePlaceholders(source: string, services: readonly ServiceRow[]): string {
  const names = services.map((row) => `*${getServiceTexts('vi', row).short}*`);
  const keys = listMenuKeys('vi', services)
    .filter(([key = '']) => /^\d$/.test(key))
    .map(([key, use = '']) => `**${key}** ${lowercaseFirstLetter(use)}`);
  return source
    .replaceAll('{services}', names.join('; '))
    .replaceAll('{phoneKeys}', keys.join('; '));
}

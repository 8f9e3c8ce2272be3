import { buildMinVisibleLengthCheck } from '../../text/bounded-text-schema.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { formatMediaLine, isDisplayableMediaUrl } from '../requests/media-url.ts';
import { isIntactUnicode, type ParsedOpen311Form } from '../requests/parse-form.ts';
import type { Open311Error, Open311Refusal } from '../requests/refusal.ts';
import { maxMediaUrls } from '../requests/salvage-form.ts';
import { parseQueryInstant } from '../updates/list-filter.ts';

const statusWords = [
  ...['UNCHANGED', 'OPEN', 'CLOSED', 'FIXED', 'IN_PROGRESS', 'PLANNED', 'ACTION_SCHEDULED'],
  ...['INVESTIGATING', 'DUPLICATE', 'NOT_COUNCILS_RESPONSIBILITY', 'NO_FURTHER_ACTION'],
  ...['INTERNAL_REFERRAL', 'CANCELLED', 'REOPEN', 'FOR_TRIAGE'],
];
const statuses: ReadonlySet<string> = new Set(statusWords);

/** Ticket update from an Open311 provider, after validation, with the submitted values. */
export type Open311ClientUpdate = {
  kind: 'fine';
  /**
   * Ticket code in the field `service_request_id`, as the Open311 provider submitted it. The parser does not check whether
   * this ticket exists.
   */
  requestId: string;
  /** Update id in the system of the Open311 provider, used as idempotency key. */
  id: string;
  status: string;
  description: string;
  /** Unit that the provider considers competent, if the update returns the ticket to the operators. */
  unit: string | undefined;
};

const requiredFields = [
  'service_request_id',
  'update_id',
  'updated_datetime',
  'status',
  'description',
] as const;

const maxCharacters = 4000;

const validateUpdateForm = (form: ParsedOpen311Form): Open311Error[] => {
  const [id, at, status] = ['update_id', 'updated_datetime', 'status'].map(form.first);
  const description = form.first('description') ?? '';
  const media = form.all('media_url');
  const about = 'description';
  return [
    ...(id && !/^[\x21-\x7e]{1,128}$/.test(id) ? [{ word: 'update-id-wrong' } as const] : []),
    ...(at && !parseQueryInstant(at, 'start')
      ? [{ word: 'date-wrong', about: 'updated_datetime' } as const]
      : []),
    ...(status && !statuses.has(status) ? [{ word: 'update-status-unknown' } as const] : []),
    ...(isIntactUnicode(description) ? [] : [{ word: 'text-broken', about } as const]),
    ...(description && !buildMinVisibleLengthCheck(1)(description)
      ? [{ word: 'field-missing', about } as const]
      : []),
    ...(Array.from(description).length > maxCharacters
      ? [{ word: 'description-too-long', about } as const]
      : []),
    ...(media.length > maxMediaUrls || !media.every(isDisplayableMediaUrl)
      ? [{ word: 'media-wrong' } as const]
      : []),
    ...(status === 'NOT_COUNCILS_RESPONSIBILITY' && !form.attributes.has('unit')
      ? [{ word: 'unit-missing', about: 'attribute[unit]' } as const]
      : []),
  ];
};

/** Validates the form of a provider's update. Returns the update, or all errors. */
export function parseOpen311ClientUpdate(
  form: ParsedOpen311Form,
): Open311ClientUpdate | Open311Refusal {
  const missing = requiredFields.flatMap((name): Open311Error[] =>
    form.first(name) === undefined ? [{ word: 'field-missing', about: name }] : [],
  );
  const flaws = [...missing, ...validateUpdateForm(form)];
  const [requestId, id, status] = ['service_request_id', 'update_id', 'status'].map(form.first);
  const description = form.first('description');
  if (flaws.length > 0 || !requestId || !id || !status || !description) {
    return { kind: 'refused', status: 400, flaws };
  }
  const media = form.all('media_url').map(formatMediaLine);
  return {
    kind: 'fine',
    ...{ requestId, id, status },
    description: [description, ...media].join('\n'),
    unit: form.attributes.get('unit')?.[0],
  };
}

/** Returns the update's request id as a ticket code, or undefined if the id does not have the format of a ticket code. */
export function parseTicketCodeOfOpen311Update({
  requestId,
}: Pick<Open311ClientUpdate, 'requestId'>): TicketCode | undefined {
  return TicketCode.safeParse(requestId).data;
}

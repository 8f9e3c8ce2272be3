import * as z from 'zod';
import { type FieldError, toFieldErrors } from '../../core/messages/field-error.ts';
import { getFieldErrorText } from '../../core/messages/texts/errors/field-error-text.ts';
import { OfficerActionForm } from '../../core/officer/perform-officer-action.ts';
import { officerRequiredFieldTexts as missing } from '../../i18n/officer.ts';
import type { FormError } from '../../web/design/view/components/field.ts';
import {
  type OfficerAction,
  type OfficerField,
  officerActionFields,
  officerActions,
  unitQueryField,
} from '../../web/officer/view/officer-action-fields.ts';
import type { UnsentFormValues } from '../../web/officer/view/unsent-text.ts';
import { type HttpRequest, parseFormFields } from '../runtime/request/request.ts';

type FormSentFields = ReturnType<typeof parseFormFields>;

const OfficerActionName = z.enum(officerActions, 'form-broken');

const isField = (name: string): name is OfficerField => Object.hasOwn(missing, name);

/** Returns the values that the officer typed into the forms on the officer page, whichever button was pressed. */
export function getTypedFormValues(fields: FormSentFields): UnsentFormValues {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => (isField(name) || name === unitQueryField) && value,
    ),
  );
}

/**
 * Returns the values that the officer typed into forms of other actions than the recorded one. The officer page shows them
 * again.
 */
export function findUnrecordedValues(
  officerAction: OfficerAction,
  written: UnsentFormValues,
): UnsentFormValues {
  const own = new Set(Object.values<string>(officerActionFields[officerAction]));
  if (officerAction === 'return') own.add(unitQueryField);
  return Object.fromEntries(Object.entries(written).filter(([name]) => !own.has(name)));
}

const brokenFormError: FormError = { field: '', message: getFieldErrorText('form-broken', 'vi') };

/**
 * Maps the validation errors of an action to the fields on the page. An empty required field gets a message that explains its
 * purpose.
 */
export function toOfficerPageErrors(
  officerAction: OfficerAction,
  errors: readonly FieldError[],
  written: UnsentFormValues,
): FormError[] {
  const fields: Readonly<Record<string, OfficerField>> = officerActionFields[officerAction];
  const ofFields = errors.flatMap(({ field, problem, limit }): FormError[] => {
    const name = fields[field];
    if (!name) return [];
    const message = written[name] ? getFieldErrorText(problem, 'vi', limit) : missing[name];
    return [{ field: name, message }];
  });
  // Errors in hidden fields mean that the form itself is broken.
  return ofFields.length > 0 ? ofFields : [brokenFormError];
}

export type OfficerFormResult = { written: UnsentFormValues } & (
  | { kind: 'act'; action: OfficerAction; form: OfficerActionForm }
  | { kind: 'refused'; errors: FormError[] }
);

/** Parses a submitted officer form. Returns the action of the pressed button with its own fields, or the errors. */
export function parseOfficerForm(request: HttpRequest): OfficerFormResult {
  const fields = parseFormFields(request);
  const written = getTypedFormValues(fields);
  const action = OfficerActionName.safeParse(fields['action']);
  if (!action.success) return { kind: 'refused', written, errors: [brokenFormError] };
  const act = action.data;
  const own = Object.entries<string>(officerActionFields[act]).map(([field, name]) => [
    field,
    fields[name] || undefined, // browsers send empty fields too
  ]);
  const form = OfficerActionForm.safeParse({
    ...Object.fromEntries(own),
    act,
    nonce: `${fields['nonce'] ?? ''}-${act}`, // one nonce per button, so each works once
    version: fields['version'],
  });
  return form.success
    ? { kind: 'act', action: act, form: form.data, written }
    : {
        kind: 'refused',
        written,
        errors: toOfficerPageErrors(act, toFieldErrors(form.error), written),
      };
}

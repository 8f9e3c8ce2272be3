/** Validated `Publish` request to SNS. */
export type SnsPublishRequest = {
  kind: 'publish';
  target: { kind: 'phone'; phone: string } | { kind: 'topic'; topic: string };
  message: string;
  subject: string | undefined;
  attributes: Record<string, string>;
};

export type SnsError = { kind: 'refused'; code: string; reason: string };

const invalid = (why: string): SnsError => ({
  kind: 'refused',
  code: 'InvalidParameter',
  reason: `Invalid parameter: ${why}`,
});

const e164 = /^\+[1-9]\d{6,14}$/;
const maxSmsLength = 1600;
const largestMessageBytes = 256 * 1024;

/** Parses the form of an SNS `Publish` request; returns an error when SNS would reject the request. */
export function parsePublishForm(form: URLSearchParams): SnsPublishRequest | SnsError {
  const phone = form.get('PhoneNumber');
  const topic = form.get('TopicArn') ?? form.get('TargetArn');
  const message = form.get('Message') ?? '';
  if (message === '') return invalid('Empty message');
  if (Buffer.byteLength(message) > largestMessageBytes) return invalid('Message too long');
  const rest = {
    kind: 'publish' as const,
    message,
    subject: form.get('Subject') ?? undefined,
    attributes: attributesIn(form),
  };
  if ((phone === null) === (topic === null)) {
    return invalid('exactly one of PhoneNumber and TopicArn must be given');
  }
  if (topic !== null) return { ...rest, target: { kind: 'topic', topic } };
  if (phone === null || !e164.test(phone)) {
    return invalid(`PhoneNumber Reason: ${phone} is not valid to publish to`);
  }
  if (message.length > maxSmsLength) {
    return invalid(`Message Reason: an SMS has at most ${maxSmsLength} characters`);
  }
  return { ...rest, target: { kind: 'phone', phone } };
}

/**
 * Reads the attributes in the form of a `SetSMSAttributes` request, whose fields are `attributes.entry.1.key` and
 * `attributes.entry.1.value`.
 */
export function parseSmsAttributesForm(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...form]
      .filter(([field]) => /^attributes\.entry\.\d+\.key$/.test(field))
      .map(([field, name]) => [name, form.get(field.replace(/key$/, 'value')) ?? '']),
  );
}

/**
 * Reads the attributes in the form of a `Publish` request, whose fields are `MessageAttributes.entry.1.Name` and
 * `….1.Value.StringValue`.
 */
const attributesIn = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...form]
      .filter(([field]) => /^MessageAttributes\.entry\.\d+\.Name$/.test(field))
      .map(([field, name]) => [name, form.get(field.replace(/Name$/, 'Value.StringValue')) ?? '']),
  );

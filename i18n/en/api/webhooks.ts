import type * as Vi from '../../vi/api/webhooks.ts';

export const webhookTexts: typeof Vi.webhookTexts = {
  title: 'Webhooks',
  lead: 'An administrator adds a webhook (`POST /api/staff/webhooks`); the hotline then posts events to its URL. Events are signed; Open311 updates contain the API key of the receiving site.',
  id: 'Event ID; the same on each attempt.',
  taken: 'Accepted. The receiver must respond within 5 seconds.',
  again:
    'If the receiver does not accept an event, the hotline retries every 10 minutes, at most 36 attempts. It does not follow redirects.',
  exists:
    'If the error says that the update already exists, the update counts as accepted; otherwise the hotline retries.',
  'webhook-id': 'Event ID; ignore an event that was already received.',
  'webhook-timestamp':
    'Unix time of the attempt in seconds; reject a time that differs by more than 5 minutes.',
  'webhook-signature':
    'Signatures by Standard Webhooks, separated by spaces: v1,<base64 HMAC-SHA-256 of "<webhook-id>.<webhook-timestamp>.<body>">.',
  update:
    '`POST <endpoint>/servicerequestupdates.xml` or .json: update of a request created by that site',
  jurisdiction_id: 'Jurisdiction ID of the hotline at the receiving site.',
  api_key: 'API key that the receiving site issued to the hotline.',
  service_request_id: 'Request ID that was returned to the site.',
  update_id: 'Update ID; never changes.',
  updated_datetime: 'Time of the change, +07:00.',
  status:
    'Upper case: `FIXED`, `IN_PROGRESS`, `REOPEN` and so on, as in `GET servicerequestupdates`.',
  description: 'Published text, or one neutral sentence.',
  external_status_code: 'Reason code of a closed request.',
  media_url: 'Published image, if any.',
};

export const domainEventTexts: typeof Vi.domainEventTexts = {
  opened: 'A ticket was created',
  routed: 'A ticket was assigned to a unit, for the first time or again',
  acknowledged: 'The unit acknowledged the ticket',
  answered: 'The ticket was answered',
  supplemented: 'The unit added to its answer',
  late: 'The ticket missed a deadline',
  closed: 'The ticket was closed',
  reopened: 'The ticket was reopened',
};

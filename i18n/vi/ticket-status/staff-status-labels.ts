import { publicStatusLabels } from '../citizens/status-labels.ts';

/** Labels of the ticket statuses for staff: the public labels, except for statuses that the public sees in less detail. */
export const staffStatusLabels = {
  ...publicStatusLabels,
  new: 'Mới',
  triage: 'Chờ phân loại',
  returned: 'Bị trả lại',
  extended: 'Đã gia hạn',
  'in-review': 'Chờ duyệt',
};

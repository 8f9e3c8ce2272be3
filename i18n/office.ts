// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts

export { canaryInputs } from './vi/office/canary.ts';

export { dailyReportTexts } from './vi/office/daily-report.ts';

export { deadlineChangeTexts } from './vi/office/deadline-changes.ts';

export { deadlineExplanationTexts } from './vi/office/deadline-explanation.ts';

export { durationTexts } from './vi/office/duration.ts';

export { nationalSystemTexts } from './vi/office/national-system.ts';

export { discoveryTexts, open311AppendedLines } from './vi/office/open311.ts';

export { operatorTaskTexts } from './vi/office/operator-tasks.ts';

export { operatorWhisperTexts } from './vi/office/operator-whispers.ts';

export { invalidReportPlaceLine, keypadReportText } from './vi/office/report-texts.ts';

export { routeExplanationTexts, routeFactFormats } from './vi/office/route-explanation.ts';

export { staffTexts } from './vi/office/staff.ts';

export { failureFollowUpTexts, messageProviderReasonTexts, pendingFollowUpText, retryTimeText, undeliveredReasonTexts } from './vi/office/undelivered-reasons.ts';

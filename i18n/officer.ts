// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts

export { officerActionTexts, officerNoticeTexts, officerRequiredFieldTexts } from './vi/officer/actions.ts';

export { officerHistoryTexts } from './vi/officer/history.ts';

export { officerPageTexts } from './vi/officer/page.ts';

export { voiceMessageTexts } from './vi/officer/voice-messages.ts';

/** Time for which a device stores drafts and their photos: 3 days, longer than the deadline of most tickets. */
export const draftRetentionMs = 3 * 24 * 3_600_000;

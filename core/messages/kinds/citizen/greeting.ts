/** First line of e-mails to citizens. */
export const greeting = { vi: 'Kính gửi quý vị,', en: 'Hello,' };

/** Source of the events that the hotline's functions publish for each other on the account's default event bus. */
export const hotlineEventSource = 'hotline.1022';

/** Type of an event that the hotline's functions publish for each other. */
export type HotlineEventType = 'TicketChanged' | 'ZaloDelivered';

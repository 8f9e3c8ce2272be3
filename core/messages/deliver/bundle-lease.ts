/**
 * Milliseconds for which a process reserves the right to send a bundle (several notifications in one message) or an urgent
 * notification. Equal to the timeout of the sending Lambda function.
 */
export const notificationBundleLeaseMs = 60_000;

/**
 * Milliseconds between checks whether a reserved bundle can be sent, after the reservation has expired. A delayed bundle is
 * sent at most this long after its slot becomes free.
 */
export const notificationBundleCheckIntervalMs = 15_000;

/**
 * Longest interval, in minutes, after which a message in the check queue still sends the bundle. The queue gives up after 25
 * minutes; bundles with a longer interval wait for the sweeper, which runs every 5 minutes.
 */
export const maxCheckedBundleMinutes = 20;
